import { correctionViewSchema } from '@atalaya/shared/correction'
import { indicatorPageSchema } from '@atalaya/shared/observation'
import type { SaveFigure } from '@atalaya/shared/submission'
import { describe, expect, it } from 'vitest'
import { useApp } from '../../support/app.ts'
import { buildOffice, buildSubmission, figure, missing, pesos, ratio, usualFigures, value } from '../../support/builders.ts'
import { correct, correctionReason, proposal, propose, proposeAt } from '../../support/corrections.ts'
import { expectOk, expectProblem } from '../../support/expect.ts'
import { refusesOthers } from '../../support/refusals.ts'
import { rowsOf, territoryRow, trailOf } from '../../support/stored.ts'

const app = useApp()

async function published() {
  const office = await buildOffice(app)
  await buildSubmission(app, office, { state: 'published' })
  return office
}

describe('proposing a correction of a published value', () => {
  refusesOthers(app, { may: ['provider', 'validator', 'publisher'], send: (caller, path, headers) => caller.post(proposeAt({ path }), proposal(value(11)), headers) })

  it.each(['provider', 'validator', 'publisher'] as const)('by a %s keeps it whole and changes nothing that the public sees', async (role) => {
    const office = await published()
    const { version } = await territoryRow(app, office)
    app.clock.pass(5)
    const answer = await office[role].post(proposeAt(office), proposal(value(11), { vintage: 'revised', source: 'Acta 7', note: 'Según el acta' }))
    expect(expectOk(answer, correctionViewSchema)).toMatchObject({
      number: 1, indicator: { code: 'TER-IC-01' }, period: '2019-Q1', state: 'proposed', entry: { form: 'value', value: 11 }, version: 1, vintage: 'revised', source: 'Acta 7',
      dataDate: '2019-04-02', note: 'Según el acta', reason: correctionReason, before: { value: 12, version: 1, source: 'Registro de la oficina' }, isStale: false,
      proposedBy: office[role].principal.name, proposedAt: '2019-07-10T15:05:00.000Z', decidedBy: null, decidedAt: null, decisionNote: '', isOwn: true,
    })
    expect(await rowsOf(app, office, 'correction')).toMatchObject([{ number: 1, state: 'proposed', version: 1, entry: { form: 'value', value: 11 }, reason: correctionReason }])
    expect((await territoryRow(app, office)).version).toBe(version)
    const page = expectOk(await app.caller().get(`${office.path}/indicators/TER-IC-01`), indicatorPageSchema)
    expect(page.series).toMatchObject([{ value: 12, version: 1 }])
    const [row] = (await trailOf(app, office.territory.slug)).filter(({ action }) => action === 'correction.propose')
    expect(row).toMatchObject({
      subject: '2019-Q1/TER-IC-01', personId: office[role].principal.personId,
      before: { value: 12, version: 1 }, after: { correction: 1, entry: { form: 'value', value: 11 }, source: 'Acta 7', reason: correctionReason },
    })
  })

  it('numbers them in their own territory', async () => {
    const [office, other] = [await published(), await published()]
    expect((await propose(office, value(11))).number).toBe(1)
    expect((await propose(office, value(6), { code: 'ORI-CG-02' })).number).toBe(2)
    expect((await propose(other, value(11))).number).toBe(1)
  })

  it('says what the checks find, for who is to decide', async () => {
    const office = await published()
    // 12 agreements, and a hundred times as many.
    await buildSubmission(app, office, { period: '2019-Q2', state: 'published' })
    const { findings } = await propose(office, value(1200), { period: '2019-Q2' })
    expect(findings.map(({ severity, pointer }) => [severity, pointer])).toContainEqual(['warn', '/entry/value'])
  })

  it('is refused while another waits, and may be done again when that is decided', async () => {
    const office = await published()
    await propose(office, value(11))
    expect(expectProblem(await office.validator.post(proposeAt(office), proposal(value(10))), 'already-proposed')['correction']).toBe(1)
    expect(await rowsOf(app, office, 'correction')).toHaveLength(1)
    expectOk(await office.provider.post(`${office.path}/corrections/1/withdraw`, {}))
    expect((await propose(office, value(10))).number).toBe(2)
  })

  it('is done once when two people propose at the same moment', async () => {
    const office = await published()
    const answers = await Promise.all([office.provider, office.publisher].map((person) => person.post(proposeAt(office), proposal(value(11)))))
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
    expect(await rowsOf(app, office, 'correction')).toHaveLength(1)
  })

  it('is refused of what is approved and not public', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'approved' })
    expect(expectProblem(await office.publisher.post(proposeAt(office), proposal(value(11))), 'wrong-state')['state']).toBe('approved')
  })

  it.each([
    ['that was never approved', 'TER-IC-01', '2018-Q4'], ['of an indicator that does not exist', 'TER-XX-99', '2019-Q1'],
  ])('%s is not found', async (_what, code, period) => {
    const office = await published()
    expectProblem(await office.publisher.post(proposeAt(office, code, period), proposal(value(11))), 'not-found')
  })

  it('is refused with what is in force when somebody corrected it meanwhile', async () => {
    const office = await published()
    await correct(office, value(11))
    const problem = expectProblem(await office.publisher.post(proposeAt(office), proposal(value(9))), 'stale-version')
    expect(problem['current']).toMatchObject({ value: 11, version: 2, reason: correctionReason })
    expect(await rowsOf(app, office, 'correction')).toHaveLength(1)
  })

  it.each([
    ['no reason', 'TER-IC-01', proposal(value(11), { reason: ' ' }), ['/reason']],
    ['a blank', 'TER-IC-01', proposal({ form: 'blank' }), ['/entry/form']],
    ['a ratio for a count', 'TER-IC-01', proposal(ratio(1, 2)), ['/entry/form']],
    ['a currency that does not exist', 'GOB-PR-02', proposal({ ...pesos(1), currency: 'XYZ' } as never), ['/entry/currency']],
    ['sixteen digits', 'TER-IC-01', proposal({ form: 'value', value: '123456789.0123456' as never }), ['/entry/value']],
    ['a version below none', 'TER-IC-01', proposal(value(11), { version: -1 }), ['/version']],
  ])('with %s is refused at the field', async (_what, code, body, pointers) => {
    const office = await published()
    expectProblem(await office.publisher.post(proposeAt(office, code), body), 'invalid-fields', pointers)
  })

  it.each([
    ['a count', 'TER-IC-01', value(12)], ['a ratio', 'ORI-CG-01', ratio(46, 60)], ['an amount', 'GOB-PR-02', pesos(1_256_755_000)], ['what is missing', 'ORI-CG-02', missing('no_data', 'Sin registro')],
  ])('that changes nothing is refused, and the answer pointed at: %s', async (_what, code, entry) => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published', figures: { ...usualFigures, 'ORI-CG-02': figure(missing('no_data', 'Sin registro')) } })
    const problem = expectProblem(await office.publisher.post(proposeAt(office, code), proposal(entry)), 'invalid-fields', ['/entry'])
    expect(problem.errors).toMatchObject([{ slug: 'nothing-changes' }])
    expect(await rowsOf(app, office, 'correction')).toEqual([])
    expect((await trailOf(app, office.territory.slug)).filter(({ action }) => action === 'correction.propose')).toEqual([])
  })

  it.each<[string, SaveFigure['entry'], Record<string, unknown>]>([
    ['the source', ratio(46, 60), { source: 'Acta 7' }], ['the date', ratio(46, 60), { dataDate: '2019-04-01' }], ['how settled it is', ratio(46, 60), { vintage: 'revised' }],
    // 23 ÷ 30 is 46 ÷ 60.
    ['the note', ratio(46, 60), { note: 'Según el acta' }], ['the parts of the same ratio', ratio(23, 30), {}],
  ])('may change nothing but %s', async (_what, entry, overrides) => {
    const office = await published()
    expectOk(await office.publisher.post(proposeAt(office, 'ORI-CG-01'), proposal(entry, overrides)), correctionViewSchema)
  })

  it('without a source or a date is refused: what is public never lacks them', async () => {
    const office = await published()
    expectProblem(await office.publisher.post(proposeAt(office, 'ORI-CG-01'), proposal(ratio(59, 60), { source: ' ' })), 'blocking-findings', ['/source'])
    expectProblem(await office.publisher.post(proposeAt(office, 'ORI-CG-01'), proposal(ratio(59, 60), { dataDate: null })), 'blocking-findings', ['/dataDate'])
    expect(await rowsOf(app, office, 'correction')).toEqual([])
  })

  it('takes back the whole note that was published, the explanation behind it included', async () => {
    const office = await buildOffice(app)
    const figures = { 'ORI-CG-01': figure(ratio(46, 60), { note: 'n'.repeat(2000), explanation: 'e'.repeat(2000) }) }
    await buildSubmission(app, office, { state: 'published', figures })
    // 2,000 letters, « — » between them, and 2,000 more.
    const note = `${'n'.repeat(2000)} — ${'e'.repeat(2000)}`
    const [stored] = await rowsOf(app, office, 'observationVersion')
    expect(stored).toMatchObject({ note })
    expectOk(await office.publisher.post(proposeAt(office, 'ORI-CG-01'), proposal(ratio(47, 60), { note })))
  })

  it('by what cannot be right is refused, and the field is pointed at', async () => {
    const office = await published()
    expectProblem(await office.publisher.post(proposeAt(office, 'ORI-CG-01'), proposal(ratio(61, 60))), 'blocking-findings', ['/entry/numerator'])
    expect(await rowsOf(app, office, 'correction')).toEqual([])
  })
})

describe('proposing a value that was left blank', () => {
  const late = (entry: SaveFigure['entry'], overrides: Record<string, unknown> = {}) => proposal(entry, { version: 0, reason: 'Llegó el acta en mayo', ...overrides })
  const onlyCommitments = { 'ORI-CG-01': figure(ratio(46, 60)) }

  it.each(['approved', 'published'] as const)('of a quarter that is %s keeps it for a decision', async (state) => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state, figures: onlyCommitments })
    expect(expectOk(await office.provider.post(proposeAt(office), late(value(12))), correctionViewSchema)).toMatchObject({ version: 0, before: null, isStale: false, period: '2019-Q1' })
    // 46 of 60, to the fifteen digits that are kept.
    expect((await rowsOf(app, office, 'observation')).map(({ value: kept }) => kept)).toEqual([0.766666666666667])
  })

  it('of a slower frequency belongs to the quarter in which its period ends', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { period: '2018-Q4', state: 'published', figures: onlyCommitments })
    expect(expectOk(await office.publisher.post(proposeAt(office, 'GOB-CP-03', '2018-A1'), late(value(3))), correctionViewSchema)).toMatchObject({ period: '2018-A1' })
    expectProblem(await office.publisher.post(proposeAt(office, 'GOB-CP-03', '2018-Q4'), late(value(3))), 'not-found')
  })

  it.each(['draft', 'submitted', 'returned'] as const)('is refused while the quarter is %s: there it is entered', async (state) => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state, figures: onlyCommitments })
    expect(expectProblem(await office.publisher.post(proposeAt(office), late(value(12))), 'wrong-state')['state']).toBe(state)
    expect(await rowsOf(app, office, 'correction')).toEqual([])
  })

  it('is refused of a quarter that nobody began', async () => {
    const office = await buildOffice(app)
    expect(expectProblem(await office.publisher.post(proposeAt(office), late(value(12))), 'wrong-state')['state']).toBe('draft')
  })

  it('is refused with what stands there where there is something, public or not', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'approved' })
    expect(expectProblem(await office.publisher.post(proposeAt(office), late(value(13))), 'stale-version')['current']).toMatchObject({ value: 12, version: 1 })
  })

  it('is refused without a reason, and with what cannot be right', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published', figures: onlyCommitments })
    expectProblem(await office.publisher.post(proposeAt(office), late(value(12), { reason: ' ' })), 'invalid-fields', ['/reason'])
    expectProblem(await office.publisher.post(proposeAt(office), late({ form: 'blank' })), 'invalid-fields', ['/entry/form'])
    expectProblem(await office.publisher.post(proposeAt(office), late(value(-1))), 'blocking-findings', ['/entry/value'])
    // It is 10 July 2019.
    expectProblem(await office.publisher.post(proposeAt(office), late(value(12), { dataDate: '2019-07-11' })), 'blocking-findings', ['/dataDate'])
    expect(await rowsOf(app, office, 'correction')).toEqual([])
  })

  it('is refused of an indicator that the territory has not taken on', async () => {
    const office = await buildOffice(app, { adopts: ['ORI-CG-01'] })
    await buildSubmission(app, office, { state: 'published', figures: onlyCommitments })
    expectProblem(await office.publisher.post(proposeAt(office), late(value(12))), 'not-found')
  })
})
