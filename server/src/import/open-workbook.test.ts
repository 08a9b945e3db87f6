import { Buffer } from 'node:buffer'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileRefusalMessages, type FileRefusal } from '@atalaya/shared/import'
import { writeXlsx, type CellValue } from 'hucre'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { fileKind } from './file-kind.ts'
import { openWorkbook } from './open-workbook.ts'
import { RefusedFile } from './refused-file.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'workbooks-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function fileOf(bytes: Uint8Array | string): string {
  const path = join(folder, `${Math.random()}`)
  writeFileSync(path, bytes)
  return path
}

/** An archive of these parts, compressed. */
async function zipOf(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name)
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (items: string) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items}</Relationships>`

/** A workbook whose one sheet is this XML. */
function workbookOf(sheet: string | Buffer) {
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations(`<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`),
    'xl/workbook.xml': `<workbook xmlns:r="${office}"><sheets><sheet name="Uno" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(`<Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>`),
    'xl/worksheets/sheet1.xml': sheet,
  }
}

const sheetOf = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`

async function opened(path: string, sheet?: string) {
  expect(await fileKind(path)).toBe('workbook')
  return openWorkbook(path, { sheet, mostRows: 100 })
}

async function refusalOf(path: string): Promise<FileRefusal | 'read'> {
  try {
    if ((await fileKind(path)) === 'workbook') await openWorkbook(path, { mostRows: 100 })
    return 'read'
  } catch (error) {
    if (error instanceof RefusedFile) return error.refusal
    throw error
  }
}

describe('a workbook', () => {
  const rows: CellValue[][] = [['Indicador', '2019-Q1', null], ['ORI-CG-02', 1234.5, new Date(Date.UTC(2019, 2, 31))], ['', 0.125, true], ['', null, null]]

  it('is read as a grid: text, numbers as they are kept, days, and nothing where nothing is', async () => {
    const path = fileOf(await writeXlsx({ sheets: [{ name: 'Cifras', rows }] }))
    expect(await opened(path)).toEqual({
      sheets: ['Cifras'],
      sheet: 'Cifras',
      // The row that is empty to its end is not there.
      grid: { rows: [['Indicador', '2019-Q1'], ['ORI-CG-02', 1234.5, '2019-03-31'], ['', 0.125, 'TRUE']], formulas: new Set() },
    })
  })

  it('marks what a program would compute, alone in its row as well', async () => {
    const sheet = sheetOf('<row r="1"><c r="A1"><v>7</v></c><c r="B1"><f>A1*2</f><v>14</v></c></row><row r="3"><c r="C3"><f>A1</f></c></row>')
    const { grid } = await opened(fileOf(await zipOf(workbookOf(sheet))))
    expect([...(grid?.formulas ?? [])]).toEqual(['0,1', '2,2'])
    expect(grid?.rows.length).toBe(3)
  })

  it('names the sheets that are seen, and reads the one asked for', async () => {
    const path = fileOf(await writeXlsx({ sheets: [{ name: 'Uno', rows: [['a']] }, { name: 'Oculta', rows: [['b']], hidden: true }, { name: 'Dos', rows: [['c']] }] }))
    expect(await opened(path)).toMatchObject({ sheets: ['Uno', 'Dos'], sheet: 'Uno', grid: { rows: [['a']] } })
    expect(await opened(path, 'Dos')).toMatchObject({ sheet: 'Dos', grid: { rows: [['c']] } })
    expect(await opened(path, 'Tres')).toMatchObject({ sheets: ['Uno', 'Dos'], grid: undefined })
  })
})

describe('a file that is no table is refused within two seconds and with a reason', () => {
  const compound = (part: string, at = 512) => {
    const bytes = Buffer.alloc(200_000)
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes)
    bytes.write(part, at, 'utf16le')
    return bytes
  }
  const column = (letters: string) => sheetOf(`<row r="1"><c r="${letters}1"><v>1</v></c></row>`)
  const cases: [string, FileRefusal, () => Uint8Array | Promise<Uint8Array>][] = [
    ['nothing', 'empty', () => Buffer.alloc(0)],
    ['an archive cut short', 'damaged', async () => (await zipOf(workbookOf(sheetOf('')))).subarray(0, 400)],
    ['an archive of which a part was overwritten', 'damaged', async () => {
      const bytes = await zipOf(workbookOf(sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(50))))
      return bytes.fill(0xff, bytes.indexOf('xl/worksheets/sheet1.xml') + 30, bytes.indexOf('xl/worksheets/sheet1.xml') + 60)
    }],
    ['a part that is missing', 'damaged', async () => {
      const { 'xl/worksheets/sheet1.xml': _, ...parts } = workbookOf('')
      return zipOf(parts)
    }],
    ['an archive that says what it unpacks to: 70 MB', 'too-heavy', () => zipOf(workbookOf(Buffer.alloc(70 * 2 ** 20, 'a')))],
    ['30 MB of one letter', 'too-heavy', () => zipOf(workbookOf(Buffer.alloc(30 * 2 ** 20, 'a')))],
    ['an archive that lies about it', 'damaged', async () => {
      const bytes = await zipOf(workbookOf(Buffer.alloc(30 * 2 ** 20, 'a')))
      // The size after unpacking, where the list of parts has it for the last one: 24 bytes into its entry.
      bytes.writeUInt32LE(1_000, bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24)
      return bytes
    }],
    ['thousands of parts', 'too-heavy', () => zipOf(Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`xl/${at}.xml`, ''])))],
    ['a sheet of a million columns', 'too-many-columns', () => zipOf(workbookOf(column('BDWGN')))],
    ['a sheet as wide as Excel allows', 'too-many-columns', () => zipOf(workbookOf(column('XFD')))],
    ['two cells in opposite corners', 'too-heavy', () => zipOf(workbookOf(sheetOf('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')))],
    ['more rows than are read at once', 'too-many-rows', () => zipOf(workbookOf(sheetOf('<row r="1"><c r="A1"><v>1</v></c></row><row r="101"><c r="A101"><v>1</v></c></row>')))],
    ['a workbook with a password', 'password-protected', () => compound('EncryptedPackage')],
    ['a workbook with a password, whose list is at its end', 'password-protected', () => compound('EncryptedPackage', 190_000)],
    ['a workbook of Excel 97', 'old-workbook', () => compound('Workbook')],
    ['a binary workbook', 'binary-workbook', () => zipOf({ '[Content_Types].xml': '', 'xl/workbook.bin': 'x' })],
    ['a sheet of LibreOffice', 'open-document', () => zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '' })],
    ['an archive of something else', 'not-a-table', () => zipOf({ 'word/document.xml': '' })],
    ['a picture', 'not-a-table', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49])],
    ['a PDF', 'not-a-table', () => Buffer.from('%PDF-1.7\n%text')],
    ['a program named as CSV', 'not-a-table', () => readFileSync(process.execPath).subarray(0, 100_000)],
  ]
  it.each(cases)('%s: %s', async (_what, refusal, make) => {
    const path = fileOf(await make())
    const begun = process.cpuUsage()
    expect(await refusalOf(path)).toBe(refusal)
    // Of the processor, the thread's included: the clock of a busy machine says nothing. In microseconds.
    const { user, system } = process.cpuUsage(begun)
    expect(user + system).toBeLessThan(2_000_000)
    expect(fileRefusalMessages.es[refusal]).toMatch(/\S+ \S+.*\.$/)
  })

  it.each([
    ['UTF-8', Buffer.from('\ufeffIndicador;2019-Q1\nORI-CG-02;«7»')],
    ['Windows-1252', Buffer.from('Señal;Año', 'latin1')],
    ['UTF-16 LE', Buffer.from('\ufeffIndicador\t2019-Q1', 'utf16le')],
    ['UTF-16 BE without a mark', Buffer.from('Indicador\t2019-Q1', 'utf16le').swap16()],
  ])('but not a text in %s', async (_what, bytes) => {
    expect(await fileKind(fileOf(bytes))).toBe('text')
  })
})
