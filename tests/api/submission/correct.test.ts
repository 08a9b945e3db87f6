import { indicatorPageSchema, observationSchema } from '@atalaya/shared/observation'
import { submissionViewSchema, type SaveFigure } from '@atalaya/shared/submission'
import { describe, expect, it } from 'vitest'
import { adopt } from '../../support/administration.ts'
import { useApp } from '../../support/app.ts'
import { buildOffice, buildPerson, buildSubmission, figure, missing, pesos, ratio, usualFigures, value } from '../../support/builders.ts'
import { expectOk, expectProblem } from '../../support/expect.ts'
import { refusesOthers } from '../../support/refusals.ts'
import { rowsOf, territoryRow, trailOf } from '../../support/stored.ts'

const app = useApp()
const to = (path: string, code = 'TER-IC-01', period = '2019-Q1') => `${path}/observations/${code}/${period}/corrections`
const reason = 'Se contó dos veces el acuerdo con Lima'

function correction(entry: SaveFigure['entry'], overrides: Record<string, unknown> = {}) {
  const { explanation: _none, ...given } = figure(entry)
  return { ...given, reason, version: 1, ...overrides }
}

describe('correcting a published value', () => {
  refusesOthers(app, { may: 'publisher', send: (caller, path, headers) => caller.post(to(path), correction(value(11)), headers) })

  it('puts the next version in force at once, with who, when and why', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published' })
    const { version } = await territoryRow(app, office)
    app.clock.pass(5)
    const after = expectOk(await office.publisher.post(to(office.path), correction(value(11), { vintage: 'revised', source: 'Acta 7' })), observationSchema)
    expect(after).toMatchObject({
      indicator: 'TER-IC-01', period: '2019-Q1', value: 11, version: 2, vintage: 'revised', source: 'Acta 7', reason, isPublished: true, isSeenBySecondPerson: false,
      approvedBy: office.publisher.principal.name, approvedOn: '2019-07-10T15:05:00.000Z',
    })
    expect((await rowsOf(app, office, 'observation')).filter((row) => row.version === 2)).toMatchObject([{ value: 11, isPublished: true, vintage: 'revised' }])
    expect((await territoryRow(app, office)).version).toBe(version + 1)
    const [row] = (await trailOf(app, office.territory.slug)).filter(({ action }) => action === 'observation.correct')
    expect(row).toMatchObject({
      subject: '2019-Q1/TER-IC-01', personId: office.publisher.principal.personId,
      before: { value: 12, version: 1, source: 'Registro de la oficina' }, after: { value: 11, version: 2, source: 'Acta 7', reason },
    })
  })

  it('leaves the version before to be seen by everybody, on the page and in the history', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published' })
    expectOk(await office.publisher.post(to(office.path), correction(value(11))))
    expectOk(await office.publisher.post(to(office.path), correction(value(10), { version: 2, reason: 'Otro más' })))
    const page = expectOk(await app.caller().get(`${office.path}/indicators/TER-IC-01`), indicatorPageSchema)
    expect(page.series).toMatchObject([{ value: 10, version: 3, reason: 'Otro más' }])
    expect(page.row.latest).toMatchObject({ value: 10, isCorrected: true })
    expect(page.replaced).toMatchObject([{ value: 11, version: 2, isPublished: true }, { value: 12, version: 1, isPublished: true, reason: '' }])
    const { versions } = expectOk<{ versions: unknown[] }>(await app.caller().get(`${office.path}/observations/TER-IC-01/2019-Q1/history`))
    expect(versions).toMatchObject([{ value: 10, version: 3 }, { value: 11, version: 2 }, { value: 12, version: 1 }])
  })

  it('is no correction where what was marked as preliminary is settled', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published', figures: { 'TER-IC-01': figure(value(12), { vintage: 'preliminary' }), 'ORI-CG-02': figure(value(3)) } })
    expectOk(await office.publisher.post(to(office.path), correction(value(11), { vintage: 'final' })))
    expectOk(await office.publisher.post(to(office.path, 'ORI-CG-02'), correction(value(4))))
    const latestOf = async (code: string) => expectOk(await app.caller().get(`${office.path}/indicators/${code}`), indicatorPageSchema).row.latest
    expect(await latestOf('TER-IC-01')).toMatchObject({ value: 11, vintage: 'final', isCorrected: false })
    expect(await latestOf('ORI-CG-02')).toMatchObject({ value: 4, isCorrected: true })
  })

  it('may say that the value is missing, and may find one that was', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published', figures: { 'TER-IC-01': figure(value(12)), 'ORI-CG-02': figure(missing('no_data', 'Sin registro')) } })
    expectOk(await office.publisher.post(to(office.path), correction(missing('no_data', 'El registro se perdió'))))
    expectOk(await office.publisher.post(to(office.path, 'ORI-CG-02'), correction(value(0))))
    const latest = (await rowsOf(app, office, 'observation')).map((row) => [row.value, row.missingReason, row.version])
    expect(latest.toSorted()).toEqual([[0, null, 2], [null, 'no_data', 2]].toSorted())
  })

  it('keeps the parts of a ratio and the rate of an amount', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published' })
    expectOk(await office.publisher.post(to(office.path, 'ORI-CG-01'), correction(ratio(45, 60))))
    const amount = { form: 'amount', value: 100, currency: 'EUR', date: '2019-02-15', rate: 3500, rateSource: 'Banco de la República' } as const
    const after = expectOk(await office.publisher.post(to(office.path, 'GOB-PR-02'), correction(amount)), observationSchema)
    // 100 × 3,500.
    expect(after).toMatchObject({ value: 350_000, amount: { value: 100, currency: 'EUR', date: '2019-02-15', rate: 3500, rateSource: 'Banco de la República' } })
    // 45 ÷ 60.
    expect((await rowsOf(app, office, 'observation')).find(({ numerator }) => numerator === 45)).toMatchObject({ value: 0.75, denominator: 60 })
  })

  it('is refused of what is approved and not public', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'approved' })
    expect(expectProblem(await office.publisher.post(to(office.path), correction(value(11))), 'wrong-state')['state']).toBe('approved')
  })

  it.each([
    ['that was never approved', 'TER-IC-01', '2018-Q4'], ['of an indicator that does not exist', 'TER-XX-99', '2019-Q1'],
  ])('%s is not found', async (_what, code, period) => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published' })
    expectProblem(await office.publisher.post(to(office.path, code, period), correction(value(11))), 'not-found')
  })

  it('is refused with what is in force when somebody corrected it meanwhile', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published' })
    expectOk(await office.publisher.post(to(office.path), correction(value(11))))
    const problem = expectProblem(await office.publisher.post(to(office.path), correction(value(9))), 'stale-version')
    expect(problem['current']).toMatchObject({ value: 11, version: 2, reason })
    expect((await rowsOf(app, office, 'observationVersion')).filter(({ value: kept }) => kept === 9)).toEqual([])
  })

  it('is done once when two people correct at the same moment', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published' })
    const second = await buildPerson(app, { office, roles: ['publisher'] })
    const answers = await Promise.all([office.publisher, second].map((publisher) => publisher.post(to(office.path), correction(value(11)))))
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
  })

  it.each([
    ['no reason', 'TER-IC-01', correction(value(11), { reason: ' ' }), ['/reason']],
    ['a blank', 'TER-IC-01', correction({ form: 'blank' }), ['/entry/form']],
    ['a ratio for a count', 'TER-IC-01', correction(ratio(1, 2)), ['/entry/form']],
    ['a currency that does not exist', 'GOB-PR-02', correction({ ...pesos(1), currency: 'XYZ' } as never), ['/entry/currency']],
    ['sixteen digits', 'TER-IC-01', correction({ form: 'value', value: '123456789.0123456' as never }), ['/entry/value']],
    ['a version below none', 'TER-IC-01', correction(value(11), { version: -1 }), ['/version']],
  ])('with %s is refused at the field', async (_what, code, body, pointers) => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published' })
    expectProblem(await office.publisher.post(to(office.path, code), body), 'invalid-fields', pointers)
  })

  it.each([
    ['a count', 'TER-IC-01', value(12)], ['a ratio', 'ORI-CG-01', ratio(46, 60)], ['an amount', 'GOB-PR-02', pesos(1_256_755_000)], ['what is missing', 'ORI-CG-02', missing('no_data', 'Sin registro')],
  ])('that changes nothing is refused, and the answer pointed at: %s', async (_what, code, entry) => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published', figures: { ...usualFigures, 'ORI-CG-02': figure(missing('no_data', 'Sin registro')) } })
    const problem = expectProblem(await office.publisher.post(to(office.path, code), correction(entry)), 'invalid-fields', ['/entry'])
    expect(problem.errors).toMatchObject([{ slug: 'nothing-changes' }])
    expect((await rowsOf(app, office, 'observationVersion')).some((row) => row.version === 2)).toBe(false)
    expect((await trailOf(app, office.territory.slug)).filter(({ action }) => action === 'observation.correct')).toEqual([])
  })

  it.each<[string, SaveFigure['entry'], Record<string, unknown>]>([
    ['the source', ratio(46, 60), { source: 'Acta 7' }], ['the date', ratio(46, 60), { dataDate: '2019-04-01' }], ['how settled it is', ratio(46, 60), { vintage: 'revised' }],
    // 23 ÷ 30 is 46 ÷ 60.
    ['the note', ratio(46, 60), { note: 'Según el acta' }], ['the parts of the same ratio', ratio(23, 30), {}],
  ])('may change nothing but %s', async (_what, entry, overrides) => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published' })
    expect(expectOk(await office.publisher.post(to(office.path, 'ORI-CG-01'), correction(entry, overrides)), observationSchema).version).toBe(2)
  })

  it('without a source or a date is refused: it would be public at once', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published' })
    expectProblem(await office.publisher.post(to(office.path, 'ORI-CG-01'), correction(ratio(59, 60), { source: ' ' })), 'blocking-findings', ['/source'])
    expectProblem(await office.publisher.post(to(office.path, 'ORI-CG-01'), correction(ratio(59, 60), { dataDate: null })), 'blocking-findings', ['/dataDate'])
    expect((await rowsOf(app, office, 'observationVersion')).some((row) => row.version === 2)).toBe(false)
  })

  it('takes back the whole note that was published, the explanation behind it included', async () => {
    const office = await buildOffice(app)
    const figures = { 'ORI-CG-01': figure(ratio(46, 60), { note: 'n'.repeat(2000), explanation: 'e'.repeat(2000) }) }
    await buildSubmission(app, office, { state: 'published', figures })
    // 2,000 letters, « — » between them, and 2,000 more.
    const note = `${'n'.repeat(2000)} — ${'e'.repeat(2000)}`
    const [published] = await rowsOf(app, office, 'observationVersion')
    expect(published).toMatchObject({ note })
    expectOk(await office.publisher.post(to(office.path, 'ORI-CG-01'), correction(ratio(47, 60), { note })))
  })

  it('by what cannot be right is refused, and the field is pointed at', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published' })
    expectProblem(await office.publisher.post(to(office.path, 'ORI-CG-01'), correction(ratio(61, 60))), 'blocking-findings', ['/entry/numerator'])
    expect((await rowsOf(app, office, 'observationVersion')).some((row) => row.version === 2)).toBe(false)
  })
})

describe('adding a value that was left blank', () => {
  const late = (entry: SaveFigure['entry'], overrides: Record<string, unknown> = {}) => correction(entry, { version: 0, reason: 'Llegó el acta en mayo', ...overrides })
  const onlyCommitments = { 'ORI-CG-01': figure(ratio(46, 60)) }

  it('after the publication makes it public at once, in its own period, with who, when and why', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published', figures: onlyCommitments })
    const { version } = await territoryRow(app, office)
    const added = expectOk(await office.publisher.post(to(office.path), late(value(12))), observationSchema)
    expect(added).toMatchObject({
      period: '2019-Q1', value: 12, version: 1, reason: 'Llegó el acta en mayo', source: 'Registro de la oficina', dataDate: '2019-04-02', vintage: 'final', isPublished: true,
      isSeenBySecondPerson: false, approvedBy: office.publisher.principal.name,
    })
    expect((await territoryRow(app, office)).version).toBe(version + 1)
    const page = expectOk(await app.caller().get(`${office.path}/indicators/TER-IC-01`), indicatorPageSchema)
    expect(page.series).toMatchObject([{ period: '2019-Q1', value: 12, version: 1, reason: 'Llegó el acta en mayo' }])
    const [row] = (await trailOf(app, office.territory.slug)).filter(({ action }) => action === 'observation.add')
    expect(row).toMatchObject({ subject: '2019-Q1/TER-IC-01', personId: office.publisher.principal.personId, before: null, after: { value: 12, version: 1, reason: 'Llegó el acta en mayo' } })
  })

  it('between approval and publication makes it public with the quarter', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'approved', figures: onlyCommitments })
    expect(expectOk(await office.publisher.post(to(office.path), late(value(12))), observationSchema)).toMatchObject({ version: 1, isPublished: false })
    const page = () => app.caller().get(`${office.path}/indicators/TER-IC-01`).then((answer) => expectOk(answer, indicatorPageSchema).series)
    expect(await page()).toEqual([])
    const view = expectOk(await office.publisher.post(`${office.path}/submissions/2019-Q1/publish`, {}), submissionViewSchema)
    expect(view.rows.find(({ indicator }) => indicator.code === 'TER-IC-01')).toMatchObject({ figure: null, approved: { value: 12, version: 1 }, published: { value: 12, version: 1 } })
    expect(await page()).toMatchObject([{ value: 12 }])
  })

  it('takes up an indicator that was given up while its quarter was approved, and what is added is corrected like the rest', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'submitted' })
    const adopting = (codes: readonly string[]) => adopt(office, codes.map((indicator) => ({ indicator, owner: '', substitute: '', tolerance: 0.15 })))
    const others = ['ORI-CG-01', 'ORI-CG-02', 'GOB-PR-02']
    expectOk(await adopting(others))
    expectOk(await office.validator.post(`${office.path}/submissions/2019-Q1/approve`, {}))
    expectProblem(await office.publisher.post(to(office.path), late(value(12))), 'not-found')
    expectOk(await adopting([...others, 'TER-IC-01']))
    const view = expectOk(await office.publisher.post(`${office.path}/submissions/2019-Q1/publish`, {}), submissionViewSchema)
    expect(view.rows.find(({ indicator }) => indicator.code === 'TER-IC-01')).toMatchObject({ figure: { value: 12 }, approved: null, published: null })
    expectOk(await office.publisher.post(to(office.path), late(value(12))))
    expect(expectOk(await office.publisher.post(to(office.path), correction(value(11))), observationSchema)).toMatchObject({ value: 11, version: 2, reason })
  })

  it('of a slower frequency belongs to the quarter in which its period ends', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { period: '2018-Q4', state: 'published', figures: onlyCommitments })
    expect(expectOk(await office.publisher.post(to(office.path, 'GOB-CP-03', '2018-A1'), late(value(3))), observationSchema)).toMatchObject({ period: '2018-A1', isPublished: true })
    expectProblem(await office.publisher.post(to(office.path, 'GOB-CP-03', '2018-Q4'), late(value(3))), 'not-found')
  })

  it.each(['draft', 'submitted', 'returned'] as const)('is refused while the quarter is %s: there it is entered', async (state) => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state, figures: onlyCommitments })
    expect(expectProblem(await office.publisher.post(to(office.path), late(value(12))), 'wrong-state')['state']).toBe(state)
    expect(await rowsOf(app, office, 'observation')).toEqual([])
  })

  it('is refused of a quarter that nobody began', async () => {
    const office = await buildOffice(app)
    expect(expectProblem(await office.publisher.post(to(office.path), late(value(12))), 'wrong-state')['state']).toBe('draft')
  })

  it('is refused with what stands there where there is something, public or not', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'approved' })
    expect(expectProblem(await office.publisher.post(to(office.path), late(value(13))), 'stale-version')['current']).toMatchObject({ value: 12, version: 1 })
  })

  it('is done once when two people add at the same moment', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published', figures: onlyCommitments })
    const second = await buildPerson(app, { office, roles: ['publisher'] })
    const answers = await Promise.all([office.publisher, second].map((publisher) => publisher.post(to(office.path), late(value(12)))))
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
  })

  it('is refused without a reason, and with what cannot be right', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published', figures: onlyCommitments })
    expectProblem(await office.publisher.post(to(office.path), late(value(12), { reason: ' ' })), 'invalid-fields', ['/reason'])
    expectProblem(await office.publisher.post(to(office.path), late({ form: 'blank' })), 'invalid-fields', ['/entry/form'])
    expectProblem(await office.publisher.post(to(office.path), late(value(-1))), 'blocking-findings', ['/entry/value'])
    // It is 10 July 2019.
    expectProblem(await office.publisher.post(to(office.path), late(value(12), { dataDate: '2019-07-11' })), 'blocking-findings', ['/dataDate'])
    expect(await rowsOf(app, office, 'observation')).toHaveLength(1)
  })
})
