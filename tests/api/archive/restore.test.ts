import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { listChains, verifyChain, type ChainReport } from '@atalaya/db/audit'
import { createPerson } from '@atalaya/db/account'
import { createTerritory } from '@atalaya/db/territory'
import { loadFramework } from '@atalaya/seeds/framework'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { api, password, serverOn, useApp } from '../../support/app.ts'
import { buildOffice, buildSubmission, type Office } from '../../support/builders.ts'
import { archivePath, backUp, entriesOf, openInstallation, restore, rowsIn } from '../../support/archives.ts'
import { attach, filesBelow, pdf, useDataFolder } from '../../support/evidence.ts'
import { expectOk, expectProblem } from '../../support/expect.ts'
import { allRows, refusalOf, runSql } from '../../support/stored.ts'

const dataDir = useDataFolder()
const app = useApp({ DATA_DIR: dataDir })
const here = () => ({ store: app.store, dataDir })

// The least and the greatest double, one that no short decimal is, the greatest whole number that one holds, and a zero that is no missing value.
const values = [5e-324, 1.797_693_134_862_315_7e308, 0.1 + 0.2, 9_007_199_254_740_991, 0, -1234.567_890_123_45]
const content = pdf('Restaurado')
const path = join(mkdtempSync(join(tmpdir(), 'atalaya-archive-')), 'backup.zip')
let office: Office

beforeAll(async () => {
  office = await buildOffice(app)
  expectOk(await attach(office.provider, `${office.path}/evidence/ORI-CG-01/2019-Q1`, content))
  await buildSubmission(app, office, { state: 'published' })
  const [version] = await allRows(app.store, 'observationVersion')
  if (!version) throw new Error('Nothing is published')
  await app.store.write(async ({ db, tables: { observationVersion } }) => {
    for (const [at, value] of values.entries()) await db.insert(observationVersion).values({ ...version, version: 10 + at, reason: 'Prueba «de» números, "comillas" y\nlíneas', value, missingReason: null, missingNote: null, numerator: at === 0 ? null : value })
  })
  await backUp(here(), path)
})
afterAll(() => rmSync(dirname(path), { recursive: true }))

describe.each(['sqlite', 'pglite'] as const)('restored on %s, an installation', (engine) => {
  let copy: Awaited<ReturnType<typeof openInstallation>>
  beforeAll(async () => {
    copy = await openInstallation(engine)
    // What a start leaves in an installation without a city.
    await loadFramework(copy.store, { now: new Date('2026-01-01T00:00:00Z') })
    await restore(copy, path)
  })
  afterAll(() => copy.end())

  it('has every table row by row, whatever the numbers are', async () => {
    for (const name of Object.keys(app.store.read.tables) as (keyof typeof app.store.read.tables)[]) {
      // The end of the installation's own chain is the row of the restoring.
      if (name === 'session' || name === 'auditEnd') continue
      const rows = (await allRows(copy.store, name)).filter((row) => !('action' in row && row.action === 'archive.restore'))
      expect(asTexts(rows), name).toEqual(asTexts(await allRows(app.store, name)))
    }
    const kept = (await allRows(copy.store, 'observationVersion')).filter(({ version }) => version >= 10)
    expect(kept.toSorted((a, b) => a.version - b.version).map(({ value }) => value)).toEqual(values)
  })

  it('says in its trail that it was restored, and from what', async () => {
    const trail = await allRows(copy.store, 'auditEntry')
    expect(trail.filter(({ action }) => action === 'framework.load')).toHaveLength(1)
    expect(trail.filter(({ action }) => action === 'archive.restore')).toMatchObject([{ territory: '', personId: null, subject: 'installation', after: { territory: null, madeAt: '2019-07-10T15:00:00.000Z', engine: app.store.engine } }])
  })

  it('has its chains as they were, and goes on with the installation’s own', async () => {
    const chains = (store: typeof app.store) => store.snapshot(async (handle) => {
      const reports: ChainReport[] = []
      for (const territory of await listChains(handle)) reports.push(await verifyChain(handle, territory))
      return reports
    })
    const [own, ...ofTerritories] = await chains(app.store)
    const [ownCopy, ...copies] = await chains(copy.store)
    expect(copies).toEqual(ofTerritories)
    expect(copies.length).toBeGreaterThan(0)
    expect(ownCopy).toMatchObject({ territory: '', rows: (own?.rows ?? 0) + 1, fault: null })
  })

  it('keeps what is only added to as strictly as before', async () => {
    for (const statement of ['delete from audit_entry', `update audit_entry set action = 'nada'`, 'delete from observation_version', 'update observation_version set value = 0', 'delete from evidence']) {
      expect(await refusalOf({ ...app, store: copy.store }, (handle) => runSql(handle, statement)), statement).toMatch(/is append-only|never deleted/)
    }
  })

  it('has nobody signed in; passwords and files are as they were', async () => {
    expect(await allRows(copy.store, 'session')).toEqual([])
    const evidence = (folder: string) => filesBelow(folder).filter((name) => name.startsWith('evidence/'))
    expect(evidence(copy.dataDir)).toEqual(evidence(dataDir))
    const server = await serverOn(copy.store, () => app.clock.now, { DATA_DIR: copy.dataDir })
    onTestFinished(() => server.close())
    expectProblem(await server.inject({ url: `${api}/me`, headers: { cookie: office.provider.cookie } }), 'not-signed-in')
    const signedIn = await server.inject({ method: 'POST', url: `${api}/sign-in`, payload: { email: office.provider.principal.email, password } })
    expectOk(signedIn)
    const file = await server.inject({ url: `${office.path}/evidence/ORI-CG-01/2019-Q1/1/file`, headers: { cookie: `atalaya_session=${signedIn.cookies[0]?.value}` } })
    expect(file.rawPayload).toEqual(content)
  })

  it('goes on numbering after what was restored', async () => {
    const greatest = (rows: readonly { readonly id: number }[]) => Math.max(...rows.map(({ id }) => id))
    const wanted = [greatest(await allRows(app.store, 'person')) + 1, greatest(await allRows(app.store, 'territory')) + 1]
    const given = await copy.store.write(async (handle) => [
      await createPerson(handle, { name: 'Nueva', email: 'nueva@example.org', passwordHash: 'x', language: 'es', isDemo: false, hasFirstPassword: false }),
      await createTerritory(handle, { ...office.territory, slug: 'ciudad-nueva' }),
    ])
    expect(given).toEqual(wanted)
  })
})

describe('a restored installation', () => {
  it('is backed up to the same rows again, byte by byte on the same engine', async () => {
    const [first, second] = [await openInstallation('sqlite'), await openInstallation('sqlite')]
    onTestFinished(async () => {
      await first.end()
      await second.end()
    })
    const [two, three] = [archivePath(), archivePath()]
    await restore(first, path)
    await backUp(first, two)
    await restore(second, two)
    await backUp(second, three)
    const [before, after] = [await entriesOf(two), await entriesOf(three)]
    const others = (entries: Map<string, Buffer>) => new Map([...entries].filter(([name]) => !['manifest.json', 'SHA256SUMS', 'tables/audit_entry.jsonl'].includes(name)))
    expect(others(after)).toEqual(others(before))
    expect(rowsIn(after, 'audit_entry')).toHaveLength(rowsIn(before, 'audit_entry').length + 1)
  })
})

/** Rows in an order of their own, and what is JSON in them in its own too: PostgreSQL keeps neither. */
function asTexts(rows: readonly object[]): string[] {
  const sorted = (_key: string, value: unknown) => (isObject(value) ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) : value)
  return rows.map((row) => JSON.stringify(row, sorted)).toSorted()
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
