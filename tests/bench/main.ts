import { mkdtempSync, cpSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { ask, load, median, memoryMiB, startServer, stopServer, type Ask, type Load, type Measured } from './measure.ts'
import { firstPaint } from './first-paint.ts'
import { besideImport, importAgainstRaw } from './import-history.ts'
import { makeWorld, openQuarter, type World } from './world.ts'

const languages = ['es', 'pt', 'en'] as const

/** Rounds in which product and bare server are asked in turn; the medians count. */
const rounds = 7
/** Rounds before them, in which both are compiled while they run: what is measured is a server that has been up for a while. */
const warmUpRounds = 6

interface Goal {
  readonly goal: string
  readonly must: number
  readonly aim: number
  readonly unit: string
  readonly isAtLeast?: boolean
  /** Undefined for what this run did not measure. */
  readonly value: number | undefined
  readonly note: string
}

interface Pair {
  readonly product: Load
  readonly bare: Load
}

/** What the command that starts the product gives to Node, handed on by the command that starts this. */
const serverFlags = process.argv.flatMap((argument) => (argument.startsWith('--server-flag=') ? [argument.slice('--server-flag='.length)] : []))

const productMain = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url))
const bareMain = fileURLToPath(new URL('bare-server.ts', import.meta.url))

const startProduct = (path: string) =>
  startServer([...serverFlags, productMain], { DATABASE_URL: path, DATA_DIR: dirname(path), DEMO: 'no', PORT: '0', HOST: '127.0.0.1', MODE: 'development', LOG_LEVEL: 'info' }, /http:\/\/127\.0\.0\.1:(\d+)/)
const startBare = (path: string) => startServer([bareMain, path, '0'], {}, /listening (\d+)/)

function middle(loads: readonly Load[]): Load {
  const of = (pick: (load: Load) => number) => median(loads.map(pick))
  return { cpu: of(({ cpu }) => cpu), perSecond: of(({ perSecond }) => perSecond), p50: of(({ p50 }) => p50), p99: of(({ p99 }) => p99) }
}

/** Product and bare in turn, after the rounds that are thrown away. */
async function inTurn(product: Measured, bare: Measured, count: number, ofProduct: (index: number) => Ask, ofBare: (index: number) => Ask, connections?: number): Promise<Pair> {
  const [products, bares]: [Load[], Load[]] = [[], []]
  for (let round = 0; round < warmUpRounds + rounds; round += 1) {
    const [one, other] = [await load(product, count, (index) => ofProduct(round * count + index), connections), await load(bare, count, (index) => ofBare(round * count + index), connections)]
    if (round < warmUpRounds) continue
    products.push(one)
    bares.push(other)
  }
  return { product: middle(products), bare: middle(bares) }
}

function say(name: string, { product, bare }: Pair): void {
  const show = ({ cpu, perSecond, p50, p99 }: Load) => `${cpu.toFixed(0)} µs CPU, ${perSecond.toFixed(0)}/s, p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`
  console.log(`${name}\n  product  ${show(product)}\n  bare     ${show(bare)}\n  ratio    ${(product.cpu / bare.cpu).toFixed(2)}`)
}

const ratio = ({ product, bare }: Pair) => product.cpu / bare.cpu

/** Addresses of what a page makes the browser load at once: scripts of its own and what they import before anything is touched. */
async function firstLoadScripts(port: number, html: string): Promise<number> {
  const found = [...html.matchAll(/<(?:script[^>]+src|link[^>]+rel="modulepreload"[^>]+href)="([^"]+)"/g)].map(([, address]) => address as string)
  const seen = new Set<string>()
  let bytes = 0
  const visit = async (address: string): Promise<void> => {
    if (seen.has(address)) return
    seen.add(address)
    const { body } = await ask(port, { path: address })
    bytes += gzipSync(body, { level: 9 }).length
    const text = body.toString()
    for (const [, imported] of text.matchAll(/(?:^|[;}\s])import\s*(?:[^"'()]*?from\s*)?["']([^"']+)["']/g)) {
      await visit(new URL(imported as string, `http://x${address}`).pathname)
    }
  }
  for (const address of found) await visit(address)
  return bytes
}

/** The same figures to both: the bare server keeps them in the same columns, and looks at none. */
async function saving(product: Measured, bare: Measured, world: World): Promise<{ batch: Pair; single: Pair }> {
  const base = `/api/v1/territories/`
  const cityAt = (index: number) => index % world.cities.length
  const cityOf = (index: number) => world.cities[cityAt(index)] as string
  const headersOf = (index: number) => ({ cookie: world.cookies[cityAt(index)] as string, origin: `http://127.0.0.1:${product.port}` })
  const { body } = await ask(product.port, { path: `${base}${cityOf(0)}/submissions/${openQuarter}`, headers: headersOf(0) })
  const kinds = new Map((JSON.parse(body.toString()) as { rows: { indicator: { code: string; kind: string } }[] }).rows.map(({ indicator }) => [indicator.code, indicator.kind]))
  const versions = new Map<string, number>()
  const figure = (to: 'product' | 'bare', city: string, indicator: string, number: number) => {
    const key = `${to}/${city}/${indicator}`
    const version = versions.get(key) ?? 0
    versions.set(key, version + 1)
    const kind = kinds.get(indicator)
    const entry =
      kind === 'ratio'
        ? { form: 'ratio', numerator: 1 + (number % 9), denominator: 10 }
        : kind === 'currency'
          ? { form: 'amount', value: 1000 + number, currency: 'COP', date: '2025-03-31', rate: 1, rateSource: '' }
          : { form: 'value', value: number % 3 }
    return { indicator, entry, source: 'Registro', dataDate: '2025-03-31', vintage: 'final', note: '', explanation: '', version }
  }
  const quarterOf = (to: 'product' | 'bare', index: number) => JSON.stringify({ figures: world.codes.map((code, position) => figure(to, cityOf(index), code, index + position)) })
  const batch = await inTurn(
    product,
    bare,
    300,
    (index) => ({ path: `${base}${cityOf(index)}/submissions/${openQuarter}/figures`, method: 'PUT', headers: headersOf(index), body: quarterOf('product', index) }),
    (index) => ({ path: `/d/${cityOf(index)}`, method: 'PUT', body: quarterOf('bare', index) }),
    1,
  )
  const codeOf = (index: number) => world.codes[index % world.codes.length] as string
  const rowOf = (index: number) => Math.floor(index / world.codes.length)
  const single = await inTurn(
    product,
    bare,
    60 * 20,
    (index) => {
      const { indicator, ...given } = figure('product', cityOf(rowOf(index)), codeOf(index), index)
      return { path: `${base}${cityOf(rowOf(index))}/submissions/${openQuarter}/figures/${indicator}`, method: 'PUT', headers: headersOf(rowOf(index)), body: JSON.stringify(given) }
    },
    (index) => ({ path: `/d/${cityOf(rowOf(index))}`, method: 'PUT', body: JSON.stringify({ figures: [figure('bare', cityOf(rowOf(index)), codeOf(index), index)] }) }),
    1,
  )
  return { batch, single }
}

async function coldStart(start: () => Promise<Measured>, path: string): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 3; round += 1) {
    const began = performance.now()
    const server = await start()
    await ask(server.port, { path })
    times.push(performance.now() - began)
    await stopServer(server)
  }
  return median(times)
}

async function run(): Promise<void> {
  const size = process.argv.includes('W100') ? 'W100' : 'W'
  const folder = mkdtempSync(join(tmpdir(), 'atalaya-bench-'))
  try {
    console.log(`Making ${size} …`)
    const world = await makeWorld(join(folder, 'product.sqlite'), size === 'W' ? 100 : 10_000)
    const barePath = join(folder, 'bare.sqlite')
    cpSync(world.path, barePath)
    const bytesEach = statSync(world.path).size / (world.cities.length * world.codes.length * 40)
    const [city] = world.cities as [string]
    const board = `/api/v1/territories/${city}/dashboard?period=2024-Q4&lang=es`

    console.log('Cold starts …')
    const cold = { product: await coldStart(() => startProduct(world.path), board), bare: await coldStart(() => startBare(barePath), `/b/${city}`) }

    const [product, bare] = [await startProduct(world.path), await startBare(barePath)]
    await ask(product.port, { path: board })
    await ask(bare.port, { path: `/b/${city}` })
    const atRest = { product: memoryMiB(product.pid), bare: memoryMiB(bare.pid) }
    const cityOf = (index: number) => world.cities[index % world.cities.length] as string
    const codeOf = (index: number) => world.codes[Math.floor(index / world.cities.length) % world.codes.length] as string

    const hello = await inTurn(product, bare, 4000, () => ({ path: '/healthz' }), () => ({ path: '/hello' }))
    say('hello (the product: its health check)', hello)
    // An address comes again only after more others than are kept: nothing is answered from what was kept.
    const a = await inTurn(product, bare, 2000, (index) => ({ path: `/api/v1/territories/${cityOf(index)}/indicators/${codeOf(index)}/series` }), (index) => ({ path: `/a/${cityOf(index)}/${codeOf(index)}` }))
    say('a: one indicator’s series of one city, 40 points', a)
    const aPage = await inTurn(product, bare, 1000, (index) => ({ path: `/api/v1/territories/${cityOf(index)}/indicators/${codeOf(index)}?period=2024-Q4&lang=es` }), (index) => ({ path: `/a/${cityOf(index)}/${codeOf(index)}` }))
    say('a: all that an indicator’s page shows, 40 points with their provenance, made anew', aPage)
    const aKept = await inTurn(product, bare, 2000, (index) => ({ path: `/api/v1/territories/${cityOf(index % 20)}/indicators/${world.codes[index % 10]}?period=2024-Q4&lang=es` }), (index) => ({ path: `/a/${cityOf(index)}/${codeOf(index)}` }))
    say('a: the page, kept', aKept)
    const b = await inTurn(
      product, bare, 200,
      // Another quarter or language each time, so that every board is made anew.
      (index) => ({ path: `/api/v1/territories/${cityOf(index)}/dashboard?period=20${20 + (Math.floor(index / 100) % 5)}-Q${1 + (Math.floor(index / 500) % 4)}&lang=${languages[Math.floor(index / 2000) % 3]}` }),
      (index) => ({ path: `/b/${cityOf(index)}` }),
    )
    say('b: a city’s board, made anew', b)
    const bKept = await inTurn(product, bare, 4000, () => ({ path: board }), () => ({ path: '/hello' }))
    say('b, kept body, against hello', bKept)
    const { headers } = await ask(product.port, { path: board })
    const unchanged = await inTurn(product, bare, 4000, () => ({ path: board, headers: { 'if-none-match': String(headers['etag']) }, expect: 304 }), () => ({ path: '/hello' }))
    say('b, unchanged (304), against hello', unchanged)
    const { batch, single } = await saving(product, bare, world)
    say('d: a batch of sixty figures', batch)
    say('d: one figure, sixty times in a row', single)
    const csv = await inTurn(product, bare, 20, (index) => ({ path: `/api/v1/territories/${cityOf(index)}/observations.csv` }), (index) => ({ path: `/b/${cityOf(index)}` }))
    console.log(`f: one city as CSV: ${csv.product.cpu.toFixed(0)} µs CPU`)
    const afterLoad = { product: memoryMiB(product.pid), bare: memoryMiB(bare.pid) }

    const page = await ask(product.port, { path: `/es/${city}?period=2024-Q4`, headers: { 'accept-encoding': 'gzip' } })
    const plain = await ask(product.port, { path: `/es/${city}?period=2024-Q4` })
    const scripts = await firstLoadScripts(product.port, plain.body.toString())
    console.log('First paint …')
    const paint = await firstPaint({ page: `http://127.0.0.1:${product.port}/es/${city}?period=2024-Q4`, bare: `http://127.0.0.1:${bare.port}/page` })
    console.log('Beside an import …')
    const beside = await besideImport(product, world, `/api/v1/territories/${city}/indicators/${codeOf(0)}/series`)
    await stopServer(product)
    await stopServer(bare)
    console.log('Import …')
    const imported = await importAgainstRaw(folder, 3)

    const kB = (bytes: number) => bytes / 1000
    print([
      { goal: 'P1  a / bare a', must: 1.5, aim: 0.9, unit: '×', value: ratio(a), note: `page made anew ${ratio(aPage).toFixed(2)}, kept ${ratio(aKept).toFixed(2)}` },
      { goal: 'P2  b made anew / bare b', must: 1.3, aim: 0.7, unit: '×', value: ratio(b), note: '' },
      { goal: 'P3  b kept / hello', must: 6, aim: 4, unit: '×', value: Math.max(ratio(bKept), ratio(unchanged)), note: `body ${ratio(bKept).toFixed(2)}, 304 ${ratio(unchanged).toFixed(2)}` },
      { goal: 'P4  c / bare c', must: 1.2, aim: 0.5, unit: '×', value: undefined, note: 'no comparison of cities yet' },
      { goal: 'P5  d / bare d', must: 1.8, aim: 1.5, unit: '×', value: Math.max(ratio(batch), ratio(single)), note: `batch ${ratio(batch).toFixed(2)}, one by one ${ratio(single).toFixed(2)}` },
      { goal: 'P6  import / raw insert', must: 0.25, aim: 0.35, unit: '×', isAtLeast: true, value: imported.ratio, note: imported.note },
      { goal: 'P7  f / bare f', must: 1.2, aim: 0.6, unit: '×', value: undefined, note: `${csv.product.cpu.toFixed(0)} µs a file` },
      { goal: 'P8  p99 beside an import', must: 3, aim: 1.5, unit: '×', value: beside.ratio, note: beside.note },
      { goal: 'P9  bytes an observation', must: 100, aim: 100, unit: 'B', value: bytesEach, note: `${size}, with its version row` },
      { goal: 'P10 cold start / bare', must: 2.5, aim: 1.8, unit: '×', value: cold.product / cold.bare, note: `${cold.product.toFixed(0)} ms to ${cold.bare.toFixed(0)} ms` },
      { goal: 'P11 memory / bare', must: 2, aim: 1.5, unit: '×', value: Math.max(atRest.product / atRest.bare, afterLoad.product / afterLoad.bare), note: `at rest ${atRest.product.toFixed(0)} MiB, after load ${afterLoad.product.toFixed(0)} MiB; bare ${atRest.bare.toFixed(0)}, ${afterLoad.bare.toFixed(0)}` },
      { goal: 'P14 JavaScript of the city page', must: 110, aim: 95, unit: 'kB', value: kB(scripts), note: 'gz, first load' },
      { goal: 'P15 HTML of the first view', must: 14, aim: 8, unit: 'kB', value: kB(page.body.length), note: 'gz, 60 indicators' },
      { goal: 'P16 first visible chart / page without scripts', must: 2, aim: 1.3, unit: '×', value: paint.page / paint.bare, note: `${paint.page.toFixed(0)} ms to ${paint.bare.toFixed(0)} ms, phone profile` },
      { goal: 'P17 total blocking time', must: 200, aim: 100, unit: 'ms', value: paint.blocking, note: 'phone profile' },
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function print(goals: readonly Goal[]): void {
  console.log(`\n${'goal'.padEnd(46)} ${'must'.padStart(8)} ${'aim'.padStart(8)} ${'this run'.padStart(10)}  met`)
  for (const { goal, must, aim, unit, isAtLeast = false, value, note } of goals) {
    const sign = isAtLeast ? '≥' : '≤'
    const meets = (bound: number) => value !== undefined && (isAtLeast ? value >= bound : value <= bound)
    const met = value === undefined ? 'not measured' : meets(aim) ? 'aim' : meets(must) ? 'must' : 'NOT MET'
    console.log(`${goal.padEnd(46)} ${`${sign} ${must}`.padStart(8)} ${`${sign} ${aim}`.padStart(8)} ${(value === undefined ? '–' : `${value.toFixed(2)} ${unit}`).padStart(10)}  ${met.padEnd(12)} ${note}`)
  }
}

await run()
