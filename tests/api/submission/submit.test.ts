import { submissionViewSchema } from '@atalaya/shared/submission'
import { describe, expect, it } from 'vitest'
import { useApp } from '../../support/app.ts'
import { buildOffice, buildPerson, buildSubmission, figure, missing, ratio, usualFigures, value } from '../../support/builders.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { refusesOthers } from '../../support/refusals.ts'
import { indicatorIds, rowsOf, territoryRow, trailOf } from '../../support/stored.ts'

const app = useApp()
const to = (path: string, period = '2019-Q1') => `${path}/submissions/${period}/submit`

describe('handing a quarter in', () => {
  refusesOthers(app, { may: 'provider', send: (caller, path, headers) => caller.post(to(path), {}, headers) })

  it('passes it to the validator, and answers the page as it then stands', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office)
    const { version } = await territoryRow(app, office)
    const view = expectOk(await office.provider.post(to(office.path), { version: 2 }), submissionViewSchema)
    expect(view).toMatchObject({ state: 'submitted', version: 3, submittedBy: office.provider.principal.name, submittedAt: '2019-07-10T15:00:00.000Z', approvedBy: null, publishedAt: null })
    expect(view.abilities).toMatchObject({ write: { allowed: false, problem: 'wrong-state' }, approve: { allowed: false, problem: 'not-allowed' } })
    expect(await rowsOf(app, office, 'submission')).toMatchObject([{ state: 'submitted', version: 3, submittedBy: office.provider.principal.personId }])
    expect(await rowsOf(app, office, 'observation')).toEqual([])
    // Nothing that readers see has changed.
    expect((await territoryRow(app, office)).version).toBe(version)
    await expectAuditRow(app, {
      territory: office.territory.slug, action: 'submission.submit', subject: '2019-Q1', personId: office.provider.principal.personId,
      before: { state: 'draft' }, after: { state: 'submitted' },
    })
  })

  it('leaves blanks blank when nothing is said of them', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { figures: { 'ORI-CG-02': figure(value(7)) } })
    expectOk(await office.provider.post(to(office.path), {}))
    expect(await rowsOf(app, office, 'figure')).toHaveLength(1)
  })

  it('enters the blanks as missing for the reason given, and leaves the answers alone', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { figures: { 'ORI-CG-02': figure(value(7)), 'TER-IC-01': figure({ form: 'blank' }) } })
    const blanks = { reason: 'no_data', note: 'El registro empieza en abril' } as const
    const view = expectOk(await office.provider.post(to(office.path), { blanks }), submissionViewSchema)
    // Due in a first quarter are the four quarterly ones of the six adopted.
    expect(view.rows.map(({ indicator, figure: entered }) => [indicator.code, entered?.entry])).toEqual([
      ['ORI-CG-01', missing('no_data', blanks.note)], ['ORI-CG-02', value(7)], ['GOB-PR-02', missing('no_data', blanks.note)], ['TER-IC-01', missing('no_data', blanks.note)],
    ])
    const id = await indicatorIds(app)
    expect((await rowsOf(app, office, 'figure')).find(({ indicatorId }) => indicatorId === id('TER-IC-01'))).toMatchObject({ value: null, missingReason: 'no_data', missingNote: blanks.note, version: 2 })
    await expectAuditRow(app, {
      territory: office.territory.slug, action: 'figure.save', subject: '2019-Q1/TER-IC-01', personId: office.provider.principal.personId,
      // What was written beside the blank goes with it, and the row says so.
      before: { entry: { form: 'blank' }, source: 'Registro de la oficina', dataDate: '2019-04-02', vintage: 'final', version: 1 },
      after: { entry: missing('no_data', blanks.note), source: '', dataDate: null, vintage: 'preliminary', version: 2 },
    })
  })

  it('hands in a quarter that nobody began, all of it missing', async () => {
    const office = await buildOffice(app)
    expectOk(await office.provider.post(to(office.path), { blanks: { reason: 'no_data', note: 'La oficina se creó en abril' } }))
    expect(await rowsOf(app, office, 'figure')).toHaveLength(4)
    expect(await rowsOf(app, office, 'submission')).toMatchObject([{ state: 'submitted' }])
  })

  it.each([
    ['more kept than promised', 'ORI-CG-01', ratio(61, 60), '/figures/ORI-CG-01/entry/numerator', 'numerator-above-denominator'],
    ['half a commitment', 'ORI-CG-02', value(6.5), '/figures/ORI-CG-02/entry/value', 'not-whole'],
    ['fewer than none', 'TER-IC-01', value(-1), '/figures/TER-IC-01/entry/value', 'negative-count'],
  ])('is refused with %s, and the figure is pointed at', async (_what, code, entry, pointer, slug) => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { figures: { ...usualFigures, [code]: figure(entry) } })
    const { errors } = expectProblem(await office.provider.post(to(office.path), {}), 'blocking-findings', [pointer])
    expect(errors).toMatchObject([{ slug }])
    expect(await rowsOf(app, office, 'submission')).toMatchObject([{ state: 'draft' }])
  })

  it('is refused with a warning that nobody explained, and taken with its explanation', async () => {
    const office = await buildOffice(app)
    const unsourced = figure(value(7), { source: '' })
    await buildSubmission(app, office, { figures: { 'ORI-CG-02': unsourced } })
    const { errors } = expectProblem(await office.provider.post(to(office.path), {}), 'unexplained-warnings', ['/figures/ORI-CG-02/source'])
    expect(errors).toMatchObject([{ slug: 'source-missing' }])
    expect(await rowsOf(app, office, 'submission')).toMatchObject([{ state: 'draft' }])
    expectOk(await office.provider.put(`${office.path}/submissions/2019-Q1/figures/ORI-CG-02`, { ...unsourced, explanation: 'El registro se lleva a mano', version: 1 }))
    expectOk(await office.provider.post(to(office.path), {}))
  })

  it('enters no blank when a figure cannot be right', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { figures: { 'ORI-CG-01': figure(ratio(61, 60)) } })
    expectProblem(await office.provider.post(to(office.path), { blanks: { reason: 'no_data', note: 'No hay' } }), 'blocking-findings')
    expect(await rowsOf(app, office, 'figure')).toHaveLength(1)
    expect((await trailOf(app, office.territory.slug)).map(({ subject }) => subject)).toEqual(['2019-Q1/ORI-CG-01'])
  })

  it('is refused until the quarter has ended where the territory is', async () => {
    app.clock.now = new Date('2019-07-01T04:59:00Z')
    const office = await buildOffice(app)
    await buildSubmission(app, office, { period: '2019-Q2', figures: { 'ORI-CG-02': figure(value(7)) } })
    // Midnight in Bogotá is five in the morning in Greenwich.
    expect(expectProblem(await office.provider.post(to(office.path, '2019-Q2'), {}), 'period-not-ended')['endsOn']).toBe('2019-06-30')
    app.clock.pass(1)
    expectOk(await office.provider.post(to(office.path, '2019-Q2'), {}))
  })

  it.each(['submitted', 'approved', 'published'] as const)('is refused when it is %s', async (state) => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state })
    expect(expectProblem(await office.provider.post(to(office.path), {}), 'wrong-state')['state']).toBe(state)
  })

  it('is refused when it changed since it was shown', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office)
    await office.provider.put(`${office.path}/submissions/2019-Q1/figures/ORI-CG-02`, figure(value(8), { version: 1 }))
    expect(expectProblem(await office.provider.post(to(office.path), { version: 2 }), 'stale-version')['current']).toEqual({ version: 3, state: 'draft' })
    expect(await rowsOf(app, office, 'submission')).toMatchObject([{ state: 'draft' }])
  })

  it('is refused to who has not seen a narrative that somebody else wrote meanwhile', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office)
    expectOk(await office.provider.put(`${office.path}/submissions/2019-Q1/narratives/office`, { result: 'Doce acuerdos', obstacle: '', wayForward: '', version: 0 }))
    expect(expectProblem(await office.provider.post(to(office.path), { version: 2 }), 'stale-version')['current']).toEqual({ version: 3, state: 'draft' })
    expectOk(await office.provider.post(to(office.path), { version: 3 }))
  })

  it('is done once when two people press at the same moment', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office)
    const second = await buildPerson(app, { office, roles: ['provider'] })
    const answers = await Promise.all([office.provider, second].map((provider) => provider.post(to(office.path), { version: 2 })))
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
    expect((await trailOf(app, office.territory.slug)).filter(({ action }) => action === 'submission.submit')).toHaveLength(1)
  })

  it('makes who handed it in a provider of it, also when others entered the figures', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office)
    const both = await buildPerson(app, { office, roles: ['provider', 'validator'] })
    expectOk(await both.post(to(office.path), {}))
    expectProblem(await both.post(`${office.path}/submissions/2019-Q1/approve`, {}), 'own-figures')
  })

  it('refuses a reason without its note, and a version that is no number', async () => {
    const office = await buildOffice(app)
    expectProblem(await office.provider.post(to(office.path), { blanks: { reason: 'no_data', note: ' ' } }), 'invalid-fields', ['/blanks/note'])
    expectProblem(await office.provider.post(to(office.path), { blanks: { reason: 'lost', note: 'Se perdió' } }), 'invalid-fields', ['/blanks/reason'])
    expectProblem(await office.provider.post(to(office.path), { version: 'two' }), 'invalid-fields', ['/version'])
  })
})
