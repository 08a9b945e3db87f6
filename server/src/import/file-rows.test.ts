import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openFile, type Opening } from './file-rows.ts'

const asFound: Opening = { encoding: null, separator: null, sheet: null }

function fileOf(content: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'file-rows-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'cifras.csv')
  writeFileSync(path, content)
  return path
}

const cellsOf = async (content: string | Uint8Array) => {
  const { rows, ...found } = await openFile(fileOf(content), 'text', asFound, 80)
  return { ...found, rows: rows.map(({ cells }) => cells) }
}

describe('a text', () => {
  it.each([
    ['UTF-8', Buffer.from('Razón;2019\n'), 'utf-8', false],
    ['UTF-8 with its mark', Buffer.from('\ufeffRazón;2019\n'), 'utf-8', true],
    ['Windows-1252', Buffer.from('Razón;2019\n', 'latin1'), 'windows-1252', false],
    ['UTF-16 with its mark', Buffer.from('\ufeffRazón;2019\n', 'utf16le'), 'utf-16le', true],
    ['UTF-16 without it', Buffer.from('Razón;2019\n', 'utf16le'), 'utf-16le', false],
  ])('in %s says so, and is read', async (_name, content, encoding, hasByteOrderMark) => {
    expect(await cellsOf(content)).toMatchObject({ encoding, hasByteOrderMark, separator: ';', rows: [['Razón', '2019']] })
  })

  it.each([['parted by commas', ','.repeat(1_000_000)], ['in quotes', '"a";'.repeat(1_000_000)]])('of a million columns %s is refused within two seconds', async (_how, row) => {
    const path = fileOf(`${row}\n`)
    const begun = performance.now()
    await expect(openFile(path, 'text', { ...asFound, separator: row.startsWith(',') ? ',' : ';' })).rejects.toMatchObject({ refusal: 'too-many-columns' })
    await expect(openFile(path, 'text', asFound, 80)).rejects.toMatchObject({ refusal: 'too-many-columns' })
    expect(performance.now() - begun).toBeLessThan(2_000)
  })

  it('of two hundred megabytes is refused by its size, and nothing of it is read', async () => {
    const path = fileOf('Indicador;Periodo;Valor\n')
    truncateSync(path, 200 * 2 ** 20)
    await expect(openFile(path, 'text', asFound)).rejects.toMatchObject({ refusal: 'too-large' })
  })

  it('of one line of forty megabytes is looked at without being read', async () => {
    const path = fileOf('Indicador;Periodo;Valor\n')
    truncateSync(path, 40 * 2 ** 20)
    const begun = performance.now()
    const { rows } = await openFile(path, 'text', asFound, 1)
    expect(rows.map(({ cells }) => cells)).toEqual([['Indicador', 'Periodo', 'Valor']])
    expect(performance.now() - begun).toBeLessThan(500)
  })
})
