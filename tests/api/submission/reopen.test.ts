import { submissionListSchema, submissionViewSchema } from '@atalaya/shared/submission'
import { describe, expect, it } from 'vitest'
import { giveRoles } from '../../support/administration.ts'
import { useApp, type Caller } from '../../support/app.ts'
import { buildOffice, buildPerson, buildSubmission, figure, missing, ratio, value, type Office } from '../../support/builders.ts'
import { correct } from '../../support/corrections.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { refusesOthers } from '../../support/refusals.ts'
import { indicatorIds, rowsOf, territoryRow } from '../../support/stored.ts'

const app = useApp()
const body = { until: '2019-07-17', reason: 'El dato llegó tarde' }
const quarter = (office: Office) => `${office.path}/submissions/2019-Q1`
const at = (path: string, code = 'ORI-CG-02') => `${path}/submissions/2019-Q1/figures/${code}/reopenings`
const reopen = (office: Office, code = 'ORI-CG-02', by: Caller = office.validator) => by.post(at(office.path, code), body)

/** A quarter whose last day for entering figures was 30 June, ten days ago. */
async function close(office: Office) {
  const dates = { opensOn: '2019-01-01', dueOn: '2019-04-30', closesOn: '2019-06-30' }
  expectOk(await office.administrator.put(`${office.path}/calendar/2019-Q1`, { dates, reason: 'Cierre', version: 0 }))
}

async function observationsOf(office: Office, code: string) {
  const id = (await indicatorIds(app))(code)
  const versions = (await rowsOf(app, office, 'observationVersion')).filter(({ indicatorId }) => indicatorId === id)
  return versions.toSorted((a, b) => a.version - b.version)
}

describe('reopening a figure', () => {
  refusesOthers(app, { may: ['validator', 'publisher', 'administrator'], send: (caller, path, headers) => caller.post(at(path), body, headers) })

  it.each(['validator', 'publisher', 'administrator'] as const)('is done by a %s, and leaves its row', async (role) => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'submitted' })
    const view = expectOk(await reopen(office, 'ORI-CG-02', office[role]), submissionViewSchema)
    const name = office[role].principal.name
    expect(view.rows.find(({ indicator }) => indicator.code === 'ORI-CG-02')?.reopening).toEqual({ ...body, openedBy: name, openedAt: '2019-07-10T15:00:00.000Z', endedOn: null, isInForce: true })
    await expectAuditRow(app, {
      territory: office.territory.slug, action: 'figure.reopen', subject: '2019-Q1/ORI-CG-02', personId: office[role].principal.personId,
      before: { state: 'submitted' }, after: { state: 'submitted', ...body },
    })
  })

  it('opens that figure, and nothing beside it', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'submitted' })
    expectOk(await reopen(office))
    const { rows, abilities } = expectOk(await office.provider.get(quarter(office)), submissionViewSchema)
    expect(rows.filter(({ write }) => write.allowed).map(({ indicator }) => indicator.code)).toEqual(['ORI-CG-02'])
    expect(abilities.write).toMatchObject({ allowed: false, problem: 'wrong-state' })
    expectOk(await office.provider.put(`${quarter(office)}/figures/ORI-CG-02`, figure(value(9), { version: 1 })))
    expectProblem(await office.provider.put(`${quarter(office)}/figures/TER-IC-01`, figure(value(9), { version: 1 })), 'wrong-state')
    const both = ['ORI-CG-02', 'TER-IC-01'].map((indicator, index) => ({ ...figure(value(10), { version: 2 - index }), indicator }))
    expectProblem(await office.provider.put(`${quarter(office)}/figures`, { figures: both }), 'wrong-state')
    expectProblem(await office.provider.put(`${quarter(office)}/narratives/office`, { result: 'x', obstacle: '', wayForward: '', version: 0 }), 'wrong-state')
    expect((await rowsOf(app, office, 'figure')).map((row) => row.value)).not.toContain(10)
  })

  it('is listed with the quarters of whoever may enter it, as long as it may be entered', async () => {
    const office = await buildOffice(app)
    const limited = await buildPerson(app, { office, roles: ['provider'] })
    expectOk(await giveRoles(office, limited, ['provider'], ['TER-IC-01']))
    const listed = async (caller: Caller) => {
      const { submissions } = expectOk(await caller.get(`${office.path}/submissions`), submissionListSchema)
      return submissions.flatMap(({ period, reopened }) => reopened.map(({ indicator, until }) => [period, indicator, until]))
    }
    await buildSubmission(app, office, { state: 'submitted' })
    expect(await listed(office.provider)).toEqual([])
    expectOk(await reopen(office))
    expect(await listed(office.provider)).toEqual([['2019-Q1', 'ORI-CG-02', '2019-07-17']])
    // Neither a validator nor who enters other figures alone could do anything about it.
    expect(await listed(office.validator)).toEqual([])
    expect(await listed(limited)).toEqual([])
    expectOk(await office.validator.post(`${quarter(office)}/approve`, {}))
    expect(await listed(office.provider)).toEqual([])
  })

  it('is listed until its day is over, and not where the whole quarter may be written', async () => {
    const office = await buildOffice(app)
    const listed = async (by: Caller = office.provider) => expectOk(await by.get(`${office.path}/submissions`), submissionListSchema).submissions.flatMap(({ reopened }) => reopened)
    await buildSubmission(app, office, { state: 'submitted' })
    expectOk(await office.validator.post(at(office.path), { ...body, until: '2019-07-10' }))
    expectOk(await office.validator.post(`${quarter(office)}/return`, { note: 'Revisen', figures: [] }))
    expect(await listed()).toEqual([])
    expectOk(await office.provider.post(`${quarter(office)}/submit`, {}))
    expect(await listed()).toHaveLength(1)
    // It is ten in the morning in Bogotá; fourteen hours on, the day is over.
    app.clock.pass(14 * 60 - 1)
    // Nobody's session lasts that long.
    const later = await buildPerson(app, { office, roles: ['provider'] })
    expect(await listed(later)).toHaveLength(1)
    app.clock.pass(1)
    expect(await listed(later)).toEqual([])
  })

  it('past the closing lets the late figure be entered and the quarter be handed in', async () => {
    const office = await buildOffice(app)
    await close(office)
    expectProblem(await office.provider.put(`${quarter(office)}/figures/ORI-CG-02`, figure(value(7))), 'period-closed')
    expectOk(await reopen(office))
    expectOk(await office.provider.put(`${quarter(office)}/figures/ORI-CG-02`, figure(value(7))))
    expectProblem(await office.provider.put(`${quarter(office)}/figures/TER-IC-01`, figure(value(7))), 'period-closed')
    expectProblem(await office.provider.post(`${quarter(office)}/submit`, { blanks: { reason: 'no_data', note: 'No llegó' } }), 'period-closed')
    expect(expectOk(await office.provider.post(`${quarter(office)}/submit`, {}), submissionViewSchema).state).toBe('submitted')
  })

  it('takes back an approval that is not public, and somebody approves the new value again, with the reason', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'approved' })
    const { version } = await territoryRow(app, office)
    expect(expectOk(await reopen(office), submissionViewSchema)).toMatchObject({ state: 'submitted', approvedBy: null, approvedAt: null })
    expect((await territoryRow(app, office)).version).toBe(version + 1)
    expectProblem(await office.publisher.post(`${quarter(office)}/publish`, {}), 'wrong-state')
    expectOk(await office.provider.put(`${quarter(office)}/figures/ORI-CG-02`, figure(value(9), { version: 1 })))
    app.clock.pass(60)
    expectOk(await office.validator.post(`${quarter(office)}/approve`, {}))
    expect(await observationsOf(office, 'ORI-CG-02')).toMatchObject([
      { version: 1, value: 7, reason: '' }, { version: 2, value: 9, reason: 'El dato llegó tarde', approvedAt: '2019-07-10T16:00:00.000Z', isSeenBySecondPerson: true },
    ])
    // What was not reopened stays the version that it was.
    expect(await observationsOf(office, 'TER-IC-01')).toMatchObject([{ version: 1, value: 12, approvedAt: '2019-07-10T15:00:00.000Z' }])
  })

  it('tells readers of one version, because they never saw the other', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'approved' })
    expectOk(await reopen(office))
    expectOk(await office.provider.put(`${quarter(office)}/figures/ORI-CG-02`, figure(value(9), { version: 1 })))
    expectOk(await office.validator.post(`${quarter(office)}/approve`, {}))
    expectOk(await office.publisher.post(`${quarter(office)}/publish`, {}))
    const history = async (caller: Caller) => expectOk<{ versions: { version: number; value: number }[] }>(await caller.get(`${office.path}/observations/ORI-CG-02/2019-Q1/history`)).versions
    expect((await history(app.caller())).map(({ version, value: told }) => [version, told])).toEqual([[2, 9]])
    expect((await history(office.reader)).map(({ version, value: told }) => [version, told])).toEqual([[2, 9], [1, 7]])
    const page = expectOk<{ row: { latest: unknown } }>(await app.caller().get(`${office.path}/indicators/ORI-CG-02`))
    expect(page.row.latest).toMatchObject({ value: 9, isCorrected: false })
    // A correction in the open is one again.
    await correct(office, value(8), { code: 'ORI-CG-02', version: 2, by: office.publisher })
    expect((await history(app.caller())).map(({ version, value: told }) => [version, told])).toEqual([[3, 8], [2, 9]])
    expect(expectOk<{ row: { latest: unknown } }>(await app.caller().get(`${office.path}/indicators/ORI-CG-02`)).row.latest).toMatchObject({ value: 8, isCorrected: true })
  })

  it('lets what was left blank come in late as a first version', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'approved', figures: { 'ORI-CG-02': figure(value(7)) } })
    expectOk(await reopen(office, 'TER-IC-01'))
    expectOk(await office.provider.put(`${quarter(office)}/figures/TER-IC-01`, figure(value(12))))
    expectOk(await office.validator.post(`${quarter(office)}/approve`, {}))
    expect(await observationsOf(office, 'TER-IC-01')).toMatchObject([{ version: 1, value: 12, reason: '' }])
    expect(await observationsOf(office, 'ORI-CG-02')).toHaveLength(1)
  })

  it('lets an approved value be replaced by a reason, and not by a blank', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'approved' })
    expectOk(await reopen(office))
    expectProblem(await office.provider.put(`${quarter(office)}/figures/ORI-CG-02`, figure({ form: 'blank' }, { version: 1 })), 'invalid-fields', ['/entry/form'])
    expectOk(await office.provider.put(`${quarter(office)}/figures/ORI-CG-02`, figure(missing('no_data', 'No se contó'), { version: 1 })))
    expectOk(await office.validator.post(`${quarter(office)}/approve`, {}))
    expect(await observationsOf(office, 'ORI-CG-02')).toMatchObject([{ value: 7 }, { version: 2, value: null, missingReason: 'no_data' }])
  })

  it('is not approved by who entered the new value', async () => {
    const office = await buildOffice(app)
    const both = await buildPerson(app, { office, roles: ['provider', 'validator'] })
    await buildSubmission(app, office, { state: 'approved' })
    expectOk(await reopen(office))
    expectOk(await both.put(`${quarter(office)}/figures/ORI-CG-02`, figure(value(9), { version: 1 })))
    expectProblem(await both.post(`${quarter(office)}/approve`, {}), 'own-figures')
    expectProblem(await both.post(at(office.path, 'TER-IC-01'), body), 'own-figures')
  })

  it('does not let through what was written after the checks of the submission', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'submitted' })
    expectOk(await reopen(office, 'ORI-CG-01'))
    app.clock.pass(5)
    // More kept than promised.
    expectOk(await office.provider.put(`${quarter(office)}/figures/ORI-CG-01`, figure(ratio(61, 60), { version: 1 })))
    expectProblem(await office.validator.post(`${quarter(office)}/approve`, {}), 'blocking-findings')
    expect(await rowsOf(app, office, 'observation')).toEqual([])
  })

  it('ends with the approval', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'submitted' })
    expectOk(await reopen(office))
    expectOk(await office.validator.post(`${quarter(office)}/approve`, {}))
    expectProblem(await office.provider.put(`${quarter(office)}/figures/ORI-CG-02`, figure(value(9), { version: 1 })), 'wrong-state')
    expect(await rowsOf(app, office, 'reopening')).toMatchObject([{ number: 1, endedBy: office.validator.principal.personId, endedAt: '2019-07-10T15:00:00.000Z' }])
  })

  it('once more takes the place of the one before', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'submitted' })
    expectOk(await reopen(office))
    expectOk(await office.validator.post(at(office.path), { until: '2019-07-11', reason: 'Basta un día' }))
    expect((await rowsOf(app, office, 'reopening')).map(({ number, until, endedAt }) => [number, until, endedAt === null])).toEqual([[1, '2019-07-17', false], [2, '2019-07-11', true]])
  })

  it('is refused of a quarter that is open, published, or not open yet', async () => {
    const office = await buildOffice(app)
    expectProblem(await reopen(office), 'still-open')
    expectProblem(await office.validator.post(`${office.path}/submissions/2019-Q4/figures/ORI-CG-02/reopenings`, body), 'period-not-open')
    await buildSubmission(app, office, { state: 'published' })
    expect(expectProblem(await reopen(office), 'wrong-state')['state']).toBe('published')
    expect(await rowsOf(app, office, 'reopening')).toEqual([])
  })

  it('refuses a day that has passed or lies too far ahead, no reason, and an indicator that is not due', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'submitted' })
    const send = (wrong: object, code?: string) => office.validator.post(at(office.path, code), { ...body, ...wrong })
    expectProblem(await send({ until: '2019-07-09' }), 'invalid-fields', ['/until'])
    // 92 days after 10 July are 10 October.
    expectProblem(await send({ until: '2019-10-11' }), 'invalid-fields', ['/until'])
    expect([400, 422]).toContain((await send({ reason: ' ' })).statusCode)
    expectProblem(await send({}, 'GOB-CP-03'), 'not-found')
    expectOk(await send({ until: '2019-10-10' }))
    expectOk(await send({ until: '2019-07-10' }))
  })
})

describe('ending a reopening before its day', () => {
  const end = (path: string, code = 'ORI-CG-02') => `${at(path, code)}/end`

  refusesOthers(app, { may: ['validator', 'publisher', 'administrator'], send: (caller, path, headers) => caller.post(end(path), undefined, headers) })

  it('locks the figure at once', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'submitted' })
    expectOk(await reopen(office))
    expectOk(await office.publisher.post(end(office.path)))
    expect(expectProblem(await office.provider.put(`${quarter(office)}/figures/ORI-CG-02`, figure(value(9), { version: 1 })), 'reopening-ended')['endedOn']).toBe('2019-07-10')
    await expectAuditRow(app, {
      territory: office.territory.slug, action: 'figure.end-reopening', subject: '2019-Q1/ORI-CG-02', personId: office.publisher.principal.personId,
      before: body, after: { endedOn: '2019-07-10' },
    })
  })

  it('is refused where there is none, and where it is over', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'submitted' })
    expectProblem(await office.validator.post(end(office.path)), 'not-found')
    expectOk(await reopen(office))
    expectOk(await office.validator.post(end(office.path)))
    expectProblem(await office.validator.post(end(office.path)), 'reopening-ended')
  })
})
