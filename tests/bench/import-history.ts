import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '@atalaya/db/store'
import Sqlite from 'better-sqlite3'
import { importByCommand } from '../../server/src/import/import-by-command.ts'
import { ask, median, type Measured } from './measure.ts'
import { makeWorld, quarters, type World } from './world.ts'

/** Every city's every figure of W as a file, a row a figure, in no order of the database's; ratios with their parts. */
export function writeHistory(path: string, { codes, cities, kinds }: Pick<World, 'codes' | 'cities'> & { readonly kinds: ReadonlyMap<string, { kind: string; upperBound: number | null }> }): number {
  const lines = ['Ciudad;Indicador;Periodo;Valor;Numerador;Denominador;Fuente']
  let count = 0
  for (const quarter of quarters) {
    for (const city of cities) {
      for (const code of codes) {
        count += 1
        const known = kinds.get(code)
        const level = known?.upperBound === null || known === undefined ? 50 + (count % 13) : count % (Math.floor(known.upperBound) + 1)
        lines.push(known?.kind === 'ratio' ? `${city};${code};${quarter};;${20 + (count % 9)};60;Registro` : `${city};${code};${quarter};${level};;;Registro`)
      }
    }
  }
  writeFileSync(path, lines.join('\n'))
  return count
}

/** Milliseconds of CPU since: on a shared machine they repeat, where the clock does not. */
function cpuMs(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}

/** The least that writing the same observations can take: one prepared statement, in the order of the key, one transaction. */
function rawInsert(path: string): number {
  const db = new Sqlite(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  const [territories, indicators] = ['territory', 'indicator'].map((table) => db.prepare(`select id from ${table} order by id`).pluck().all()) as [number[], number[]]
  const insert = db.prepare(`insert into observation (territory_id, indicator_id, period, cell, value, numerator, denominator, missing_reason, vintage, version, is_published, is_seen_by_second_person)
    values (?, ?, ?, '', ?, ?, ?, null, 'final', 1, 1, 1)`)
  const began = process.cpuUsage()
  db.transaction(() => {
    for (const territory of territories) for (const indicator of indicators) for (const [at, quarter] of quarters.entries()) insert.run(territory, indicator, quarter, at, null, null)
  })()
  const ms = cpuMs(began)
  db.close()
  return ms
}

/**
 * Rows a second of CPU of an import with its checks, its comparison and a version of each observation, from the file to the commit, to those
 * of a raw insert; each into cities without figures, in turn.
 */
export async function importAgainstRaw(folder: string, rounds: number): Promise<{ readonly ratio: number; readonly note: string }> {
  const [products, raws]: [number[], number[]] = [[], []]
  let rows = 0
  for (let round = 0; round < rounds; round += 1) {
    const path = join(folder, 'empty.sqlite')
    const world = await makeWorld(path, 100, { hasFigures: false })
    raws.push(rawInsert(path))
    await makeWorld(path, 100, { hasFigures: false })
    const store = await openStore({ url: path, migrate: false })
    const indicators = await store.read.db.select().from(store.read.tables.indicator)
    const file = join(folder, 'history.csv')
    rows = writeHistory(file, { ...world, kinds: new Map(indicators.map(({ code, kind, upperBound }) => [code, { kind, upperBound }])) })
    const began = process.cpuUsage()
    const wanted = { path: file, city: world.cities[0] as string, person: `${world.cities[0]}@example.org`, mapping: undefined, kind: 'published', isApplied: true, reason: 'bench', correctionReason: null, source: undefined, dataDate: undefined } as const
    const { counts } = await importByCommand(store, wanted, new Date(), () => {})
    products.push(cpuMs(began))
    await store.close()
    if (counts.new !== rows) throw new Error(`${counts.new} of ${rows} figures were taken, ${counts.refused} refused`)
  }
  const [product, raw] = [median(products), median(raws)]
  return { ratio: raw / product, note: `${Math.round((rows / product) * 1000)} rows a second of CPU; raw ${Math.round((rows / raw) * 1000)}` }
}

/** Milliseconds of the 99th answer of a hundred, of requests sent at a steady pace whether or not those before were answered. */
async function pacedP99({ port }: Measured, path: string, perSecond: number, until: () => boolean): Promise<number> {
  const times: number[] = []
  const sent: Promise<void>[] = []
  const began = performance.now()
  for (let index = 0; !until(); index += 1) {
    const wait = began + (index * 1000) / perSecond - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    const at = performance.now()
    sent.push(ask(port, { path }).then(() => void times.push(performance.now() - at)))
  }
  await Promise.all(sent)
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] as number
}

/** The p99 of a series asked for two hundred times a second while the office's own import of a file compares it, to that without. */
export async function besideImport(product: Measured, world: World, series: string): Promise<{ readonly ratio: number; readonly note: string }> {
  const [city, cookie] = [world.cities[1] as string, world.cookies[1] as string]
  const headers = { cookie, origin: `http://127.0.0.1:${product.port}` }
  const base = `/api/v1/territories/${city}/imports`
  const lines = ['Indicador;Periodo;Valor;Numerador;Denominador']
  for (let year = 1991; year < 2014; year += 1) for (const code of world.codes) for (const quarter of [1, 2, 3, 4]) lines.push(`${code};${year}-Q${quarter};7;3;60`)
  const forSeconds = (seconds: number) => {
    const end = performance.now() + seconds * 1000
    return () => performance.now() > end
  }
  await pacedP99(product, series, 200, forSeconds(2))
  const alone = await pacedP99(product, series, 200, forSeconds(5))
  const sent = JSON.parse((await ask(product.port, { method: 'POST', path: `${base}?name=historia.csv`, headers: { ...headers, 'content-type': 'application/octet-stream' }, body: lines.join('\n') })).body.toString()) as { id: string; reading: unknown }
  let isOver = false
  const work = (async () => {
    for (let again = 0; again < 3; again += 1) {
      await ask(product.port, { method: 'PUT', path: `${base}/${sent.id}/reading`, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(sent.reading) })
      for (let state = 'checking'; state === 'checking'; ) {
        await new Promise((resolve) => setTimeout(resolve, 250))
        state = (JSON.parse((await ask(product.port, { path: `${base}/${sent.id}`, headers })).body.toString()) as { state: string }).state
      }
    }
    isOver = true
  })()
  const beside = await pacedP99(product, series, 200, () => isOver)
  await work
  return { ratio: beside / alone, note: `${alone.toFixed(2)} ms alone, ${beside.toFixed(2)} ms beside three comparisons of ${lines.length - 1} rows` }
}
