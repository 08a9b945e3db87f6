import { correctionListSchema, correctionViewSchema } from '@atalaya/shared/correction'
import { addObservationVersion } from '@atalaya/db/observation'
import { indicatorPageSchema } from '@atalaya/shared/observation'
import { period } from '@atalaya/shared/period'
import { submissionViewSchema, type SaveFigure } from '@atalaya/shared/submission'
import { describe, expect, it } from 'vitest'
import { adopt } from '../../support/administration.ts'
import { useApp } from '../../support/app.ts'
import { buildOffice, buildPerson, buildSubmission, figure, missing, ratio, value, type Office } from '../../support/builders.ts'
import { correct, correctionReason, decideAt, proposal, propose, proposeAt } from '../../support/corrections.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { refusesOthers } from '../../support/refusals.ts'
import { indicatorIds, rowsOf, territoryRow, trailOf } from '../../support/stored.ts'

const app = useApp()
const first = { number: 1 }

async function proposed(overrides: Parameters<typeof buildOffice>[1] = {}) {
  const office = await buildOffice(app, overrides)
  await buildSubmission(app, office, { state: 'published' })
  return { office, correction: await propose(office, value(11)) }
}

const pageOf = async (office: Office, code = 'TER-IC-01') => expectOk(await app.caller().get(`${office.path}/indicators/${code}`), indicatorPageSchema)
const versionsOf = async (office: Office) => (await rowsOf(app, office, 'observationVersion')).filter(({ reason }) => reason !== '').map((row) => [row.value, row.version])

describe('approving a correction', () => {
  refusesOthers(app, { may: ['validator', 'publisher'], send: (caller, path, headers) => caller.post(decideAt({ path }, first, 'approve'), { note: '' }, headers) })

  it.each(['validator', 'publisher'] as const)('by a %s makes what was proposed public at once, and leaves what was before in sight', async (role) => {
    const { office } = await proposed()
    const { version } = await territoryRow(app, office)
    app.clock.pass(5)
    const answer = expectOk(await office[role].post(decideAt(office, first, 'approve'), { note: 'De acuerdo' }), correctionViewSchema)
    expect(answer).toMatchObject({ state: 'approved', decidedBy: office[role].principal.name, decidedAt: '2019-07-10T15:05:00.000Z', decisionNote: 'De acuerdo', before: { value: 12 }, isStale: false })
    expect((await territoryRow(app, office)).version).toBe(version + 1)
    const page = await pageOf(office)
    expect(page.series).toMatchObject([
      { value: 11, version: 2, reason: correctionReason, isPublished: true, isSeenBySecondPerson: true, approvedBy: office[role].principal.name, approvedOn: '2019-07-10T15:05:00.000Z' },
    ])
    expect(page.replaced).toMatchObject([{ value: 12, version: 1, isPublished: true, reason: '' }])
    const personId = office[role].principal.personId
    const territory = office.territory.slug
    const subject = '2019-Q1/TER-IC-01'
    await expectAuditRow(app, {
      territory, action: 'correction.approve', subject, personId, before: { correction: 1, state: 'proposed' }, after: { correction: 1, state: 'approved', note: 'De acuerdo' },
    })
    const [row] = (await trailOf(app, territory)).filter(({ action }) => action === 'observation.correct')
    expect(row).toMatchObject({ subject, personId, before: { value: 12, version: 1 }, after: { value: 11, version: 2, reason: correctionReason } })
  })

  it('is refused of who proposed it, whatever their roles', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published' })
    const both = await buildPerson(app, { office, roles: ['provider', 'validator', 'publisher'] })
    await propose(office, value(11), { by: both })
    expectProblem(await both.post(decideAt(office, first, 'approve'), { note: '' }), 'own-proposal')
    expectProblem(await both.post(decideAt(office, first, 'decline'), { note: 'No' }), 'own-proposal')
    expect((await pageOf(office)).series).toMatchObject([{ value: 12 }])
  })

  it('of the own proposal, where the territory allows it, says that no second person saw it', async () => {
    const office = await buildOffice(app, { allowsSelfApproval: true })
    await buildSubmission(app, office, { state: 'published' })
    await propose(office, value(11), { by: office.publisher })
    expectOk(await office.publisher.post(decideAt(office, first, 'approve'), { note: '' }))
    expect((await pageOf(office)).series).toMatchObject([{ value: 11, isSeenBySecondPerson: false }])
  })

  it('is refused once the figure has another version, and says which', async () => {
    const { office } = await proposed()
    const id = (await indicatorIds(app))('TER-IC-01')
    await app.store.write((handle) =>
      addObservationVersion(handle, {
        territoryId: office.territoryId, indicatorId: id, period: period('2019-Q1'), version: 2, value: 15, numerator: null, denominator: null, amount: null, missing: null, vintage: 'final',
        source: 'Acta 9', dataDate: '2019-05-02', note: '', reason: 'Importada', isPublished: true, isSeenBySecondPerson: true, approvedBy: office.validator.principal.personId, approvedAt: '2019-07-10T15:00:00.000Z',
      }),
    )
    const { open, toDecide } = expectOk(await office.validator.get(`${office.path}/corrections`), correctionListSchema)
    expect(open).toMatchObject([{ isStale: true, before: { value: 12 } }])
    expect(toDecide).toBe(1)
    expect(expectProblem(await office.validator.post(decideAt(office, first, 'approve'), { note: '' }), 'stale-version')['current']).toMatchObject({ value: 15, version: 2 })
    expect(await rowsOf(app, office, 'correction')).toMatchObject([{ state: 'proposed' }])
    expectOk(await office.validator.post(decideAt(office, first, 'decline'), { note: 'Cambió entretanto' }))
    expect((await propose(office, value(11), { version: 2 })).number).toBe(2)
  })

  it('is done once when two people decide at the same moment', async () => {
    const { office } = await proposed()
    const answers = await Promise.all([office.validator, office.publisher].map((person) => person.post(decideAt(office, first, 'approve'), { note: '' })))
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
    expect(await versionsOf(office)).toEqual([[11, 2]])
  })

  it.each(['approve', 'decline', 'withdraw'] as const)('is refused after another decision: %s', async (action) => {
    const { office } = await proposed()
    const by = action === 'withdraw' ? office.provider : office.validator
    const after = expectOk(await by.post(decideAt(office, first, action), { note: 'Visto' }), correctionViewSchema)
    expect(expectProblem(await office.publisher.post(decideAt(office, first, 'approve'), { note: '' }), 'wrong-state')['state']).toBe(after.state)
  })

  it('of a number that the territory does not have is not found', async () => {
    const { office } = await proposed()
    expectProblem(await office.validator.post(decideAt(office, { number: 7 }, 'approve'), { note: '' }), 'not-found')
    expectProblem(await office.validator.post(decideAt(office, { number: 0 }, 'approve'), { note: '' }), 'invalid-request')
    expectProblem(await office.validator.post(decideAt(office, first, 'approve'), { note: 'n'.repeat(2001) }), 'invalid-fields', ['/note'])
  })

  it('keeps the parts of a ratio and the rate of an amount', async () => {
    const { office } = await proposed()
    await correct(office, ratio(45, 60), { code: 'ORI-CG-01' })
    await correct(office, { form: 'amount', value: 100, currency: 'EUR', date: '2019-02-15', rate: 3500, rateSource: 'Banco de la República' }, { code: 'GOB-PR-02' })
    // 100 × 3,500.
    expect((await pageOf(office, 'GOB-PR-02')).series).toMatchObject([{ value: 350_000, amount: { value: 100, currency: 'EUR', date: '2019-02-15', rate: 3500, rateSource: 'Banco de la República' } }])
    // 45 ÷ 60.
    expect((await pageOf(office, 'ORI-CG-01')).series).toMatchObject([{ value: 0.75, numerator: 45, denominator: 60 }])
  })

  it('may say that the value is missing, and may find one that was', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published', figures: { 'TER-IC-01': figure(value(12)), 'ORI-CG-02': figure(missing('no_data', 'Sin registro')) } })
    await correct(office, missing('no_data', 'El registro se perdió'))
    await correct(office, value(0), { code: 'ORI-CG-02' })
    const latest = (await rowsOf(app, office, 'observation')).map((row) => [row.value, row.missingReason, row.version])
    expect(latest.toSorted()).toEqual([[0, null, 2], [null, 'no_data', 2]].toSorted())
  })

  it('is no correction where what was marked as preliminary is settled', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published', figures: { 'TER-IC-01': figure(value(12), { vintage: 'preliminary' }), 'ORI-CG-02': figure(value(3)) } })
    await correct(office, value(11), { vintage: 'final' })
    await correct(office, value(4), { code: 'ORI-CG-02' })
    expect((await pageOf(office)).row.latest).toMatchObject({ value: 11, vintage: 'final', isCorrected: false })
    expect((await pageOf(office, 'ORI-CG-02')).row.latest).toMatchObject({ value: 4, isCorrected: true })
  })
})

describe('approving a value that was left blank', () => {
  const onlyCommitments = { 'ORI-CG-01': figure(ratio(46, 60)) }
  const late = (entry: SaveFigure['entry'], office: Office) => correct(office, entry, { version: 0, reason: 'Llegó el acta en mayo' })

  it('after the publication makes it public at once, in its own period', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published', figures: onlyCommitments })
    await late(value(12), office)
    expect((await pageOf(office)).series).toMatchObject([{ period: '2019-Q1', value: 12, version: 1, reason: 'Llegó el acta en mayo', source: 'Registro de la oficina', isSeenBySecondPerson: true }])
    const [row] = (await trailOf(app, office.territory.slug)).filter(({ action }) => action === 'observation.add')
    expect(row).toMatchObject({ subject: '2019-Q1/TER-IC-01', personId: office.validator.principal.personId, before: null, after: { value: 12, version: 1, reason: 'Llegó el acta en mayo' } })
  })

  it('between approval and publication makes it public with the quarter', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'approved', figures: onlyCommitments })
    await late(value(12), office)
    expect((await pageOf(office)).series).toEqual([])
    const view = expectOk(await office.publisher.post(`${office.path}/submissions/2019-Q1/publish`, {}), submissionViewSchema)
    expect(view.rows.find(({ indicator }) => indicator.code === 'TER-IC-01')).toMatchObject({ figure: null, approved: { value: 12, version: 1 }, published: { value: 12, version: 1 } })
    expect((await pageOf(office)).series).toMatchObject([{ value: 12 }])
  })

  it('takes up an indicator that was given up while its quarter was approved, and what is added is corrected like the rest', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'submitted' })
    const adopting = (codes: readonly string[]) => adopt(office, codes.map((indicator) => ({ indicator, owner: '', substitute: '', tolerance: 0.15 })))
    const others = ['ORI-CG-01', 'ORI-CG-02', 'GOB-PR-02']
    expectOk(await adopting(others))
    expectOk(await office.validator.post(`${office.path}/submissions/2019-Q1/approve`, {}))
    expectProblem(await office.publisher.post(proposeAt(office), proposal(value(12), { version: 0 })), 'not-found')
    expectOk(await adopting([...others, 'TER-IC-01']))
    const view = expectOk(await office.publisher.post(`${office.path}/submissions/2019-Q1/publish`, {}), submissionViewSchema)
    expect(view.rows.find(({ indicator }) => indicator.code === 'TER-IC-01')).toMatchObject({ figure: { value: 12 }, approved: null, published: null })
    await late(value(12), office)
    await correct(office, value(11))
    expect((await pageOf(office)).series).toMatchObject([{ value: 11, version: 2, reason: correctionReason }])
  })
})

describe('declining a correction', () => {
  refusesOthers(app, { may: ['validator', 'publisher'], send: (caller, path, headers) => caller.post(decideAt({ path }, first, 'decline'), { note: 'No consta' }, headers) })

  it('leaves what is public as it is, and tells the proposer why', async () => {
    const { office } = await proposed()
    const { version } = await territoryRow(app, office)
    expectOk(await office.validator.post(decideAt(office, first, 'decline'), { note: 'El acta dice doce' }), correctionViewSchema)
    expect((await territoryRow(app, office)).version).toBe(version)
    expect((await pageOf(office)).series).toMatchObject([{ value: 12, version: 1 }])
    const { open, decided } = expectOk(await office.provider.get(`${office.path}/corrections`), correctionListSchema)
    expect(open).toEqual([])
    expect(decided).toMatchObject([{ number: 1, state: 'declined', decisionNote: 'El acta dice doce', decidedBy: office.validator.principal.name, isOwn: true }])
    await expectAuditRow(app, {
      territory: office.territory.slug, action: 'correction.decline', subject: '2019-Q1/TER-IC-01', personId: office.validator.principal.personId,
      before: { correction: 1, state: 'proposed' }, after: { correction: 1, state: 'declined', note: 'El acta dice doce' },
    })
  })

  it('is refused without a reason', async () => {
    const { office } = await proposed()
    expectProblem(await office.validator.post(decideAt(office, first, 'decline'), { note: ' ' }), 'invalid-fields', ['/note'])
    expect(await rowsOf(app, office, 'correction')).toMatchObject([{ state: 'proposed' }])
  })
})

describe('withdrawing a correction', () => {
  it('is for who proposed it, and leaves a row in the trail', async () => {
    const { office } = await proposed()
    expectProblem(await app.caller().post(decideAt(office, first, 'withdraw')), 'not-signed-in')
    for (const role of ['reader', 'administrator', 'validator', 'publisher'] as const) expectProblem(await office[role].post(decideAt(office, first, 'withdraw')), 'not-allowed')
    expectOk(await office.provider.post(decideAt(office, first, 'withdraw')), correctionViewSchema)
    expect(await rowsOf(app, office, 'correction')).toMatchObject([{ state: 'withdrawn', decidedBy: office.provider.principal.personId }])
    await expectAuditRow(app, {
      territory: office.territory.slug, action: 'correction.withdraw', subject: '2019-Q1/TER-IC-01', personId: office.provider.principal.personId,
      before: { correction: 1, state: 'proposed' }, after: { correction: 1, state: 'withdrawn', note: '' },
    })
    expect(expectProblem(await office.provider.post(decideAt(office, first, 'withdraw')), 'wrong-state')['state']).toBe('withdrawn')
  })
})

describe('the corrections of a territory', () => {
  it('are for its members, the open ones oldest first with what each may do', async () => {
    const { office } = await proposed()
    await propose(office, value(6), { code: 'ORI-CG-02', by: office.validator })
    expectProblem(await app.caller().get(`${office.path}/corrections`), 'not-signed-in')
    expectProblem(await (await buildPerson(app)).get(`${office.path}/corrections`), 'not-allowed')
    const listOf = async (role: 'provider' | 'validator' | 'publisher' | 'reader') => expectOk(await office[role].get(`${office.path}/corrections`), correctionListSchema)
    expect((await listOf('reader')).open.map(({ number, isOwn, abilities }) => [number, isOwn, abilities.approve.allowed, abilities.withdraw.allowed])).toEqual([[1, false, false, false], [2, false, false, false]])
    expect((await listOf('provider')).open.map(({ number, isOwn, abilities }) => [number, isOwn, abilities.approve.allowed, abilities.withdraw.allowed])).toEqual([[1, true, false, true], [2, false, false, false]])
    expect((await listOf('validator')).open.map(({ number, isOwn, abilities }) => [number, isOwn, abilities.approve.allowed, abilities.withdraw.allowed])).toEqual([[1, false, true, false], [2, true, false, true]])
    expect([(await listOf('validator')).toDecide, (await listOf('publisher')).toDecide, (await listOf('provider')).toDecide]).toEqual([1, 2, 0])
  })
})
