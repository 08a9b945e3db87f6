import { importBatchPageSchema } from '@atalaya/shared/import'
import { writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { useApp } from '../../support/app.ts'
import { buildOffice } from '../../support/builders.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { ownDataFolder, sendFile, sentBatch } from '../../support/imports.ts'
import { refusesOthers } from '../../support/refusals.ts'
import { rowsOf } from '../../support/stored.ts'

const app = useApp({ DATA_DIR: ownDataFolder() })
const good = 'Indicador;T1 2019;T2 2019;Fuente\nORI-CG-02;7;1.234,5;Registro\n'

describe('sending a file of figures', () => {
  refusesOthers(app, { may: 'provider', send: (caller, path, headers) => sendFile(caller, path, good, headers ? { headers } : {}) })

  it('says what it was found to be, keeps it, and tells the trail who sent it', async () => {
    const office = await buildOffice(app)
    const batch = await sentBatch(office, good, 'Cámara.csv')
    expect(batch).toMatchObject({ state: 'opened', kind: 'draft', fileName: 'Cámara.csv', fileBytes: good.length, counts: null, gaps: [], refusal: null })
    expect(batch.reading).toEqual({
      encoding: 'utf-8', separator: ';', sheet: null, decimalMark: ',', headingRow: 0, headingRows: 1, columns: ['indicator', 'figure', 'figure', 'source'], firstYear: null,
      source: 'Cámara.csv', dataDate: null, vintage: 'final',
    })
    expect(batch.found).toMatchObject({ isMarkSaid: true, sample: [['Indicador', 'T1 2019', 'T2 2019', 'Fuente'], ['ORI-CG-02', '7', '1.234,5', 'Registro']] })
    expect(batch.columns[1]).toEqual({ heading: 'T1 2019', role: 'figure', period: 'T1 2019', isLettered: true })
    const [row] = await rowsOf(app, office, 'importBatch')
    expect(row).toMatchObject({ id: batch.id, state: 'opened', sentBy: office.provider.principal.personId })
    await expectAuditRow(app, {
      territory: office.territory.slug, action: 'import.send', subject: batch.id, personId: office.provider.principal.personId, before: null,
      after: { file: 'Cámara.csv', hash: row?.fileHash, bytes: good.length },
    })
  })

  it('reads a workbook by its content, whatever its name', async () => {
    const office = await buildOffice(app)
    const rows = [['Código', 'Periodo', 'Numerador', 'Denominador'], ['ORI-CG-01', '2019-Q1', 46, 60]]
    const batch = await sentBatch(office, await writeXlsx({ sheets: [{ name: 'Notas', rows: [['nada']] }, { name: 'Cifras', rows }] }), 'cifras.csv')
    expect(batch).toMatchObject({ found: { kind: 'workbook', sheets: ['Notas', 'Cifras'] }, reading: { sheet: 'Notas', encoding: null, separator: null }, gaps: ['no-indicator', 'no-period', 'no-value'] })
    const other = expectOk(await office.provider.post(`${office.path}/imports/${batch.id}/look`, { ...batch.reading, sheet: 'Cifras' }), importBatchPageSchema)
    expect(other).toMatchObject({ reading: { sheet: 'Cifras', columns: ['indicator', 'period', 'numerator', 'denominator'] }, gaps: [] })
  })

  it('proposes anew what the columns are where somebody says that they are parted by another sign', async () => {
    const office = await buildOffice(app)
    const batch = await sentBatch(office, 'Indicador|Periodo|Valor\nORI-CG-02|T1 2019|7\n')
    const wrong = expectOk(await office.provider.post(`${office.path}/imports/${batch.id}/look`, { ...batch.reading, separator: ';' }), importBatchPageSchema)
    expect(wrong.gaps).toContain('no-indicator')
    const right = expectOk(await office.provider.post(`${office.path}/imports/${batch.id}/look`, { ...wrong.reading, separator: '|' }), importBatchPageSchema)
    expect(right.reading.columns).toEqual(['indicator', 'period', 'value'])
  })

  it('uses a mapping that was kept, by its headings', async () => {
    const office = await buildOffice(app)
    const first = await sentBatch(office, 'Clave;Cuándo;Cuánto\nORI-CG-02;T1 2019;7\n')
    const { columns: _, ...reading } = { ...first.reading, source: 'Cámara de Comercio' }
    const mapping = { name: 'Cámara', reading, roles: { clave: 'indicator', cuando: 'period', cuanto: 'value' } }
    expectOk(await office.provider.put(`${office.path}/import-mappings`, mapping))
    const next = expectOk(await sendFile(office.provider, office.path, 'Cuánto;Clave;Cuándo\n8;ORI-CG-02;T2 2019\n', { query: '&mapping=C%C3%A1mara' }), importBatchPageSchema)
    expect(next).toMatchObject({ reading: { columns: ['value', 'indicator', 'period'], source: 'Cámara de Comercio' }, gaps: [] })
  })

  it.each([
    ['nothing', '', 'empty'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0]), 'not-a-table'],
    ['an old workbook', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)]), 'old-workbook'],
    ['half a workbook', Buffer.from('PK\u0003\u0004 and no more'), 'damaged'],
  ])('refuses %s with its reason, and keeps nothing', async (_what, content, reason) => {
    const office = await buildOffice(app)
    expect(expectProblem(await sendFile(office.provider, office.path, content), 'unreadable-file')['reason']).toBe(reason)
    expect(await rowsOf(app, office, 'importBatch')).toEqual([])
  })

  it('refuses a file of two hundred megabytes by what it announces, and a body that is no file', async () => {
    const office = await buildOffice(app)
    expectProblem(await sendFile(office.provider, office.path, good, { headers: { 'content-length': String(200 * 2 ** 20) } }), 'too-large')
    expectProblem(await office.provider.post(`${office.path}/imports?name=x`, { figures: [] }), 'unsupported-media-type')
  })
})
