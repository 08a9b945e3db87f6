import { describe, expect, it } from 'vitest'
import type { Role } from '../access/index.ts'
import { period } from '../period/index.ts'
import { isSeenBySecondPerson, submissionAbilities, type SubmissionCircumstances } from './submission-policy.ts'

const ana = 1
const bruno = 2

function person(personId: number, ...roles: Role[]) {
  return { personId, name: 'Ana', email: 'ana@example.org', memberships: [{ territory: 'bucaramanga', roles }] }
}

function abilities(overrides: Partial<SubmissionCircumstances>) {
  return submissionAbilities({
    principal: person(ana, 'provider', 'validator', 'publisher'),
    territory: { slug: 'bucaramanga', allowsSelfApproval: false },
    state: 'draft',
    providerIds: [bruno],
    period: period('2019-Q1'),
    today: '2019-04-10',
    ...overrides,
  })
}

const yes = { allowed: true }
const wrong = (state: string) => ({ allowed: false, problem: 'wrong-state', params: { state } })
const role = (name: Role) => ({ allowed: false, problem: 'not-allowed', params: { role: name } })
const ownFigures = { allowed: false, problem: 'own-figures', params: {} }
const signIn = { allowed: false, problem: 'not-signed-in', params: {} }

describe('what a person with every role may do, by state', () => {
  it.each([
    { state: 'draft', write: yes, submit: yes, return: wrong('draft'), approve: wrong('draft'), publish: wrong('draft') },
    { state: 'submitted', write: wrong('submitted'), submit: wrong('submitted'), return: yes, approve: yes, publish: wrong('submitted') },
    { state: 'returned', write: yes, submit: yes, return: wrong('returned'), approve: wrong('returned'), publish: wrong('returned') },
    { state: 'approved', write: wrong('approved'), submit: wrong('approved'), return: wrong('approved'), approve: wrong('approved'), publish: yes },
    { state: 'published', write: wrong('published'), submit: wrong('published'), return: wrong('published'), approve: wrong('published'), publish: wrong('published') },
  ] as const)('$state', ({ state, ...expected }) => {
    expect(abilities({ state })).toEqual(expected)
  })
})

describe('roles', () => {
  it('asks a stranger to sign in', () => {
    expect(abilities({ principal: undefined })).toEqual({ write: signIn, submit: signIn, return: signIn, approve: signIn, publish: signIn })
  })

  it('lets a reader do nothing and names the role each action asks for', () => {
    expect(abilities({ principal: person(ana, 'reader') })).toEqual({
      write: role('provider'), submit: role('provider'), return: role('validator'), approve: role('validator'), publish: role('publisher'),
    })
  })

  it('does not carry a role from one territory to another', () => {
    expect(abilities({ territory: { slug: 'quito', allowsSelfApproval: false } }).write).toEqual(role('provider'))
  })

  it('lets an administrator enter nothing', () => {
    expect(abilities({ principal: person(ana, 'administrator') }).write).toEqual(role('provider'))
  })
})

describe('the second person', () => {
  it('refuses the return and the approval of who entered figures', () => {
    const answer = abilities({ state: 'submitted', providerIds: [bruno, ana] })
    expect(answer.approve).toEqual(ownFigures)
    expect(answer.return).toEqual(ownFigures)
  })

  it('lets who entered them publish what another approved', () => {
    expect(abilities({ state: 'approved', providerIds: [ana] }).publish).toEqual(yes)
  })

  it('gives way where the territory allows an office of one person', () => {
    const answer = abilities({ state: 'submitted', providerIds: [ana], territory: { slug: 'bucaramanga', allowsSelfApproval: true } })
    expect(answer.approve).toEqual(yes)
    expect(answer.return).toEqual(yes)
  })

  it('says whether there was one', () => {
    expect(isSeenBySecondPerson(ana, [bruno])).toBe(true)
    expect(isSeenBySecondPerson(ana, [bruno, ana])).toBe(false)
  })
})

describe('the calendar of 2019-Q1, 1 January to 31 March', () => {
  const notOpen = { allowed: false, problem: 'period-not-open', params: { opensOn: '2019-01-01' } }
  const notEnded = { allowed: false, problem: 'period-not-ended', params: { endsOn: '2019-03-31' } }
  it.each([
    { today: '2018-12-31', write: notOpen, submit: notOpen },
    { today: '2019-01-01', write: yes, submit: notEnded },
    { today: '2019-03-31', write: yes, submit: notEnded },
    { today: '2019-04-01', write: yes, submit: yes },
  ])('on $today', ({ today, write, submit }) => {
    const answer = abilities({ today })
    expect(answer.write).toEqual(write)
    expect(answer.submit).toEqual(submit)
  })

  it('names the role before the day', () => {
    expect(abilities({ today: '2018-12-31', principal: person(ana, 'reader') }).write).toEqual(role('provider'))
  })
})

describe('quarters of long ago', () => {
  it.each([
    { code: '1989-Q4', write: { allowed: false, problem: 'period-too-early', params: { firstPeriod: '1990-Q1' } } },
    { code: '1990-Q1', write: yes },
  ])('$code', ({ code, write }) => {
    expect(abilities({ period: period(code) }).write).toEqual(write)
    expect(abilities({ period: period(code) }).submit).toEqual(write)
  })
})
