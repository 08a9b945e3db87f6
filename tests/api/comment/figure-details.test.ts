import { figureDetailsSchema } from '@atalaya/shared/comment'
import { describe, expect, it } from 'vitest'
import { useApp } from '../../support/app.ts'
import { buildOffice, buildPerson, buildSubmission, figure, missing, ratio, value } from '../../support/builders.ts'
import { correct } from '../../support/corrections.ts'
import { answer, answersPath, buildDelegation, delegationsPath } from '../../support/delegation.ts'
import { expectOk, expectProblem } from '../../support/expect.ts'

const app = useApp()
const to = (path: string, code = 'ORI-CG-02', quarter = '2019-Q1') => `${path}/submissions/${quarter}/figures/${code}/details`

describe('the details of a figure', () => {
  it('are for the people of the city alone, of what is due', async () => {
    const [office, other] = [await buildOffice(app), await buildOffice(app)]
    expectProblem(await app.caller().get(to(office.path)), 'not-signed-in')
    expectProblem(await other.provider.get(to(office.path)), 'not-allowed')
    expectProblem(await (await buildPerson(app)).get(to(office.path)), 'not-allowed')
    expectProblem(await office.reader.get(to(office.path, 'ORI-FR-02')), 'not-found')
    expectProblem(await office.reader.get(to(office.path, 'ORI-CG-99')), 'not-found')
    expectProblem(await office.reader.get(to(office.path, 'ORI-CG-02', '2019-A1')), 'invalid-request')
  })

  it('have the last twelve periods, one without a value among them, missing ones as missing', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published', period: '2016-Q1', figures: { 'ORI-CG-02': figure(value(1), { explanation: 'Se empezó a contar' }) } })
    await buildSubmission(app, office, { state: 'published', period: '2016-Q2', figures: { 'ORI-CG-02': figure(value(2), { explanation: 'Venció otro' }) } })
    await buildSubmission(app, office, { state: 'approved', period: '2018-Q4', figures: { 'ORI-CG-02': figure(missing('no_data', 'Se perdió el registro'), { explanation: 'No hay copia' }) } })
    const details = expectOk(await office.reader.get(to(office.path)), figureDetailsSchema)
    // Twelve quarters to the first of 2019 begin with the second of 2016.
    expect([details.periods[0], details.periods.at(-1), details.periods.length]).toEqual(['2016-Q2', '2019-Q1', 12])
    expect(details.series.map(({ period, value: amount, missing: why }) => [period, amount, why?.reason ?? null])).toEqual([['2016-Q2', 2, null], ['2018-Q4', null, 'no_data']])
  })

  it('have one period where nothing was ever reported, and what was promised', async () => {
    const office = await buildOffice(app)
    const goal = { indicator: 'ORI-CG-02', period: '2019-Q1', value: 5, source: 'Plan', decidedOn: '2019-01-10', version: 0 }
    expectOk(await office.publisher.put(`${office.path}/targets`, { ...goal, reason: '' }))
    expectOk(await office.publisher.put(`${office.path}/baselines`, { ...goal, period: '2018-Q1', value: 11 }))
    const details = expectOk(await office.reader.get(to(office.path)), figureDetailsSchema)
    expect(details).toMatchObject({ periods: ['2019-Q1'], series: [], targets: [{ period: '2019-Q1', value: 5 }], baseline: { period: '2018-Q1', value: 11 }, findings: [], changes: [], versions: [] })
    expect(details.thread).toMatchObject({ version: 0, comments: [] })
    expect(details.colleagues.map(({ personId }) => personId).toSorted((one, other) => one - other)).toEqual(
      [office.provider, office.validator, office.publisher, office.reader, office.administrator].map(({ principal }) => principal.personId),
    )
  })

  it('tell who entered what and when, before and after, and who answered by a link', async () => {
    const office = await buildOffice(app)
    const path = `${office.path}/submissions/2019-Q1/figures/ORI-CG-02`
    expectOk(await office.provider.put(path, figure(value(7))))
    app.clock.pass(5)
    const { token } = await buildDelegation(office)
    expectOk(await app.caller().put(answersPath(token, 'ORI-CG-02'), answer(value(8))))
    app.clock.pass(5)
    expectOk(await office.provider.post(delegationsPath(office, '/1/take'), { figures: [{ indicator: 'ORI-CG-02', answerVersion: 1, figureVersion: 1 }] }))
    const { changes } = expectOk(await office.validator.get(to(office.path)), figureDetailsSchema)
    const by = office.provider.principal.name
    expect(changes).toEqual([
      {
        at: '2019-07-10T15:10:00.000Z', by, before: value(7), after: value(8), changed: ['source', 'dataDate', 'note'],
        byLink: { name: 'Marta Ruiz', post: 'Tesorera', department: 'Hacienda' },
      },
      { at: '2019-07-10T15:00:00.000Z', by, before: null, after: value(7), changed: [], byLink: null },
    ])
  })

  it('have what the checks say, and every version that was approved', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published' })
    await correct(office, ratio(45, 60), { code: 'ORI-CG-01', reason: 'Sobraba uno' })
    const { versions } = expectOk(await office.reader.get(to(office.path, 'ORI-CG-01')), figureDetailsSchema)
    expect(versions.map(({ version, numerator, reason }) => [version, numerator, reason])).toEqual([[2, 45, 'Sobraba uno'], [1, 46, '']])
    expectOk(await office.provider.put(`${office.path}/submissions/2019-Q2/figures/ORI-CG-01`, figure(ratio(61, 60))))
    const { findings } = expectOk(await office.reader.get(to(office.path, 'ORI-CG-01', '2019-Q2')), figureDetailsSchema)
    expect(findings.map(({ slug }) => slug)).toEqual(['numerator-above-denominator'])
  })
})
