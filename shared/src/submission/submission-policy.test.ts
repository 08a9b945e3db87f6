import { describe, expect, it } from 'vitest'
import type { Role } from '../access/index.ts'
import { period } from '../period/index.ts'
import { isSeenBySecondPerson, mayEndReopening, mayWrite, submissionAbilities, type SubmissionCircumstances } from './submission-policy.ts'

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
    hasReopened: false,
    period: period('2019-Q1'),
    dates: { opensOn: '2019-01-01', dueOn: '2019-04-30', closesOn: null },
    today: '2019-04-10',
    ...overrides,
  })
}

const yes = { allowed: true }
const wrong = (state: string) => ({ allowed: false, problem: 'wrong-state', params: { state } })
const role = (name: Role) => ({ allowed: false, problem: 'not-allowed', params: { role: name } })
const ownFigures = { allowed: false, problem: 'own-figures', params: {} }
const stillOpen = { allowed: false, problem: 'still-open', params: {} }
const signIn = { allowed: false, problem: 'not-signed-in', params: {} }

describe('what a person with every role may do, by state', () => {
  it.each([
    { state: 'draft', write: yes, submit: yes, return: wrong('draft'), approve: wrong('draft'), publish: wrong('draft'), reopen: stillOpen },
    { state: 'submitted', write: wrong('submitted'), submit: wrong('submitted'), return: yes, approve: yes, publish: wrong('submitted'), reopen: yes },
    { state: 'returned', write: yes, submit: yes, return: wrong('returned'), approve: wrong('returned'), publish: wrong('returned'), reopen: stillOpen },
    { state: 'approved', write: wrong('approved'), submit: wrong('approved'), return: wrong('approved'), approve: wrong('approved'), publish: yes, reopen: yes },
    { state: 'published', write: wrong('published'), submit: wrong('published'), return: wrong('published'), approve: wrong('published'), publish: wrong('published'), reopen: wrong('published') },
  ] as const)('$state', ({ state, ...expected }) => {
    expect(abilities({ state })).toEqual(expected)
  })
})

describe('roles', () => {
  it('asks a stranger to sign in', () => {
    expect(abilities({ principal: undefined })).toEqual({ write: signIn, submit: signIn, return: signIn, approve: signIn, publish: signIn, reopen: signIn })
  })

  it('lets a reader do nothing and names the role each action asks for', () => {
    expect(abilities({ principal: person(ana, 'reader') })).toEqual({
      write: role('provider'), submit: role('provider'), return: role('validator'), approve: role('validator'), publish: role('publisher'), reopen: role('validator'),
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

describe('a quarter that closes on 15 May', () => {
  const dates = { opensOn: '2019-01-01', dueOn: '2019-04-30', closesOn: '2019-05-15' }
  const closed = { allowed: false, problem: 'period-closed', params: { closedOn: '2019-05-15' } }
  const on = (today: string, overrides: Partial<SubmissionCircumstances> = {}) => abilities({ dates, today, ...overrides })

  it.each([
    { today: '2019-05-15', write: yes, submit: yes, reopen: stillOpen },
    { today: '2019-05-16', write: closed, submit: closed, reopen: yes },
  ])('on $today', ({ today, write, submit, reopen }) => {
    expect(on(today)).toMatchObject({ write, submit, reopen })
    expect(on(today, { state: 'returned' })).toMatchObject({ write, submit, reopen })
  })

  it('says what happened to a quarter before it says that it is closed', () => {
    for (const state of ['submitted', 'approved', 'published'] as const) expect(on('2019-05-16', { state }).write).toEqual(wrong(state))
  })

  it('stops nothing of what validators and publishers do', () => {
    expect(on('2019-05-16', { state: 'submitted' })).toMatchObject({ return: yes, approve: yes })
    expect(on('2019-05-16', { state: 'approved' })).toMatchObject({ publish: yes })
  })

  it('is handed in while a figure of it is reopened', () => {
    expect(on('2019-05-16', { hasReopened: true })).toMatchObject({ write: closed, submit: yes })
  })
})

describe('who reopens', () => {
  const submitted = { state: 'submitted' } as const
  it.each(['validator', 'publisher', 'administrator'] as const)('a %s', (held) => {
    expect(abilities({ ...submitted, principal: person(ana, held) }).reopen).toEqual(yes)
  })

  it('nobody who entered figures of the quarter, unless the office is of one person', () => {
    expect(abilities({ ...submitted, providerIds: [ana] }).reopen).toEqual(ownFigures)
    expect(abilities({ ...submitted, providerIds: [ana], territory: { slug: 'bucaramanga', allowsSelfApproval: true } }).reopen).toEqual(yes)
  })

  it('never who only enters figures', () => {
    expect(abilities({ ...submitted, principal: person(ana, 'provider') }).reopen).toEqual(role('validator'))
  })

  it('ends it before its day, and not after it', () => {
    const circumstances = { principal: person(ana, 'validator'), territory: { slug: 'bucaramanga', allowsSelfApproval: false }, providerIds: [bruno] }
    const reopening = { until: '2019-05-20', endedOn: null }
    expect(mayEndReopening({ ...circumstances, today: '2019-05-20' }, reopening)).toEqual(yes)
    expect(mayEndReopening({ ...circumstances, today: '2019-05-21' }, reopening)).toEqual({ allowed: false, problem: 'reopening-ended', params: { endedOn: '2019-05-20' } })
    expect(mayEndReopening({ ...circumstances, providerIds: [ana], today: '2019-05-20' }, reopening)).toEqual(ownFigures)
  })
})

describe('a reopened figure', () => {
  const circumstances = {
    principal: person(ana, 'provider'),
    territory: { slug: 'bucaramanga', allowsSelfApproval: false },
    period: period('2019-Q1'),
    dates: { opensOn: '2019-01-01', dueOn: '2019-04-30', closesOn: '2019-05-15' },
  }
  const reopening = { until: '2019-05-20', endedOn: null }
  const over = (endedOn: string) => ({ allowed: false, problem: 'reopening-ended', params: { endedOn } })

  it.each([
    ['draft', '2019-05-20', yes],
    ['draft', '2019-05-21', over('2019-05-20')],
    ['returned', '2019-05-20', yes],
    ['submitted', '2019-05-20', yes],
    ['submitted', '2019-05-21', over('2019-05-20')],
    ['approved', '2019-05-20', wrong('approved')],
    ['published', '2019-05-20', wrong('published')],
  ] as const)('in a %s quarter on %s', (state, today, answer) => {
    expect(mayWrite({ ...circumstances, state, today }, reopening)).toEqual(answer)
  })

  it('is locked at once when somebody ends it early, and the day is the one on which they did', () => {
    expect(mayWrite({ ...circumstances, state: 'submitted', today: '2019-05-18' }, { until: '2019-05-20', endedOn: '2019-05-18' })).toEqual(over('2019-05-18'))
  })

  it('whose time is over is written like any other where the quarter is open', () => {
    expect(mayWrite({ ...circumstances, state: 'returned', today: '2019-05-10' }, { until: '2019-05-08', endedOn: null })).toEqual(yes)
  })

  it('is for those who enter figures', () => {
    expect(mayWrite({ ...circumstances, principal: person(ana, 'validator'), state: 'draft', today: '2019-05-20' }, reopening)).toEqual(role('provider'))
  })
})
