import { verifyChain } from '@atalaya/db/audit'
import { describe, expect, it } from 'vitest'
import { useApp } from '../../support/app.ts'
import { buildOffice, buildPerson, buildSubmission, figure, usualFigures, value } from '../../support/builders.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { appliedBatch, checkedBatch, ownDataFolder, rowsWith, sentBatch, settled } from '../../support/imports.ts'
import { refusesOthers } from '../../support/refusals.ts'
import { indicatorIds, rowsOf, trailOf } from '../../support/stored.ts'

const app = useApp({ DATA_DIR: ownDataFolder() })
const nobody = '00000000-0000-4000-8000-000000000000'

/** One of each kind: two that are new, of which one is a ratio; one without a number; and one of the half-year, with the second quarter. */
const file = `Indicador;Periodo;Valor;Numerador;Denominador;Fuente
ORI-CG-02;T1 2019;7;;;Registro
ORI-CG-01;T1 2019;;46;60;Registro
TER-IC-01;T1 2019;s/d;;;
ORI-FR-02;S1 2019;;3;4;Registro
`

describe('comparing a file with what is there', () => {
  refusesOthers(app, { may: 'provider', send: (caller, path, headers) => caller.put(`${path}/imports/${nobody}/reading`, reading, headers) })
  const reading = { encoding: 'utf-8', separator: ';', sheet: null, decimalMark: ',', headingRow: 0, headingRows: 1, columns: ['indicator', 'period', 'value'], firstYear: null, source: '', dataDate: null, vintage: 'final' }

  it('says what each figure would do, and writes none', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { figures: { 'ORI-CG-02': figure(value(7), { source: 'Registro' }), 'TER-IC-01': usualFigures['TER-IC-01'] } })
    const batch = await checkedBatch(office, file)
    expect(batch).toMatchObject({ state: 'checked', counts: { new: 2, changed: 1, same: 1, proposed: 0, refused: 0, empty: 0 } })
    expect(batch.abilities.apply.allowed).toBe(true)
    expect(await rowsWith(office, batch.id, 'changed')).toMatchObject([
      { fileRow: 4, indicator: 'TER-IC-01', period: '2019-Q1', after: { value: null, missing: 'no_data' }, before: { value: 12, missing: null } },
    ])
    expect(await rowsWith(office, batch.id, 'same')).toMatchObject([{ fileRow: 2, indicator: 'ORI-CG-02' }])
    expect((await rowsOf(app, office, 'figure')).map(({ value: kept }) => kept)).toEqual([7, 12])
  })

  it('refuses each row that cannot be taken, with its place in the file and the reason', async () => {
    const office = await buildOffice(app)
    const rows = [
      ['ORI-CG-02', 'T1 2019', '7', undefined], ['ORI-CG-02', 'T1 2019', '8', 'repeated'], ['ORI-CG-01', 'T1 2019', '0,77', 'parts-missing'], ['ABC-YY-01', 'T1 2019', '7', 'unknown-indicator'],
      ['ORI-CG-05', 'T1 2019', '7', 'not-adopted'], ['TER-IC-01', 'T1 1985', '7', 'period-too-early'], ['TER-IC-01', 'T4 2019', '7', 'period-not-open'], ['TER-IC-01', 'enero 2019', '7', 'other-frequency'],
      ['TER-IC-01', 'pronto', '7', 'no-period'], ['TER-IC-01', 'T1 2018', '=A1', 'formula'], ['TER-IC-01', 'T2 2018', 'doce', 'not-a-number'], ['', 'T1 2018', '7', 'no-indicator'],
    ] as const
    const batch = await checkedBatch(office, `Indicador;Periodo;Valor\n${rows.map((row) => row.slice(0, 3).join(';')).join('\n')}\n`)
    const refused = new Map((await rowsWith(office, batch.id, 'refused')).map(({ fileRow, refusal }) => [fileRow, refusal]))
    // The headings are the first row.
    expect(rows.map((_, at) => refused.get(at + 2))).toEqual(rows.map(([, , , refusal]) => refusal))
    const csv = await office.provider.get(`${office.path}/imports/${batch.id}/refused.csv?lang=es`)
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(csv.body.split('\n')[0]).toBe('\ufeffFila;Columna;Motivo;Ciudad;Indicador;Periodo;Valor')
    // What a spreadsheet program would compute is kept as text.
    expect(csv.body).toContain("11;;La fila tiene una fórmula: pegue su resultado como valor.;;TER-IC-01;T1 2018;'=A1")
  })

  it('takes no quarter that waits for its approval, and proposes what differs from what was approved', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published' })
    await buildSubmission(app, office, { period: '2019-Q2', state: 'submitted', figures: { ...usualFigures, 'ORI-FR-02': figure({ form: 'ratio', numerator: 1, denominator: 2 }) } })
    const batch = await checkedBatch(office, 'Indicador;T1 2019;T2 2019\nORI-CG-02;8;9\nTER-IC-01;12;13\n', { dataDate: '2019-04-02' })
    expect(batch.counts).toMatchObject({ new: 0, changed: 0, same: 1, proposed: 1, refused: 2 })
    expect(await rowsWith(office, batch.id, 'proposed')).toMatchObject([{ indicator: 'ORI-CG-02', period: '2019-Q1', before: { value: 7 }, after: { value: 8 } }])
    expect((await rowsWith(office, batch.id, 'refused')).map(({ refusal }) => refusal)).toEqual(['quarter-in-review', 'quarter-in-review'])
    // It writes nothing by itself: what it would do is propose, and that wants a reason.
    expectProblem(await office.provider.post(`${office.path}/imports/${batch.id}/apply`, { correctionReason: null }), 'invalid-fields', ['/correctionReason'])
  })

  it('asks for the role in each city that a row names', async () => {
    const [office, other] = [await buildOffice(app), await buildOffice(app)]
    const text = `Ciudad;Indicador;Periodo;Valor\n${office.territory.slug};ORI-CG-02;T1 2019;7\n${other.territory.slug};ORI-CG-02;T1 2019;8\nAtlántida;ORI-CG-02;T1 2019;9\n`
    const batch = await checkedBatch(office, text)
    expect(batch.counts).toMatchObject({ new: 1, refused: 2 })
    expect((await rowsWith(office, batch.id, 'refused')).map(({ fileRow, refusal }) => [fileRow, refusal])).toEqual([[3, 'not-allowed'], [4, 'unknown-territory']])
  })

  it('refuses a reading that lacks something, and one of a file that is applied', async () => {
    const office = await buildOffice(app)
    const sent = await sentBatch(office, file)
    expectProblem(await office.provider.put(`${office.path}/imports/${sent.id}/reading`, { ...sent.reading, columns: ['indicator'] }), 'invalid-fields', ['/columns', '/columns'])
    const { id, reading: used } = await appliedBatch(office, file)
    expectProblem(await office.provider.put(`${office.path}/imports/${id}/reading`, used), 'wrong-state')
  })
})

describe('applying a file', () => {
  refusesOthers(app, { may: 'provider', send: (caller, path, headers) => caller.post(`${path}/imports/${nobody}/apply`, { correctionReason: null }, headers) })

  it('writes all of it into drafts, notes who entered it, and tells the trail figure by figure and as a whole', async () => {
    const office = await buildOffice(app)
    const { personId } = office.provider.principal
    const { id } = await appliedBatch(office, file)
    const idOf = await indicatorIds(app)
    const figures = (await rowsOf(app, office, 'figure')).toSorted((a, b) => a.indicatorId - b.indicatorId)
    expect(figures.map(({ indicatorId, period, figurePeriod, value: kept, missingReason, source, savedBy, version }) => [indicatorId, period, figurePeriod, kept, missingReason, source, savedBy, version])).toEqual([
      // 46 ÷ 60, to 15 digits.
      [idOf('ORI-CG-01'), '2019-Q1', '2019-Q1', 0.766666666666667, null, 'Registro', personId, 1],
      [idOf('ORI-CG-02'), '2019-Q1', '2019-Q1', 7, null, 'Registro', personId, 1],
      [idOf('ORI-FR-02'), '2019-Q2', '2019-S1', 0.75, null, 'Registro', personId, 1],
      // Its row names no source: it is the file.
      [idOf('TER-IC-01'), '2019-Q1', '2019-Q1', null, 'no_data', 'cifras.csv', personId, 1],
    ])
    expect((await rowsOf(app, office, 'submission')).map(({ period, state }) => [period, state])).toEqual([['2019-Q1', 'draft'], ['2019-Q2', 'draft']])
    expect((await rowsOf(app, office, 'submissionProvider')).map((row) => row.personId)).toEqual([personId, personId])
    const trail = await trailOf(app, office.territory.slug)
    expect(trail.filter(({ action }) => action === 'figure.save').map(({ subject }) => subject).toSorted()).toEqual(['2019-Q1/ORI-CG-01', '2019-Q1/ORI-CG-02', '2019-Q1/TER-IC-01', '2019-Q2/ORI-FR-02'])
    const [batch] = await rowsOf(app, office, 'importBatch')
    await expectAuditRow(app, {
      territory: office.territory.slug, action: 'import.apply', subject: id, personId, before: null, after: { kind: 'draft', file: 'cifras.csv', hash: batch?.fileHash, counts: batch?.counts, proposals: 0 },
    })
    expectProblem(await office.provider.post(`${office.path}/imports/${id}/apply`, { correctionReason: null }), 'wrong-state')
  })

  it('writes nothing where a figure was saved since the comparison, and asks for another', async () => {
    const office = await buildOffice(app)
    const { id } = await checkedBatch(office, file)
    await buildSubmission(app, office, { figures: { 'ORI-CG-02': figure(value(9)) } })
    expectOk(await office.provider.post(`${office.path}/imports/${id}/apply`, { correctionReason: null }))
    expect(await settled(office, id)).toMatchObject({ state: 'checked', isStale: true, appliedAt: null })
    expect((await rowsOf(app, office, 'figure')).map(({ value: kept }) => kept)).toEqual([9])
  })

  it('refuses a batch that was not compared', async () => {
    const office = await buildOffice(app)
    const { id } = await sentBatch(office, file)
    expectProblem(await office.provider.post(`${office.path}/imports/${id}/apply`, { correctionReason: null }), 'wrong-state')
    expectProblem(await office.provider.post(`${office.path}/imports/${nobody}/apply`, { correctionReason: null }), 'not-found')
  })
})

describe('undoing a file', () => {
  refusesOthers(app, { may: 'provider', send: (caller, path, headers) => caller.post(`${path}/imports/${nobody}/undo`, undefined, headers) })

  it('puts back what was there, leaves what somebody saved since, and tells the trail', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { figures: { 'TER-IC-01': usualFigures['TER-IC-01'] } })
    const { id } = await appliedBatch(office, file)
    const other = await buildPerson(app, { office, roles: ['provider'] })
    expectOk(await other.put(`${office.path}/submissions/2019-Q1/figures/ORI-CG-02`, figure(value(10), { version: 1 })))
    expectOk(await office.provider.post(`${office.path}/imports/${id}/undo`))
    expect(await settled(office, id)).toMatchObject({ state: 'undone', undoneBy: office.provider.principal.name })
    const idOf = await indicatorIds(app)
    const kept = new Map((await rowsOf(app, office, 'figure')).map(({ indicatorId, form, value: now }) => [indicatorId, [form, now]]))
    expect([kept.get(idOf('TER-IC-01')), kept.get(idOf('ORI-CG-02')), kept.get(idOf('ORI-CG-01')), kept.get(idOf('ORI-FR-02'))]).toEqual([['value', 12], ['value', 10], ['blank', null], ['blank', null]])
    await expectAuditRow(app, { territory: office.territory.slug, action: 'import.undo', subject: id, personId: office.provider.principal.personId, before: null, after: { figures: 3, kept: 1, withdrawn: 0 } })
    expect((await app.store.snapshot((handle) => verifyChain(handle, office.territory.slug))).fault).toBeNull()
    expectProblem(await office.provider.post(`${office.path}/imports/${id}/undo`), 'wrong-state')
  })

  it('does nothing once a quarter of it has been handed in', async () => {
    const office = await buildOffice(app)
    const { id } = await appliedBatch(office, 'Indicador;Periodo;Valor\nTER-IC-01;T1 2019;12\n')
    app.clock.pass(1)
    await buildSubmission(app, office, { state: 'submitted', figures: { 'ORI-CG-01': usualFigures['ORI-CG-01'], 'ORI-CG-02': usualFigures['ORI-CG-02'], 'GOB-PR-02': usualFigures['GOB-PR-02'] } }).catch(() => 'unexplained')
    await app.store.write(async ({ db, tables }) => {
      await db.update(tables.submission).set({ state: 'submitted', submittedAt: app.clock.now.toISOString() })
    })
    expectOk(await office.provider.post(`${office.path}/imports/${id}/undo`))
    expect(await settled(office, id)).toMatchObject({ state: 'applied', isStale: true })
    expect((await rowsOf(app, office, 'figure')).find(({ value: now }) => now === 12)).toBeDefined()
  })
})
