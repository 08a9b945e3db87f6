import { describe, expect, it } from 'vitest'
import type { Role } from '../access/index.ts'
import { correctionAbilities, proposalAbility } from './correction-policy.ts'

const ana = 1
const bruno = 2

function person(personId: number, ...roles: Role[]) {
  return { personId, name: 'Ana', email: 'ana@example.org', memberships: [{ territory: 'bucaramanga', roles }] }
}

const yes = { allowed: true }
const wrong = (state: string) => ({ allowed: false, problem: 'wrong-state', params: { state } })
const role = (name: Role) => ({ allowed: false, problem: 'not-allowed', params: { role: name } })
const own = { allowed: false, problem: 'own-proposal', params: {} }
const another = { allowed: false, problem: 'not-allowed', params: {} }
const signIn = { allowed: false, problem: 'not-signed-in', params: {} }

describe('who proposes a correction', () => {
  const provider = person(ana, 'provider')
  it.each([
    ['a provider proposes to replace what is public', provider, { isPublished: true }, yes],
    ['a validator too', person(ana, 'validator'), { isPublished: true }, yes],
    ['and a publisher', person(ana, 'publisher'), { isPublished: true }, yes],
    ['what is approved has to be published first', provider, { isPublished: false }, wrong('approved')],
    ['what was blank when its quarter was approved is added', provider, { blankIn: 'approved' }, yes],
    ['and when it was published', provider, { blankIn: 'published' }, yes],
    ['a blank of a draft is entered as a figure', provider, { blankIn: 'draft' }, wrong('draft')],
    ['and of what was handed in not before it is approved', provider, { blankIn: 'submitted' }, wrong('submitted')],
    ['others are told whose task it is, before the state', person(ana, 'reader', 'administrator'), { isPublished: false }, role('provider')],
    ['a stranger signs in', undefined, { isPublished: true }, signIn],
  ] as const)('%s', (_, principal, figure, ability) => {
    expect(proposalAbility(principal, 'bucaramanga', 'TER-IC-01', figure)).toEqual(ability)
  })
})

describe('who decides on a correction that Bruno proposed', () => {
  const territory = { slug: 'bucaramanga', allowsSelfApproval: false }
  it.each([
    ['a validator', person(ana, 'validator'), { approve: yes, decline: yes, withdraw: another }],
    ['a publisher', person(ana, 'publisher'), { approve: yes, decline: yes, withdraw: another }],
    ['a provider does not', person(ana, 'provider'), { approve: role('validator'), decline: role('validator'), withdraw: another }],
    ['a reader does nothing', person(ana, 'reader'), { approve: role('validator'), decline: role('validator'), withdraw: role('provider') }],
    ['Bruno takes it back and does not decide', person(bruno, 'validator', 'publisher'), { approve: own, decline: own, withdraw: yes }],
    ['a stranger signs in', undefined, { approve: signIn, decline: signIn, withdraw: signIn }],
  ] as const)('%s', (_, principal, abilities) => {
    expect(correctionAbilities({ principal, territory, state: 'proposed', proposerId: bruno })).toEqual(abilities)
  })

  it('Bruno himself where one person alone approves', () => {
    const alone = { slug: 'bucaramanga', allowsSelfApproval: true }
    expect(correctionAbilities({ principal: person(bruno, 'publisher'), territory: alone, state: 'proposed', proposerId: bruno })).toEqual({ approve: yes, decline: yes, withdraw: yes })
  })

  it.each(['approved', 'declined', 'withdrawn'] as const)('nobody any more when it is %s', (state) => {
    const closed = wrong(state)
    expect(correctionAbilities({ principal: person(bruno, 'validator'), territory, state, proposerId: bruno })).toEqual({ approve: closed, decline: closed, withdraw: closed })
    expect(correctionAbilities({ principal: person(ana, 'validator'), territory, state, proposerId: bruno })).toEqual({ approve: closed, decline: closed, withdraw: closed })
  })
})
