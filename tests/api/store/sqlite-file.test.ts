import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, prepared, type ReadHandle } from '@atalaya/db/store'
import { bumpTerritory, getTerritoryKey } from '@atalaya/db/territory'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { useApp } from '../../support/app.ts'
import { buildOffice, buildSubmission, value } from '../../support/builders.ts'
import { correct } from '../../support/corrections.ts'
import { expectOk } from '../../support/expect.ts'
import { testEngine } from '../../support/test-engine.ts'

type Sqlite = NonNullable<ReadHandle['sqlite']>['own']

/** A connection of the store; there is none on PostgreSQL, where none of this is asked. */
function sqliteOf({ sqlite }: ReadHandle): Sqlite {
  if (!sqlite) throw new Error('The store is not SQLite')
  return sqlite.own
}

describe.runIf(testEngine() === 'sqlite')('the SQLite file', () => {
  const app = useApp()
  const asked = (connection: Sqlite, name: string) => connection.pragma(name, { simple: true })

  it('loses nothing that was saved, lets readers read while it is written, and holds references', async () => {
    const settings = await app.store.write(async (handle) => ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout', 'recursive_triggers'].map((name) => asked(sqliteOf(handle), name)))
    // synchronous 2 is FULL.
    expect(settings).toEqual(['wal', 2, 1, 10_000, 1])
  })

  it('is its owner’s alone where it is made, with what is kept beside it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'atalaya-rights-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const store = await openStore({ url: join(folder, 'new.sqlite'), migrate: true })
    expect(readdirSync(folder).toSorted().map((name) => [name, statSync(join(folder, name)).mode & 0o777])).toEqual([['new.sqlite', 0o600], ['new.sqlite-shm', 0o600], ['new.sqlite-wal', 0o600]])
    await store.close()
  })

  it('is only read by the readers’ connection', () => {
    const reader = sqliteOf(app.store.read)
    expect(reader.readonly).toBe(true)
    expect(() => reader.prepare('update territory set version = 0').run()).toThrow(/readonly/)
  })

  it('is not written by a statement of readers that answers what it wrote', async () => {
    const { territory: { slug } } = await buildOffice(app)
    const version = async () => (await getTerritoryKey(app.store.read, slug)).version
    const before = await version()
    const raise = prepared(({ tables }) => ({
      _: { selectedFields: { version: tables.territory.version } },
      toSQL: () => ({ sql: 'update territory set version = version + 1 returning version', params: [] }),
      prepare: () => ({ execute: () => undefined }),
    }))
    await expect(raise(app.store.read).execute()).rejects.toThrow(/readonly/)
    expect(await version()).toBe(before)
    expect(await app.store.write(async (handle) => raise(handle).execute())).toContainEqual({ version: before + 1 })
  })

  it('is read as it was committed last, on whichever connection, while it is written', async () => {
    const { territory: { slug }, territoryId } = await buildOffice(app)
    const version = async () => (await getTerritoryKey(app.store.read, slug)).version
    const before = await version()
    const during = await app.store.write(async (handle) => {
      await bumpTerritory(handle, territoryId)
      return [await version(), (await getTerritoryKey(handle, slug)).version]
    })
    expect(during).toEqual([before, before + 1])
    expect(await version()).toBe(before + 1)
  })

  it('keeps narrow rows without row ids, in the order in which they are read', () => {
    const tables = sqliteOf(app.store.read).prepare('pragma table_list').all() as { name: string; wr: 0 | 1 }[]
    const withoutRowid = tables.filter(({ name, wr }) => wr === 1 && !name.startsWith('sqlite_')).map(({ name }) => name)
    expect(withoutRowid).toEqual(expect.arrayContaining(['observation', 'observation_version', 'submission_provider']))
    const key = sqliteOf(app.store.read).prepare(`select name from pragma_table_info('observation') where pk > 0 order by pk`).all() as { name: string }[]
    expect(key.map(({ name }) => name)).toEqual(['territory_id', 'indicator_id', 'period', 'cell'])
  })
})

describe.runIf(testEngine() === 'sqlite')('a statement of the SQLite store', () => {
  const [reading, writing] = [useApp(), useApp()]

  /** Everything a connection is asked to prepare while something is done; it prepares each thing once. */
  async function statementsOf(connection: Sqlite, act: () => Promise<unknown>): Promise<string[]> {
    const prepare = vi.spyOn(connection, 'prepare')
    onTestFinished(() => prepare.mockRestore())
    await act()
    return [...new Set(prepare.mock.calls.map(([statement]) => statement))].filter((statement) => /^\s*(select|insert|update|delete)/i.test(statement))
  }

  function planOf(connection: Sqlite, statement: string): string[] {
    const parameters = Array.from(statement.matchAll(/\?/g), () => null)
    const steps = connection.prepare(`explain query plan ${statement}`).all(...parameters) as { detail: string }[]
    return steps.map(({ detail }) => detail)
  }

  /** Steps that read a table of values from one end to the other. */
  function scans(connection: Sqlite, statements: readonly string[]): string[] {
    const wide = /^SCAN (o|observation|observation_version|figure|audit_entry)\b/
    return statements.flatMap((statement) => planOf(connection, statement).filter((step) => wide.test(step)).map((step) => `${step}: ${statement}`))
  }

  it('finds by key what readers ask for', async () => {
    const office = await buildOffice(reading)
    await buildSubmission(reading, office, { state: 'published' })
    const reader = sqliteOf(reading.store.read)
    const statements = await statementsOf(reader, async () => {
      for (const address of ['/dashboard', '/indicators/TER-IC-01', '/observations/TER-IC-01/2019-Q1/history', '/observations.csv', '/reports/2019-Q1.xlsx']) {
        expect((await reading.caller().get(`${office.path}${address}`)).statusCode).toBe(200)
      }
      expectOk(await office.provider.get(`${office.path}/submissions/2019-Q2`))
      expectOk(await office.provider.get(`${office.path}/submissions`))
    })
    expect(statements.filter((statement) => /\b(from|join) "?(observation|figure)/i.test(statement)).length).toBeGreaterThan(6)
    expect(scans(reader, statements)).toEqual([])
  })

  it('finds by key what the office writes', async () => {
    const office = await buildOffice(writing)
    const writer = await writing.store.write(async (handle) => sqliteOf(handle))
    const statements = await statementsOf(writer, async () => {
      await buildSubmission(writing, office, { state: 'published' })
      await correct(office, value(11))
    })
    expect(statements.filter((statement) => /observation/.test(statement)).length).toBeGreaterThan(3)
    expect(scans(writer, statements)).toEqual([])
  })

  it('without its key would be told', () => {
    expect(scans(sqliteOf(reading.store.read), ['select value from observation where is_published'])).toHaveLength(1)
  })
})

describe.runIf(testEngine() !== 'sqlite')('PostgreSQL', () => {
  const app = useApp()
  it('is told from SQLite by whoever has two bodies for a query', () => {
    expect([app.store.engine, app.store.read.engine, app.store.read.sqlite]).toEqual(['postgres', 'postgres', undefined])
  })
})
