import { calendarViewSchema } from '@atalaya/shared/calendar'
import { describe, expect, it } from 'vitest'
import { useApp } from '../../support/app.ts'
import { buildOffice, type Office } from '../../support/builders.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { refusesOthers } from '../../support/refusals.ts'
import { rowsOf, territoryRow } from '../../support/stored.ts'

const app = useApp()
const dates = { opensOn: '2019-04-01', dueOn: '2019-08-05', closesOn: '2019-08-31' }
const body = { dates, reason: 'Prórroga', version: 0 }
const put = (office: Office, overrides: object = {}, period = '2019-Q2') => office.administrator.put(`${office.path}/calendar/${period}`, { ...body, ...overrides })
const quarterOf = (view: ReturnType<typeof calendarViewSchema.parse>, code = '2019-Q2') => view.periods.find((row) => row.period === code)

describe('giving a quarter dates of its own', () => {
  refusesOthers(app, { may: 'administrator', send: (caller, path, headers) => caller.put(`${path}/calendar/2019-Q2`, body, headers) })

  it('changes that quarter alone, with the reason', async () => {
    const office = await buildOffice(app)
    const { version } = await territoryRow(app, office)
    const view = expectOk(await put(office), calendarViewSchema)
    expect(quarterOf(view)).toMatchObject({ dates, isOwn: true, version: 1, byRules: { opensOn: '2019-04-01', dueOn: '2019-07-30', closesOn: null }, versions: [{ reason: 'Prórroga', dates }] })
    expect(quarterOf(view, '2019-Q3')).toMatchObject({ isOwn: false, version: 0, versions: [] })
    expect((await territoryRow(app, office)).version).toBe(version + 1)
    await expectAuditRow(app, {
      territory: office.territory.slug, action: 'calendar.set-dates', subject: '2019-Q2', personId: office.administrator.principal.personId,
      before: { dates: { opensOn: '2019-04-01', dueOn: '2019-07-30', closesOn: null }, version: 0 }, after: { dates, isOwn: true, reason: 'Prórroga', version: 1 },
    })
  })

  it('gives it back to the rules, and keeps what was set', async () => {
    const office = await buildOffice(app)
    expectOk(await put(office))
    const view = expectOk(await put(office, { dates: null, reason: 'Ya no hace falta', version: 1 }), calendarViewSchema)
    expect(quarterOf(view)).toMatchObject({ isOwn: false, version: 2, dates: { opensOn: '2019-04-01', dueOn: '2019-07-30', closesOn: null } })
    expect(quarterOf(view)?.versions.map((version) => [version.version, version.dates, version.reason])).toEqual([[2, null, 'Ya no hace falta'], [1, dates, 'Prórroga']])
    expect(await rowsOf(app, office, 'periodDate')).toHaveLength(2)
  })

  it('is told of a quarter however far it is', async () => {
    const office = await buildOffice(app)
    const own = { opensOn: '2010-01-01', dueOn: '2010-04-30', closesOn: null }
    expect(quarterOf(expectOk(await put(office, { dates: own }, '2010-Q1'), calendarViewSchema), '2010-Q1')).toMatchObject({ dates: own, isOwn: true })
  })

  it('is refused to who has not seen the dates in force', async () => {
    const office = await buildOffice(app)
    expectOk(await put(office))
    expect(expectProblem(await put(office), 'stale-version')['current']).toEqual({ version: 1 })
  })

  it('names each date that cannot stand where it does', async () => {
    const office = await buildOffice(app)
    expectProblem(await put(office, { dates: { opensOn: '2019-03-31', dueOn: '2019-06-30', closesOn: '2019-06-29' } }), 'invalid-fields', ['/dates/opensOn', '/dates/dueOn', '/dates/closesOn'])
    expect(await rowsOf(app, office, 'periodDate')).toEqual([])
  })

  it('refuses a quarter of long ago, what is no quarter, and no reason', async () => {
    const office = await buildOffice(app)
    expectProblem(await put(office, {}, '1989-Q4'), 'period-too-early')
    expectProblem(await put(office, {}, '2019-S1'), 'invalid-request')
    expect([400, 422]).toContain((await put(office, { reason: '' })).statusCode)
  })
})
