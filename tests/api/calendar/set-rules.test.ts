import { calendarViewSchema, type SetRules } from '@atalaya/shared/calendar'
import { period } from '@atalaya/shared/period'
import { describe, expect, it } from 'vitest'
import { useApp } from '../../support/app.ts'
import { buildOffice, type Office } from '../../support/builders.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { refusesOthers } from '../../support/refusals.ts'
import { rowsOf, territoryRow, trailOf } from '../../support/stored.ts'

const app = useApp()
const rules: SetRules = { fromPeriod: period('2019-Q2'), opens: 'after_quarter', dueDays: 15, closesDays: 45, reportFrequency: 'semiannual', reason: 'Acuerdo con las dependencias', version: 0 }
const put = (office: Office, overrides: Partial<Record<keyof SetRules, unknown>> = {}) => office.administrator.put(`${office.path}/calendar`, { ...rules, ...overrides })
const datesOf = (view: ReturnType<typeof calendarViewSchema.parse>, code: string) => view.periods.find((row) => row.period === code)?.dates

describe('setting the rules of a calendar', () => {
  refusesOthers(app, { may: 'administrator', send: (caller, path, headers) => caller.put(`${path}/calendar`, rules, headers) })

  it('gives their dates to the quarters from the one on, and leaves those before it', async () => {
    const office = await buildOffice(app)
    const { version } = await territoryRow(app, office)
    const view = expectOk(await put(office), calendarViewSchema)
    expect(view).toMatchObject({ version: 1, inForce: { opens: 'after_quarter', dueDays: 15, closesDays: 45, reportFrequency: 'semiannual' } })
    expect(datesOf(view, '2019-Q1')).toEqual({ opensOn: '2019-01-01', dueOn: '2019-04-30', closesOn: null })
    // 15 and 45 days after 30 June.
    expect(datesOf(view, '2019-Q2')).toEqual({ opensOn: '2019-07-01', dueOn: '2019-07-15', closesOn: '2019-08-14' })
    expect(view.rules).toMatchObject([{ version: 1, reason: 'Acuerdo con las dependencias', setBy: office.administrator.principal.name, setAt: '2019-07-10T15:00:00.000Z' }])
    // The dates are public.
    expect((await territoryRow(app, office)).version).toBe(version + 1)
    const after = { fromPeriod: '2019-Q2', opens: 'after_quarter', dueDays: 15, closesDays: 45, reportFrequency: 'semiannual', reason: 'Acuerdo con las dependencias', version: 1 }
    await expectAuditRow(app, { territory: office.territory.slug, action: 'calendar.set-rules', subject: '2019-Q2', personId: office.administrator.principal.personId, before: null, after })
  })

  it('keeps what was set before', async () => {
    const office = await buildOffice(app)
    expectOk(await put(office))
    const view = expectOk(await put(office, { fromPeriod: '2019-Q3', dueDays: 20, closesDays: null, reason: 'Más tiempo', version: 1 }), calendarViewSchema)
    expect(view.rules.map(({ version, fromPeriod, dueDays, reason }) => [version, fromPeriod, dueDays, reason])).toEqual([
      [2, '2019-Q3', 20, 'Más tiempo'], [1, '2019-Q2', 15, 'Acuerdo con las dependencias'],
    ])
    expect(datesOf(view, '2019-Q2')?.dueOn).toBe('2019-07-15')
    expect(datesOf(view, '2019-Q3')).toEqual({ opensOn: '2019-10-01', dueOn: '2019-10-20', closesOn: null })
    expect(await rowsOf(app, office, 'calendarRule')).toHaveLength(2)
  })

  it('is refused to who has not seen the rules in force', async () => {
    const office = await buildOffice(app)
    expectOk(await put(office))
    expect(expectProblem(await put(office), 'stale-version')['current']).toEqual({ version: 1 })
    expect((await trailOf(app, office.territory.slug)).filter(({ action }) => action === 'calendar.set-rules')).toHaveLength(1)
  })

  it('refuses quarters that close before they are due, and those that are not kept', async () => {
    const office = await buildOffice(app)
    expectProblem(await put(office, { closesDays: 14 }), 'invalid-fields', ['/closesDays'])
    expectProblem(await put(office, { fromPeriod: '1989-Q4' }), 'invalid-fields', ['/fromPeriod'])
    expectOk(await put(office, { closesDays: 15 }))
  })

  it.each([{ dueDays: 0 }, { dueDays: 367 }, { dueDays: 1.5 }, { closesDays: 733 }, { opens: 'never' }, { fromPeriod: '2019-S1' }, { reason: ' ' }, { reportFrequency: 'annual' }])('cannot read %j', async (wrong) => {
    const office = await buildOffice(app)
    const response = await put(office, wrong)
    expect([400, 422]).toContain(response.statusCode)
    expect(await rowsOf(app, office, 'calendarRule')).toEqual([])
  })
})

describe('the calendar', () => {
  it('is the usual one where nobody has set anything, for everybody who works there', async () => {
    const office = await buildOffice(app)
    const view = expectOk(await office.reader.get(`${office.path}/calendar`), calendarViewSchema)
    expect(view).toMatchObject({ version: 0, rules: [], inForce: { opens: 'with_quarter', dueDays: 30, closesDays: null, reportFrequency: 'quarterly' } })
    expect(view.periods.map((row) => row.period)).toEqual(['2018-Q3', '2018-Q4', '2019-Q1', '2019-Q2', '2019-Q3', '2019-Q4', '2020-Q1', '2020-Q2', '2020-Q3'])
    expect(view.abilities.set).toEqual({ allowed: false, problem: 'not-allowed', params: { role: 'administrator' } })
    expectProblem(await app.caller().get(`${office.path}/calendar`), 'not-signed-in')
    expectProblem(await (await buildOffice(app)).administrator.get(`${office.path}/calendar`), 'not-allowed')
  })
})
