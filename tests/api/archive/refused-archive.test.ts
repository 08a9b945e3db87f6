import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useApp } from '../../support/app.ts'
import { archivePath, backUp, entriesOf, restore, signed, writeEntries } from '../../support/archives.ts'
import { buildOffice, buildSubmission } from '../../support/builders.ts'
import { attach, filesBelow, pdf, useDataFolder } from '../../support/evidence.ts'
import { expectOk } from '../../support/expect.ts'
import { allRows } from '../../support/stored.ts'
import { openTestStore } from '../../support/test-database.ts'
import type { Store } from '@atalaya/db/store'

const dataDir = useDataFolder()
const app = useApp({ DATA_DIR: dataDir })
const folder = mkdtempSync(join(tmpdir(), 'atalaya-refused-'))
const whole = join(folder, 'whole.zip')
const restoredFolder = join(folder, 'restored')
let target: Store
let before: Record<string, unknown>

/** All that the database holds. */
async function everything(store: Store): Promise<Record<string, unknown>> {
  const names = Object.keys(store.read.tables) as (keyof typeof store.read.tables)[]
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await allRows(store, name)])))
}

beforeAll(async () => {
  const office = await buildOffice(app)
  expectOk(await attach(office.provider, `${office.path}/evidence/ORI-CG-01/2019-Q1`, pdf('Acta')))
  await buildSubmission(app, office, { state: 'approved' })
  await backUp({ store: app.store, dataDir }, whole)
  // With the framework in it, so that there is something to lose.
  target = await openTestStore('framework')
  before = await everything(target)
})
afterAll(async () => {
  await target.close()
  rmSync(folder, { recursive: true, force: true })
})

async function expectRefused(path: string, words: string | RegExp): Promise<void> {
  await expect(restore({ store: target, dataDir: restoredFolder }, path)).rejects.toThrow(words)
  expect(await everything(target)).toEqual(before)
}

type Entries = Map<string, Buffer>
type Change = (entries: Entries) => Iterable<readonly [string, Buffer]>

/** The archive with something changed in it; made whole again by the change itself, or not. */
async function changed(change: Change): Promise<string> {
  const path = archivePath('changed.zip')
  await writeEntries(path, change(await entriesOf(whole)))
  return path
}

const replace = (entries: Entries, name: string, from: string | RegExp, to: string): Entries => {
  const text = String(entries.get(name))
  if (text.replace(from, to) === text) throw new Error(`${name} has no ${String(from)}`)
  return new Map([...entries, [name, Buffer.from(text.replace(from, to))]])
}

const without = (entries: Entries, name: string | undefined) => new Map([...entries].filter(([other]) => other !== name))
const nameOfFile = (entries: Entries) => [...entries.keys()].find((name) => name.startsWith('evidence/')) ?? 'no file'

describe('a file that is no whole archive is refused, and the database is as it was', () => {
  it('where there is none', () => expectRefused(join(folder, 'nothing.zip'), 'There is no file'))

  it('something else', async () => {
    const path = archivePath('text.zip')
    writeFileSync(path, 'no es un zip')
    await expectRefused(path, 'The file is damaged, or no archive of Atalaya: it is no whole zip. Nothing was restored.')
  })

  it('one that was cut off', async () => {
    const path = archivePath('short.zip')
    copyFileSync(whole, path)
    truncateSync(path, Math.floor(readFileSync(whole).length / 2))
    await expectRefused(path, 'it is no whole zip')
  })

  it('one whose bytes changed', async () => {
    const path = archivePath('flipped.zip')
    const bytes = readFileSync(whole)
    // In the middle of the rows, far from the list at the end.
    const at = Math.floor(bytes.length / 3)
    bytes[at] = (bytes[at] ?? 0) ^ 0xff
    writeFileSync(path, bytes)
    await expectRefused(path, /cannot be unpacked|is not what its checksum says/)
  })

  const cases: [name: string, change: Change, words: string | RegExp][] = [
    ['a zip of something else', () => [['carta.txt', Buffer.from('hola')]], 'it has no manifest.json'],
    ['a manifest that is no JSON', (entries) => new Map([...entries, ['manifest.json', Buffer.from('{')]]), 'its manifest.json is no JSON'],
    ['another format', (entries) => signed(replace(entries, 'manifest.json', 'atalaya-archive', 'otro')), 'its manifest.json does not say atalaya-archive'],
    ['a later version of the format', (entries) => signed(replace(entries, 'manifest.json', '"version": 1', '"version": 2')), 'The file is an archive of format 2, and this version of Atalaya reads format 1. Nothing was restored.'],
    ['a manifest that lacks something', (entries) => signed(replace(entries, 'manifest.json', '"madeAt"', '"made"')), 'its manifest.json is not whole'],
    ['a later level of the database', (entries) => signed(replace(entries, 'manifest.json', /"migration": "\d{4}_\w+"/, '"migration": "9999_later"')), 'it was made by a newer version of Atalaya'],
    ['an earlier level of the database', (entries) => signed(replace(entries, 'manifest.json', /"migration": "\d{4}_\w+"/, '"migration": "0001_figure_answer"')), 'Restore it with that version, then start this one on the same database'],
    ['a table that is not what its checksum says', (entries) => replace(entries, 'tables/figure.jsonl', '"numerator":46', '"numerator":64'), 'tables/figure.jsonl is not what its checksum says'],
    ['a manifest that says otherwise than the checksums', (entries) => signed(entries).set('manifest.json', Buffer.from(String(entries.get('manifest.json')).replace('"rows": 4', '"rows": 5'))), 'manifest.json is not what its checksum says'],
    ['a table that is gone', (entries) => without(entries, 'tables/figure.jsonl'), 'it has no tables/figure.jsonl'],
    ['a table that is gone from the checksums as well', (entries) => signed(without(entries, 'tables/figure.jsonl')), 'it lacks "tables/figure.jsonl"'],
    ['no checksums', (entries) => without(entries, 'SHA256SUMS'), 'it has no SHA256SUMS'],
    ['something that no checksum is of', (entries) => [...entries, ['tables/otra.jsonl', Buffer.from('')]], 'SHA256SUMS does not list "tables/otra.jsonl"'],
    ['something that the manifest does not know', (entries) => signed(new Map([...entries, ['programa.sh', Buffer.from('rm')]])), 'manifest.json does not know "programa.sh"'],
    ['two of one name', (entries) => [...entries, ['manifest.json', entries.get('manifest.json') ?? Buffer.alloc(0)]], 'it has two of "manifest.json"'],
    ['a row that lacks a column', (entries) => signed(replace(entries, 'tables/figure.jsonl', '"numerator":46,', '')), 'A row of figure is not as the table is: numerator'],
    ['a row with a column too many', (entries) => signed(replace(entries, 'tables/figure.jsonl', '"numerator":46', '"numerator":46,"otra":1')), 'A row of figure is not as the table is: otra'],
    ['a row with nothing where something must be', (entries) => signed(replace(entries, 'tables/territory.jsonl', /"slug":"[^"]+"/, '"slug":null')), 'A row of territory is not as the table is: slug'],
    ['a row with a text for a number', (entries) => signed(replace(entries, 'tables/figure.jsonl', '"numerator":46', '"numerator":"46"')), 'A row of figure is not as the table is: numerator'],
    ['a line that is no row', (entries) => signed(replace(entries, 'tables/figure.jsonl', '{"territory_id"', '["territory_id"')), 'A line of figure is no row'],
    ['fewer rows than it says', (entries) => signed(replace(entries, 'tables/figure.jsonl', /^.*\n/, '')), 'figure has 3 rows and not 4'],
    ['a last line that does not end', (entries) => signed(replace(entries, 'tables/figure.jsonl', /\n$/, '')), 'the last line of tables/figure.jsonl has no end'],
    ['a row that refers to none', (entries) => signed(replace(entries, 'tables/figure.jsonl', /"saved_by":\d+/, '"saved_by":987654')), 'the database does not take its rows together'],
    ['a row against a rule of its table', (entries) => signed(replace(entries, 'tables/figure.jsonl', /"missing_reason":null/, '"missing_reason":"no_data"')), 'the database does not take its rows together'],
    ['a row whose file is gone', (entries) => signed(without(entries, nameOfFile(entries))), 'which a row names'],
    ['a file under the name of another', (entries) => signed(new Map([...entries, [nameOfFile(entries), pdf('Otra')]])), 'is not the file that it is called after'],
  ]
  it.each(cases)('%s', async (_name, change, words) => expectRefused(await changed(change), words))

  it('one with a name that leads elsewhere', async () => {
    const path = await changed((entries) => signed(new Map([...entries, ['aa/aa/passwd', Buffer.from('root')]])))
    writeFileSync(path, readFileSync(path, 'latin1').replaceAll('aa/aa/passwd', '../../passwd'), 'latin1')
    await expectRefused(path, 'its list of entries cannot be read')
  })

  it('one that unpacks to far more than it is', async () => {
    const path = await changed((entries) => signed(new Map([...entries, ['tables/figure.jsonl', Buffer.alloc(60 * 2 ** 20, ' ')]])))
    await expectRefused(path, 'it unpacks to far more than rows and files ever do')
  })
})

describe('an installation that is not empty', () => {
  it('with a city is left as it is', async () => {
    const held = await everything(app.store)
    const files = filesBelow(dataDir)
    await expect(restore({ store: app.store, dataDir }, whole)).rejects.toThrow('An archive is restored into an empty installation, and this one has a city or people')
    expect(await everything(app.store)).toEqual(held)
    expect(filesBelow(dataDir)).toEqual(files)
  })
})
