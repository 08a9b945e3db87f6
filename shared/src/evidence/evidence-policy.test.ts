import { describe, expect, it } from 'vitest'
import { no, yes, type Role } from '../access/index.ts'
import { mayAttach, mayWithdraw, type EvidenceCircumstances } from './evidence-policy.ts'

function as(role: Role | undefined, overrides: Partial<EvidenceCircumstances> = {}): EvidenceCircumstances {
  const principal = role && { personId: 1, name: 'Ana', email: 'ana@example.org', memberships: [{ territory: 'quito', roles: [role] }] }
  return { principal, territory: 'quito', begun: yes, openForWriting: yes, isPublished: false, ...overrides }
}

const handedIn = { openForWriting: no('wrong-state', { state: 'submitted' }) }
const future = { begun: no('period-not-open', { opensOn: '2030-01-01' }) }
const isPublic = { openForWriting: no('wrong-state', { state: 'published' }), isPublished: true }

/** What is answered: yes, or the problem. */
const told = (ability: ReturnType<typeof mayAttach>) => (ability.allowed ? 'yes' : ability.problem)

describe('evidence is attached by', () => {
  it.each([
    [undefined, 'not-signed-in', 'not-signed-in', 'not-signed-in', 'not-signed-in'],
    ['provider', 'yes', 'wrong-state', 'not-allowed', 'period-not-open'],
    ['validator', 'yes', 'yes', 'not-allowed', 'period-not-open'],
    ['publisher', 'yes', 'yes', 'yes', 'period-not-open'],
    ['reader', 'not-allowed', 'not-allowed', 'not-allowed', 'not-allowed'],
    ['administrator', 'not-allowed', 'not-allowed', 'not-allowed', 'not-allowed'],
  ] as const)('%s: open %s, handed in %s, public %s, to come %s', (role, open, later, published, toCome) => {
    expect(told(mayAttach(as(role)))).toBe(open)
    expect(told(mayAttach(as(role, handedIn)))).toBe(later)
    expect(told(mayAttach(as(role, isPublic)))).toBe(published)
    expect(told(mayAttach(as(role, future)))).toBe(toCome)
  })

  it('nobody of another territory', () => {
    expect(told(mayAttach(as('publisher', { territory: 'lima' })))).toBe('not-allowed')
  })
})

describe('evidence is withdrawn', () => {
  it('by who attaches, until the figure is public', () => {
    expect(told(mayWithdraw(as('provider')))).toBe('yes')
    expect(told(mayWithdraw(as('provider', handedIn)))).toBe('wrong-state')
    expect(told(mayWithdraw(as('validator', handedIn)))).toBe('yes')
  })

  it('from no public figure', () => {
    expect(mayWithdraw(as('publisher', isPublic))).toEqual(no('wrong-state', { state: 'published' }))
    expect(told(mayWithdraw(as('reader', isPublic)))).toBe('not-allowed')
  })
})
