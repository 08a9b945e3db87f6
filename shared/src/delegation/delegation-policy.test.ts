import { describe, expect, it } from 'vitest'
import { no, yes, type Role } from '../access/index.ts'
import { period } from '../period/index.ts'
import { delegationAbilities, linkEnd } from './delegation-policy.ts'

describe('why a link opens nothing', () => {
  const link = { validUntil: '2019-07-20', revokedAt: null }
  it.each([
    ['nothing: it works on its last day', link, 'draft', '2019-07-20', undefined],
    ['its day is over', link, 'draft', '2019-07-21', 'expired'],
    ['it works in a quarter that was returned', link, 'returned', '2019-07-01', undefined],
    ['the quarter is handed in', link, 'submitted', '2019-07-01', 'submitted'],
    ['the quarter is public', link, 'published', '2019-07-01', 'submitted'],
    ['it was taken back, whatever else', { ...link, revokedAt: '2019-07-01T10:00:00.000Z' }, 'submitted', '2019-08-01', 'revoked'],
    ['the quarter is handed in before its day is over', link, 'approved', '2019-08-01', 'submitted'],
  ] as const)('%s', (_why, given, state, today, end) => {
    expect(linkEnd(given, state, today)).toBe(end)
  })
})

describe('asking another department', () => {
  const abilities = (roles: readonly Role[], state: 'draft' | 'submitted' = 'draft', quarter = '2019-Q2') =>
    delegationAbilities({
      principal: { personId: 1, name: 'Ana', email: 'ana@example.org', memberships: [{ territory: 'lima', roles: [...roles] }] },
      territory: { slug: 'lima', allowsSelfApproval: false }, state, period: period(quarter), dates: { opensOn: quarter === '2019-Q4' ? '2019-10-01' : '2019-04-01', dueOn: '2019-12-31', closesOn: null }, today: '2019-07-10',
    })

  it('is for who enters and who administers, and taking for who enters', () => {
    expect(abilities(['provider'])).toEqual({ ask: yes, take: yes })
    expect(abilities(['administrator'])).toEqual({ ask: yes, take: no('not-allowed', { role: 'provider' }) })
    expect(abilities(['validator', 'publisher', 'reader']).ask).toEqual(no('not-allowed', { role: 'provider' }))
  })

  it('ends when the quarter is handed in, and begins with it', () => {
    expect(abilities(['provider'], 'submitted')).toEqual({ ask: no('wrong-state', { state: 'submitted' }), take: no('wrong-state', { state: 'submitted' }) })
    expect(abilities(['provider'], 'draft', '2019-Q4').ask).toEqual(no('period-not-open', { opensOn: '2019-10-01' }))
  })
})
