import { savedFigureSchema, type FigureEntry } from '@atalaya/shared/submission'
import { describe, expect, it } from 'vitest'
import { adopt } from '../../support/administration.ts'
import { useApp } from '../../support/app.ts'
import { adopted, buildOffice, buildPerson, buildSubmission, figure, missing, pesos, ratio, value } from '../../support/builders.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { refusesOthers } from '../../support/refusals.ts'
import { indicatorIds, rowsOf, trailOf } from '../../support/stored.ts'

const app = useApp()
const to = (path: string, code: string, period = '2019-Q1') => `${path}/submissions/${period}/figures/${code}`

describe('saving a figure', () => {
  refusesOthers(app, { may: 'provider', send: (caller, path, headers) => caller.put(to(path, 'ORI-CG-02'), figure(value(7)), headers) })

  it('begins the quarter with it, and answers it as kept', async () => {
    const office = await buildOffice(app)
    const saved = expectOk(await office.provider.put(to(office.path, 'ORI-CG-01'), figure(ratio(46, 60))), savedFigureSchema)
    // 46 ÷ 60 = 0.766666666666667 to fifteen significant digits.
    expect(saved.figure).toMatchObject({ indicator: 'ORI-CG-01', period: '2019-Q1', entry: ratio(46, 60), value: 0.766666666666667, version: 1, savedBy: office.provider.principal.name })
    expect(saved.findings).toEqual([])
    expect(saved.quarterVersion).toEqual({ before: 0, after: 2 })
    const id = await indicatorIds(app)
    expect(await rowsOf(app, office, 'submission')).toMatchObject([{ period: '2019-Q1', state: 'draft', version: 2 }])
    expect(await rowsOf(app, office, 'figure')).toMatchObject([
      { period: '2019-Q1', indicatorId: id('ORI-CG-01'), figurePeriod: '2019-Q1', form: 'ratio', value: 0.766666666666667, numerator: 46, denominator: 60, missingReason: null, version: 1 },
    ])
    expect(await rowsOf(app, office, 'submissionProvider')).toMatchObject([{ period: '2019-Q1', personId: office.provider.principal.personId }])
  })

  it('answers the version of the quarter before and after, by which others’ saves are noticed', async () => {
    const office = await buildOffice(app)
    const second = await buildPerson(app, { office, roles: ['provider'] })
    expectOk(await office.provider.put(to(office.path, 'ORI-CG-02'), figure(value(7))))
    expectOk(await second.put(to(office.path, 'TER-IC-01'), figure(value(12))))
    const saved = expectOk(await office.provider.put(to(office.path, 'ORI-CG-02'), figure(value(8), { version: 1 })), savedFigureSchema)
    expect(saved.quarterVersion).toEqual({ before: 3, after: 4 })
    expect(await rowsOf(app, office, 'submission')).toMatchObject([{ version: 4 }])
  })

  it('of a day that cannot be is kept, and said to be wrong', async () => {
    const office = await buildOffice(app)
    const saved = expectOk(await office.provider.put(to(office.path, 'ORI-CG-02'), figure(value(7), { dataDate: '2091-06-30' })), savedFigureSchema)
    expect(saved.findings).toMatchObject([{ slug: 'date-in-future', severity: 'block', pointer: '/dataDate', params: { date: '2091-06-30', today: '2019-07-10' } }])
    expectProblem(await office.provider.post(`${office.path}/submissions/2019-Q1/submit`, {}), 'blocking-findings', ['/figures/ORI-CG-02/dataDate'])
  })

  it('of a quarter before 1990 is refused, and begins nothing', async () => {
    const office = await buildOffice(app)
    expect(expectProblem(await office.provider.put(to(office.path, 'ORI-CG-02', '1989-Q4'), figure(value(7))), 'period-too-early')['firstPeriod']).toBe('1990-Q1')
    expect(await rowsOf(app, office, 'submission')).toEqual([])
  })

  it('notes everybody who saved one, also over somebody else’s', async () => {
    const office = await buildOffice(app)
    const second = await buildPerson(app, { office, roles: ['provider'] })
    expectOk(await office.provider.put(to(office.path, 'ORI-CG-02'), figure(value(7))))
    expectOk(await second.put(to(office.path, 'ORI-CG-02'), figure(value(8), { version: 1 })))
    expect((await rowsOf(app, office, 'submissionProvider')).map(({ personId }) => personId).toSorted((a, b) => a - b)).toEqual(
      [office.provider, second].map(({ principal }) => principal.personId).toSorted((a, b) => a - b),
    )
  })

  it('of which only the entry is new, in another form or in the same by another person, keeps all the rest of its row', async () => {
    const office = await buildOffice(app)
    const second = await buildPerson(app, { office, roles: ['provider'] })
    const told = { source: 'Registro de convenios', dataDate: '2019-04-02', vintage: 'preliminary', note: 'Sin los de 2018', explanation: 'Se duplicó el personal' } as const
    expectOk(await office.provider.put(to(office.path, 'ORI-CG-01'), figure(ratio(46, 60), told)))
    const [before] = await rowsOf(app, office, 'figure')
    app.clock.pass(5)
    expectOk(await second.put(to(office.path, 'ORI-CG-01'), figure(missing('no_data', 'Se perdió el registro'), { ...told, version: 1 })))
    const [gone] = await rowsOf(app, office, 'figure')
    const by = { savedBy: second.principal.personId, savedAt: app.clock.now.toISOString() }
    expect(gone).toEqual({ ...before, ...by, form: 'missing', value: null, numerator: null, denominator: null, missingReason: 'no_data', missingNote: 'Se perdió el registro', version: 2 })
    expectOk(await second.put(to(office.path, 'ORI-CG-01'), figure(ratio(45, 60), { ...told, version: 2 })))
    // 45 ÷ 60 = 0.75
    expect(await rowsOf(app, office, 'figure')).toEqual([{ ...before, ...by, value: 0.75, numerator: 45, version: 3 }])
    expectOk(await second.put(to(office.path, 'ORI-CG-01'), figure(ratio(30, 60), { ...told, version: 3 })))
    // 30 ÷ 60 = 0.5
    expect(await rowsOf(app, office, 'figure')).toEqual([{ ...before, ...by, value: 0.5, numerator: 30, version: 4 }])
    expectOk(await office.provider.put(to(office.path, 'ORI-CG-01'), figure(ratio(15, 60), { ...told, version: 4 })))
    // 15 ÷ 60 = 0.25
    expect(await rowsOf(app, office, 'figure')).toEqual([{ ...before, ...by, savedBy: office.provider.principal.personId, value: 0.25, numerator: 15, version: 5 }])
  })

  it.each<[string, FigureEntry, FigureEntry]>([
    ['ORI-CG-02', value(7), value(0)],
    ['ORI-CG-01', ratio(46, 60), ratio(0, 0)],
    ['ORI-CG-01', ratio(0, 0), ratio(45, 60)],
    ['GOB-PR-02', pesos(1000), { form: 'amount', value: 1200.5, currency: 'EUR', date: '2019-02-15', rate: 3540.25, rateSource: 'Banco de la República' }],
    ['ORI-CG-02', missing('no_data', 'Se perdió el registro'), missing('not_applicable', 'No hubo misiones')],
    ['ORI-CG-02', { form: 'blank' }, { form: 'blank' }],
  ])('entered again in the same form is kept as if it were the first: %s %o → %o', async (code, earlier, entry) => {
    const twice = await buildOffice(app)
    expectOk(await twice.provider.put(to(twice.path, code), figure(earlier)))
    app.clock.pass(5)
    expectOk(await twice.provider.put(to(twice.path, code), figure(entry, { version: 1 })))
    const once = await buildOffice(app)
    expectOk(await once.provider.put(to(once.path, code), figure(entry)))
    const [first] = await rowsOf(app, once, 'figure')
    const { territoryId, savedBy } = (await rowsOf(app, twice, 'figure'))[0] as { territoryId: number; savedBy: number }
    expect(await rowsOf(app, twice, 'figure')).toEqual([{ ...first, territoryId, savedBy, version: 2 }])
  })

  it('is of what is due now, whatever was due when the last was saved', async () => {
    const office = await buildOffice(app)
    expectOk(await office.provider.put(to(office.path, 'ORI-CG-02'), figure(value(7))))
    const followed = adopted.map((indicator) => ({ indicator, owner: '', substitute: '', tolerance: 0.15 }))
    expectOk(await adopt(office, followed.filter(({ indicator }) => indicator !== 'ORI-CG-02')))
    expectProblem(await office.provider.put(to(office.path, 'ORI-CG-02'), figure(value(8), { version: 1 })), 'not-found')
    expectOk(await adopt(office, followed))
    expectOk(await office.provider.put(to(office.path, 'ORI-CG-02'), figure(value(8), { version: 1 })))
  })

  it('tells the trail what it was and what it is', async () => {
    const office = await buildOffice(app)
    await office.provider.put(to(office.path, 'ORI-CG-02'), figure(value(7)))
    app.clock.pass(5)
    expectOk(await office.provider.put(to(office.path, 'ORI-CG-02'), figure(value(9), { version: 1, note: 'Se sumaron dos' })))
    await expectAuditRow(app, {
      territory: office.territory.slug, action: 'figure.save', subject: '2019-Q1/ORI-CG-02', personId: office.provider.principal.personId,
      // What stayed the same (source, data date, vintage) is not told again.
      before: { entry: value(7), note: '', version: 1 },
      after: { entry: value(9), note: 'Se sumaron dos', version: 2 },
    })
  })

  it('keeps what was answered whole: an amount with its currency, date, rate and the rate’s source', async () => {
    const office = await buildOffice(app)
    const entry = { form: 'amount', value: 1200.5, currency: 'EUR', date: '2019-02-15', rate: 3540.25, rateSource: 'Banco de la República' } as const
    const saved = expectOk(await office.provider.put(to(office.path, 'GOB-PR-02'), figure(entry)), savedFigureSchema)
    // 1,200.5 × 3,540.25 = 1,200 × 3,540.25 + 0.5 × 3,540.25 = 4,248,300 + 1,770.125.
    expect(saved.figure).toMatchObject({ entry, value: 4_250_070.125 })
    expect(await rowsOf(app, office, 'figure')).toMatchObject([
      { form: 'amount', value: 4_250_070.125, amountValue: 1200.5, amountCurrency: 'EUR', amountDate: '2019-02-15', amountRate: 3540.25, amountRateSource: 'Banco de la República' },
    ])
  })

  it('keeps the parts of a ratio with nothing below it, and the reason why it does not apply', async () => {
    const office = await buildOffice(app)
    const saved = expectOk(await office.provider.put(to(office.path, 'ORI-CG-01'), figure(ratio(0, 0))), savedFigureSchema)
    expect(saved.figure).toMatchObject({ entry: ratio(0, 0), value: null })
    expect(await rowsOf(app, office, 'figure')).toMatchObject([
      { form: 'ratio', value: null, numerator: 0, denominator: 0, missingReason: 'not_applicable', missingNote: expect.stringMatching(/^El denominador es 0/) },
    ])
  })

  it('keeps why a figure is missing, and never makes a zero of it', async () => {
    const office = await buildOffice(app)
    expectOk(await office.provider.put(to(office.path, 'ORI-CG-02'), figure(missing('no_data', 'No se lleva el registro'), { source: '', dataDate: null })))
    expect(await rowsOf(app, office, 'figure')).toMatchObject([{ form: 'missing', value: null, missingReason: 'no_data', missingNote: 'No se lleva el registro' }])
  })

  it('takes a figure back to nothing entered', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { figures: { 'ORI-CG-02': figure(value(7)) } })
    expectOk(await office.provider.put(to(office.path, 'ORI-CG-02'), figure({ form: 'blank' }, { version: 1 })))
    expect(await rowsOf(app, office, 'figure')).toMatchObject([{ form: 'blank', value: null, missingReason: null, version: 2 }])
  })

  it.each([
    ['half-yearly', 'ORI-FR-02', '2019-Q2', '2019-S1', ratio(3, 4)],
    ['yearly', 'GOB-CP-03', '2018-Q4', '2018-A1', value(2)],
  ])('puts a %s figure down to its own period', async (_frequency, code, quarter, own, entry) => {
    const office = await buildOffice(app)
    const saved = expectOk(await office.provider.put(to(office.path, code, quarter), figure(entry)), savedFigureSchema)
    expect(saved.figure.period).toBe(own)
  })

  it('saves what cannot be right, and says so', async () => {
    const office = await buildOffice(app)
    const saved = expectOk(await office.provider.put(to(office.path, 'ORI-CG-01'), figure(ratio(61, 60))), savedFigureSchema)
    expect(saved.findings).toEqual([
      { slug: 'numerator-above-denominator', severity: 'block', indicator: 'ORI-CG-01', pointer: '/entry/numerator', params: { numerator: 61, denominator: 60 } },
    ])
  })

  it('warns of a thousand times what it was in the quarter before', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'approved', figures: { 'GOB-PR-02': figure(pesos(1_256_755)) } })
    const saved = expectOk(await office.provider.put(to(office.path, 'GOB-PR-02', '2019-Q2'), figure(pesos(1_256_755_000))), savedFigureSchema)
    expect(saved.findings).toMatchObject([{ slug: 'magnitude-jump', severity: 'warn', params: { previous: 1_256_755, previousPeriod: '2019-Q1', magnitude: 1000, direction: 'up' } }])
  })

  describe('that somebody else saved meanwhile', () => {
    it('is refused with what is kept, and changes nothing', async () => {
      const office = await buildOffice(app)
      await office.provider.put(to(office.path, 'ORI-CG-02'), figure(value(7)))
      const problem = expectProblem(await office.provider.put(to(office.path, 'ORI-CG-02'), figure(value(8))), 'stale-version')
      expect(problem['current']).toMatchObject({ indicator: 'ORI-CG-02', entry: value(7), version: 1, savedBy: office.provider.principal.name })
      expect(await rowsOf(app, office, 'figure')).toMatchObject([{ value: 7, version: 1 }])
      expect(await trailOf(app, office.territory.slug)).toHaveLength(1)
    })

    it('is kept once when two people save at the same moment', async () => {
      const office = await buildOffice(app)
      const answers = await Promise.all([7, 8].map((count) => office.provider.put(to(office.path, 'ORI-CG-02'), figure(value(count)))))
      expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
      const kept = answers.find(({ statusCode }) => statusCode === 200)?.json<{ figure: { value: number } }>().figure.value
      expect(await rowsOf(app, office, 'figure')).toMatchObject([{ value: kept, version: 1 }])
    })
  })

  it.each(['submitted', 'approved', 'published'] as const)('is refused once the quarter is %s', async (state) => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state })
    const problem = expectProblem(await office.provider.put(to(office.path, 'ORI-CG-02'), figure(value(8), { version: 1 })), 'wrong-state')
    expect(problem['state']).toBe(state)
  })

  it('is open again in a quarter that was returned', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'returned' })
    expectOk(await office.provider.put(to(office.path, 'ORI-CG-02'), figure(value(8), { version: 1 })))
  })

  it('is refused before the quarter has begun where the territory is', async () => {
    const office = await buildOffice(app)
    // The first of October has begun in Greenwich; in Bogotá, five hours behind, it is still September.
    app.clock.now = new Date('2019-10-01T04:59:00Z')
    const late = await buildOffice(app)
    expect(expectProblem(await late.provider.put(to(late.path, 'ORI-CG-02', '2019-Q4'), figure(value(8))), 'period-not-open')['opensOn']).toBe('2019-10-01')
    app.clock.pass(1)
    expectOk(await late.provider.put(to(late.path, 'ORI-CG-02', '2019-Q4'), figure(value(8))))
    expect(await rowsOf(app, office, 'figure')).toEqual([])
  })

  it.each([
    ['an indicator that does not exist', 'ORI-CG-99', '2019-Q1'],
    ['one that the territory has not taken on', 'TER-VA-01', '2019-Q1'],
    ['one that is not due in that quarter', 'ORI-FR-02', '2019-Q1'],
  ])('of %s is not found', async (_what, code, quarter) => {
    const office = await buildOffice(app)
    expectProblem(await office.provider.put(to(office.path, code, quarter), figure(value(8))), 'not-found')
  })

  it.each([
    ['a year', '2019-A1'], ['a quarter that is none', '2019-Q5'], ['nonsense', 'spring'],
  ])('of %s is a bad request', async (_what, quarter) => {
    const office = await buildOffice(app)
    expectProblem(await office.provider.put(to(office.path, 'ORI-CG-02', quarter), figure(value(8))), 'invalid-request')
  })

  it.each([
    ['a value where a ratio is asked', 'ORI-CG-01', figure(value(8)), ['/entry/form']],
    ['a ratio where a count is asked', 'ORI-CG-02', figure(ratio(1, 2)), ['/entry/form']],
    ['a reason without its note', 'ORI-CG-02', figure(missing('no_data', '  ')), ['/entry/note']],
    ['a currency that does not exist', 'GOB-PR-02', figure({ ...pesos(5), currency: 'XYZ' } as never), ['/entry/currency']],
    ['its own currency at a rate', 'GOB-PR-02', figure({ ...pesos(5), rate: 2 } as never), ['/entry/rate']],
    ['a rate of zero', 'GOB-PR-02', figure({ ...pesos(5), currency: 'EUR', rate: 0 } as never), ['/entry/rate']],
    ['a rate without its source', 'GOB-PR-02', figure({ ...pesos(5), currency: 'EUR', rate: 3500 } as never), ['/entry/rateSource']],
    ['a day that does not exist', 'ORI-CG-02', figure(value(1), { dataDate: '2019-02-30' }), ['/dataDate']],
    ['no form at all', 'ORI-CG-02', figure({ value: 3 } as never), ['/entry/form']],
    ['a vintage of its own', 'ORI-CG-02', figure(value(1), { vintage: 'draft' as never }), ['/vintage']],
  ])('with %s is refused at the field', async (_what, code, body, pointers) => {
    const office = await buildOffice(app)
    expectProblem(await office.provider.put(to(office.path, code), body), 'invalid-fields', pointers)
    expect(await rowsOf(app, office, 'submission')).toEqual([])
  })

  it('without a body, or with one that is no JSON, is a bad request', async () => {
    const office = await buildOffice(app)
    const json = { 'content-type': 'application/json' }
    // The whole body is the empty pointer.
    expectProblem(await office.provider.put(to(office.path, 'ORI-CG-02'), '[]', json), 'invalid-fields', [''])
    expectProblem(await office.provider.put(to(office.path, 'ORI-CG-02'), '{"entry":', json), 'invalid-request')
    expectProblem(await office.provider.put(to(office.path, 'ORI-CG-02'), '', json), 'invalid-request')
    expectProblem(await office.provider.put(to(office.path, 'ORI-CG-02'), 'seven', { 'content-type': 'text/plain' }), 'unsupported-media-type')
    expectProblem(await office.provider.put(to(office.path, 'ORI-CG-02'), figure(value(1), { note: 'x'.repeat(1_100_000) })), 'too-large')
  })
})
