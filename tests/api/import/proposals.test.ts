import { doorEndpoints } from '@atalaya/shared/account'
import { importBatchPageSchema } from '@atalaya/shared/import'
import { describe, expect, it } from 'vitest'
import { giveRoles } from '../../support/administration.ts'
import { useApp } from '../../support/app.ts'
import { buildOffice, buildPerson, buildSubmission, figure, missing, usualFigures, value, type Office } from '../../support/builders.ts'
import { propose } from '../../support/corrections.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { checkedBatch, ownDataFolder, rowsWith, sendFile, settled } from '../../support/imports.ts'
import { rowsOf, territoryRow, trailOf } from '../../support/stored.ts'

const app = useApp({ DATA_DIR: ownDataFolder() })
const reason = 'La cámara revisó el año 2019'

/** Published: 46 of 60, 7, 1,256,755,000 pesos, 12. The file keeps the last and changes two; a second quarter is new. */
const file = `Indicador;Periodo;Valor;Fuente;Fecha del dato
TER-IC-01;T1 2019;12;Cámara;30/06/2019
ORI-CG-02;T1 2019;8;Cámara;30/06/2019
GOB-PR-02;T1 2019;1.300.000.000;Cámara;30/06/2019
TER-IC-01;T2 2019;13;Cámara;30/06/2019
`

async function published(): Promise<Office> {
  const office = await buildOffice(app)
  await buildSubmission(app, office, { state: 'published' })
  return office
}

async function applied(office: Office, correctionReason: string | null = reason, content = file) {
  const { id } = await checkedBatch(office, content)
  expectOk(await office.provider.post(`${office.path}/imports/${id}/apply`, { correctionReason }))
  return settled(office, id)
}

const corrections = async (office: Office) => (await rowsOf(app, office, 'correction')).map(({ number, state, period, entry, source, dataDate }) => [number, state, period, entry, source, dataDate])

describe('a file that differs from what was approved', () => {
  it('proposes it with the reason, beside what goes into drafts, and changes nothing that the public sees', async () => {
    const office = await published()
    const { version } = await territoryRow(app, office)
    expect(await applied(office)).toMatchObject({ state: 'applied', proposals: 2, counts: { new: 1, same: 1, proposed: 2, refused: 0 } })
    expect(await corrections(office)).toEqual([
      [1, 'proposed', '2019-Q1', { form: 'value', value: 8 }, 'Cámara', '2019-06-30'],
      [2, 'proposed', '2019-Q1', { form: 'amount', value: 1_300_000_000, currency: 'COP', date: '2019-03-31', rate: 1, rateSource: '' }, 'Cámara', '2019-06-30'],
    ])
    expect((await rowsOf(app, office, 'correction')).map((row) => [row.reason, row.version])).toEqual([[reason, 1], [reason, 1]])
    expect((await rowsOf(app, office, 'observation')).every((row) => row.version === 1)).toBe(true)
    expect((await territoryRow(app, office)).version).toBe(version)
    expect((await rowsOf(app, office, 'figure')).filter(({ period }) => period === '2019-Q2').map((row) => row.value)).toEqual([13])
    expect((await trailOf(app, office.territory.slug)).filter(({ action }) => action === 'correction.propose').map(({ subject }) => subject)).toEqual(['2019-Q1/ORI-CG-02', '2019-Q1/GOB-PR-02'])
  })

  it('without a reason leaves what was approved, and proposes nothing', async () => {
    const office = await published()
    expect(await applied(office, null)).toMatchObject({ state: 'applied', proposals: 0 })
    expect(await corrections(office)).toEqual([])
    expect((await rowsOf(app, office, 'figure')).filter(({ period }) => period === '2019-Q2')).toHaveLength(1)
  })

  it('refuses a reason that says nothing', async () => {
    const office = await published()
    const { id } = await checkedBatch(office, file)
    expectProblem(await office.provider.post(`${office.path}/imports/${id}/apply`, { correctionReason: ' ' }), 'invalid-fields', ['/correctionReason'])
  })

  it('adds what was left blank when its quarter was approved', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published', figures: { ...usualFigures, 'TER-IC-01': figure(missing('no_data', 'Sin registro')) } })
    expect(await applied(office, reason, 'Indicador;Periodo;Valor;Fecha del dato\nTER-IC-01;T1 2019;12;2019-06-30\n')).toMatchObject({ proposals: 1 })
    expect(await corrections(office)).toMatchObject([[1, 'proposed', '2019-Q1', { form: 'value', value: 12 }, 'cifras.csv', '2019-06-30']])
  })

  it('says at once what could not be proposed: no date, another that waits, what cannot be right, what is not public yet', async () => {
    const office = await published()
    await propose(office, value(9), { code: 'ORI-CG-02' })
    await buildSubmission(app, office, { period: '2018-Q4', state: 'approved' })
    const rows = ['TER-IC-01;T1 2019;13;', 'ORI-CG-02;T1 2019;8;30/06/2019', 'GOB-PR-02;T1 2019;-5;30/06/2019', 'TER-IC-01;T4 2018;13;30/06/2019']
    const { id, counts } = await checkedBatch(office, `Indicador;Periodo;Valor;Fecha del dato\n${rows.join('\n')}\n`)
    expect(counts).toMatchObject({ proposed: 0, refused: 4 })
    expect((await rowsWith(office, id, 'refused')).map(({ fileRow, refusal }) => [fileRow, refusal]).toSorted()).toEqual([
      [2, 'correction-needs-date'], [3, 'already-proposed'], [4, 'cannot-be-right'], [5, 'approved-unpublished'],
    ])
  })

  it('writes nothing at all where one of them was corrected since the comparison', async () => {
    const office = await published()
    const { id } = await checkedBatch(office, file)
    await propose(office, value(9), { code: 'ORI-CG-02' })
    expectOk(await office.provider.post(`${office.path}/imports/${id}/apply`, { correctionReason: reason }))
    expect(await settled(office, id)).toMatchObject({ state: 'checked', isStale: true, proposals: 0 })
    expect(await corrections(office)).toHaveLength(1)
    expect((await rowsOf(app, office, 'figure')).filter(({ period }) => period === '2019-Q2')).toEqual([])
  })
})

describe('undoing a file that proposed corrections', () => {
  it('takes back those that nobody has decided on, and leaves the others', async () => {
    const office = await published()
    const { id } = await applied(office)
    expectOk(await office.validator.post(`${office.path}/corrections/1/approve`, { note: '' }))
    expectOk(await office.provider.post(`${office.path}/imports/${id}/undo`))
    expect(await settled(office, id)).toMatchObject({ state: 'undone' })
    expect((await rowsOf(app, office, 'correction')).map(({ number, state }) => [number, state])).toEqual([[1, 'approved'], [2, 'withdrawn']])
    const { personId } = office.provider.principal
    await expectAuditRow(app, { territory: office.territory.slug, action: 'import.undo', subject: id, personId, before: null, after: { figures: 1, kept: 0, withdrawn: 1 } })
    expect((await trailOf(app, office.territory.slug)).filter(({ action }) => action === 'correction.withdraw').map(({ subject }) => subject)).toEqual(['2019-Q1/GOB-PR-02'])
  })

  it('is for whoever proposed them alone', async () => {
    const office = await published()
    const { id } = await applied(office)
    const other = await buildPerson(app, { office, roles: ['provider'] })
    expectProblem(await other.post(`${office.path}/imports/${id}/undo`), 'not-allowed')
    expect((await rowsOf(app, office, 'correction')).map(({ state }) => state)).toEqual(['proposed', 'proposed'])
  })
})

describe('who enters the figures of some indicators alone', () => {
  it('imports and proposes for these, and is told of the others row by row', async () => {
    const office = await published()
    expectOk(await giveRoles(office, office.provider, ['provider'], ['TER-IC-01']))
    const batch = await checkedBatch(office, file)
    expect(batch.counts).toMatchObject({ new: 1, same: 1, proposed: 0, refused: 2 })
    expect((await rowsWith(office, batch.id, 'refused')).map(({ fileRow, refusal }) => [fileRow, refusal]).toSorted()).toEqual([[3, 'not-your-indicator'], [4, 'not-your-indicator']])
  })
})

describe('a program with a token', () => {
  const token = async (office: Office, scope: 'read' | 'import') => {
    const person = await buildPerson(app, { office, roles: ['administrator', 'provider'] })
    const made = expectOk(await person.post(`${office.path}/tokens`, { name: 'Cargador', scope, days: 30 }), doorEndpoints.makeApiToken.response)
    return { authorization: `Bearer ${made.token}` }
  }

  it('of the scope import sends, compares, applies and undoes, and the trail says which it was', async () => {
    const office = await published()
    const headers = await token(office, 'import')
    const caller = app.caller()
    const sent = expectOk(await sendFile(caller, office.path, file, { headers }), importBatchPageSchema)
    const at = `${office.path}/imports/${sent.id}`
    const standing = async () => {
      await settled(office, sent.id)
      return expectOk(await caller.get(at, headers), importBatchPageSchema).state
    }
    expectOk(await caller.put(`${at}/reading`, sent.reading, headers))
    expect(await standing()).toBe('checked')
    expectOk(await caller.post(`${at}/apply`, { correctionReason: reason }, headers))
    expect(await standing()).toBe('applied')
    expectOk(await caller.post(`${at}/undo`, undefined, headers))
    expect(await standing()).toBe('undone')
    const trail = await trailOf(app, office.territory.slug)
    // What is published was entered by a person before.
    const byProgram = trail.filter(({ action, subject }) => (action === 'figure.save' ? subject.startsWith('2019-Q2/') : /^(?:import|correction)\./.test(action)))
    expect(byProgram.map(({ action }) => action)).toEqual(expect.arrayContaining(['import.send', 'import.apply', 'import.undo', 'figure.save', 'correction.propose', 'correction.withdraw']))
    expect(byProgram.filter(({ token: id }) => id === null)).toEqual([])
  })

  it('of the scope read sends nothing', async () => {
    const office = await published()
    expectProblem(await sendFile(app.caller(), office.path, file, { headers: await token(office, 'read') }), 'token-scope')
    expect(await rowsOf(app, office, 'importBatch')).toEqual([])
  })
})
