import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyChain } from '@atalaya/db/audit'
import { openStore } from '@atalaya/db/store'
import { describe, expect, it, onTestFinished } from 'vitest'
import { period } from '@atalaya/shared/period'
import { listVersions } from '@atalaya/db/observation'
import { importByCommand } from '../../../server/src/import/import-by-command.ts'
import { useApp } from '../../support/app.ts'
import { buildOffice, buildSubmission } from '../../support/builders.ts'
import { allRows, indicatorIds, rowsOf, territoryRow, trailOf } from '../../support/stored.ts'
import { copyTemplate } from '../../support/test-database.ts'
import { typedCommand } from '../../support/typed-command.ts'

const app = useApp()
const quiet = () => {}

function fileOf(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'import-command-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'historia.csv')
  writeFileSync(path, text)
  return path
}

const history = `Indicador;Periodo;Valor;Numerador;Denominador;Fuente
ORI-CG-02;T1 2018;7;;;Informe al concejo
ORI-CG-01;T1 2018;;46;60;Informe al concejo
GOB-PR-02;T1 2018;1.256.755.000;;;Informe al concejo
ORI-CG-02;T2 2018;-7;;;Informe al concejo
`

describe('history that was published elsewhere', () => {
  it('is put in force with its first version, its quarters published, and a row in the trail for each of them and for the whole', async () => {
    const office = await buildOffice(app)
    const { principal } = office.provider
    const before = await territoryRow(app, office)
    const wanted = { path: fileOf(history), city: office.territory.slug, person: principal.email, mapping: undefined, kind: 'published', isApplied: true, reason: 'Informes de 2018', correctionReason: null, source: undefined, dataDate: undefined } as const
    const { counts, key } = await importByCommand(app.store, wanted, app.clock.now, quiet)
    // A count below zero cannot be right, and nobody here has looked at it.
    expect(counts).toMatchObject({ new: 3, changed: 0, refused: 1 })
    const idOf = await indicatorIds(app)
    const observations = new Map((await rowsOf(app, office, 'observation')).map((row) => [row.indicatorId, row]))
    expect(observations.get(idOf('ORI-CG-02'))).toMatchObject({ period: '2018-Q1', value: 7, version: 1, isPublished: true, isSeenBySecondPerson: false, vintage: 'final' })
    expect(observations.get(idOf('ORI-CG-01'))).toMatchObject({ value: 0.766666666666667, numerator: 46, denominator: 60 })
    const [amount] = await listVersions(app.store.read, { territoryId: office.territoryId, indicatorId: idOf('GOB-PR-02'), period: period('2018-Q1') })
    expect(amount).toMatchObject({ value: 1_256_755_000, amount: { value: 1_256_755_000, currency: 'COP', date: '2018-03-31', rate: 1, rateSource: '' }, source: 'Informe al concejo', version: 1, approvedBy: principal.name })
    expect((await rowsOf(app, office, 'submission')).map(({ period: quarter, state, publishedAt }) => [quarter, state, publishedAt])).toEqual([['2018-Q1', 'published', app.clock.now.toISOString()]])
    const trail = await trailOf(app, office.territory.slug)
    expect(trail.map(({ action, subject }) => [action, subject]).toSorted()).toEqual([['import.apply', key.id], ['import.send', key.id], ['submission.publish', '2018-Q1']])
    // Every version that was put in force is told by its digest.
    expect((await app.store.snapshot((handle) => verifyChain(handle, office.territory.slug))).fault).toBeNull()
    expect((await territoryRow(app, office)).version).toBe(before.version + 1)
    // The second time everything is there already.
    const again = await importByCommand(app.store, wanted, app.clock.now, quiet)
    expect(again.counts).toMatchObject({ new: 0, same: 3, refused: 1 })
  })

  it('is not put into quarters that somebody works on here', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office)
    const wanted = { path: fileOf('Indicador;Periodo;Valor\nTER-IC-01;T1 2019;7\n'), city: office.territory.slug, person: office.provider.principal.email, mapping: undefined, kind: 'published', isApplied: true, reason: 'x', correctionReason: null, source: undefined, dataDate: undefined } as const
    expect((await importByCommand(app.store, wanted, app.clock.now, quiet)).counts).toMatchObject({ new: 0, refused: 1 })
    expect(await rowsOf(app, office, 'observation')).toEqual([])
  })
})

describe('npm run import', () => {
  const run = (typed: readonly string[], environment?: Readonly<Record<string, string>>) => typedCommand('import-figures.ts', typed, environment)

  it('alone prints every option, and fails', async () => {
    const { code, out, wrong } = await run([])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    for (const name of ['city', 'as', 'mapping', 'refused', 'apply', 'as-published', 'reason']) expect(wrong).toMatch(new RegExp(`^  --${name} +\\w`, 'm'))
  }, 120_000)

  it('changes nothing until it is told to, says each row that is not taken, and ends with 2', async () => {
    const { url, remove } = await copyTemplate('framework')
    onTestFinished(remove)
    // PGlite is one process' own; the engine that the command would open is tested by opening the others.
    if (url.startsWith('pglite:')) return
    const store = await openStore({ url, migrate: false })
    const office = await buildOffice({ ...app, store })
    await store.close()
    const path = fileOf('Indicador;Periodo;Valor\nORI-CG-02;T1 2018;7\nORI-CG-02;T2 2018;siete\n')
    const typed = [path, '--city', office.territory.slug, '--as', office.provider.principal.email]
    const environment = { DATABASE_URL: url }
    const dry = await run([...typed, '--refused', `${path}.refused.csv`], environment)
    expect(dry).toMatchObject({ code: 2, wrong: '' })
    expect(dry.out).toContain('New 1, changed 0, the same 0, would correct what was approved 0, refused 1, empty 0.')
    expect(dry.out).toContain('row 3: It is no number. (ORI-CG-02 · T2 2018 · siete)')
    expect(dry.out).toContain('Nothing was changed.')
    expect(readFileSync(`${path}.refused.csv`, 'utf8')).toContain('3,,It is no number.,,ORI-CG-02,T2 2018,siete')
    const applied = await run([...typed, '--apply'], environment)
    expect(applied.out).toContain('1 figures are written into drafts.')
    const after = await openStore({ url, migrate: false })
    expect((await allRows(after, 'figure')).map(({ value }) => value)).toEqual([7])
    expect((await allRows(after, 'importBatch')).map(({ state }) => state)).toEqual(['applied'])
    await after.close()
  }, 120_000)
})
