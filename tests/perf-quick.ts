import { cpSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ask, load, median, memoryMiB, startServer, stopServer, type Ask, type Load, type Measured } from './bench/measure.ts'
import { openQuarter, type World } from './bench/world.ts'
const world = JSON.parse(readFileSync('/tmp/perf/world.json', 'utf8')) as World
const only = (process.argv[2] ?? 'hello,a,s,ak,b,bk,304,batch,single,csv').split(',')
const rounds = Number(process.argv[3] ?? 5)
const prof = process.argv[4]
for (const p of ['p', 'q']) for (const s of ['', '-wal', '-shm']) rmSync(`/tmp/perf/${p}.sqlite${s}`, { force: true })
cpSync(world.path, '/tmp/perf/p.sqlite'); cpSync(world.path, '/tmp/perf/q.sqlite')
const main = fileURLToPath(new URL('../server/src/main.ts', import.meta.url)), bareMain = fileURLToPath(new URL('bench/bare-server.ts', import.meta.url))
const env = { DATABASE_URL: '/tmp/perf/p.sqlite', DEMO: 'no', PORT: '0', HOST: '127.0.0.1', MODE: 'development', LOG_LEVEL: 'info', DATA_DIR: '/tmp/perf' }
const product = await startServer([...(prof ? ['--cpu-prof', '--cpu-prof-dir', prof] : []), main], env, /http:\/\/127\.0\.0\.1:(\d+)/)
const bare = await startServer([bareMain, '/tmp/perf/q.sqlite', '0'], {}, /listening (\d+)/)
const mid = (ls: Load[], k: keyof Load) => median(ls.map((l) => l[k]))
async function turn(name: string, count: number, p: (i: number) => Ask, b: (i: number) => Ask, conn?: number) {
  if (!only.includes(name)) return
  const [ps, bs]: [Load[], Load[]] = [[], []]
  for (let r = 0; r <= rounds; r++) {
    const x = await load(product, count, (i) => p(r * count + i), conn), y = await load(bare, count, (i) => b(r * count + i), conn)
    if (r) { ps.push(x); bs.push(y) }
  }
  const min = (ls: Load[]) => Math.min(...ls.map((l) => l.cpu))
  console.log(`${name.padEnd(8)} product ${mid(ps, 'cpu').toFixed(0)} (min ${min(ps).toFixed(0)})  bare ${mid(bs, 'cpu').toFixed(0)} (min ${min(bs).toFixed(0)})  ratio ${(mid(ps, 'cpu') / mid(bs, 'cpu')).toFixed(2)}  of mins ${(min(ps) / min(bs)).toFixed(2)}`)
}
const cityOf = (i: number) => world.cities[i % world.cities.length] as string
const codeOf = (i: number) => world.codes[Math.floor(i / world.cities.length) % world.codes.length] as string
const city = world.cities[0] as string
const board = `/api/v1/territories/${city}/dashboard?period=2024-Q4&lang=es`
await ask(product.port, { path: board }); await ask(bare.port, { path: `/b/${city}` })
console.log('rest', memoryMiB(product.pid).toFixed(0), memoryMiB(bare.pid).toFixed(0))
await turn('hello', 4000, () => ({ path: '/healthz' }), () => ({ path: '/hello' }))
await turn('a', 1000, (i) => ({ path: `/api/v1/territories/${cityOf(i)}/indicators/${codeOf(i)}?period=2024-Q4&lang=es` }), (i) => ({ path: `/a/${cityOf(i)}/${codeOf(i)}` }))
await turn('s', 1000, (i) => ({ path: `/api/v1/territories/${cityOf(i)}/indicators/${codeOf(i)}/series` }), (i) => ({ path: `/a/${cityOf(i)}/${codeOf(i)}` }))
await turn('ak', 2000, (i) => ({ path: `/api/v1/territories/${cityOf(i % 20)}/indicators/${world.codes[i % 10]}?period=2024-Q4&lang=es` }), (i) => ({ path: `/a/${cityOf(i)}/${codeOf(i)}` }))
await turn('b', 300, (i) => ({ path: `/api/v1/territories/${cityOf(i)}/dashboard?period=20${18 + (Math.floor(i / 400) % 7)}-Q${1 + (Math.floor(i / 100) % 4)}&lang=es` }), (i) => ({ path: `/b/${cityOf(i)}` }))
await turn('bk', 4000, () => ({ path: board }), () => ({ path: '/hello' }))
const { headers: h } = await ask(product.port, { path: board })
await turn('304', 4000, () => ({ path: board, headers: { 'if-none-match': String(h['etag']) }, expect: 304 }), () => ({ path: '/hello' }))
if (only.includes('batch') || only.includes('single')) {
  const headers = { cookie: world.cookie, origin: `http://127.0.0.1:${product.port}` }
  const values = [...world.codes.keys()], versions = new Map<string, number>(), base = `/api/v1/territories/`
  const { body } = await ask(product.port, { path: `${base}${world.cities[0]}/submissions/${openQuarter}`, headers })
  const kinds = new Map((JSON.parse(body.toString()) as { rows: { indicator: { code: string; kind: string } }[] }).rows.map(({ indicator }) => [indicator.code, indicator.kind]))
  const figure = (city: string, code: string, number: number) => {
    const key = `${city}/${code}`, version = versions.get(key) ?? 0
    versions.set(key, version + 1)
    const kind = kinds.get(code)
    const entry = kind === 'ratio' ? { form: 'ratio', numerator: 1 + (number % 9), denominator: 10 } : kind === 'currency' ? { form: 'amount', value: 1000 + number, currency: 'COP', date: '2025-03-31', rate: 1, rateSource: '' } : { form: 'value', value: number % 3 }
    return { entry, source: 'Registro', dataDate: '2025-03-31', vintage: 'final', note: '', explanation: '', version }
  }
  await turn('batch', 100, (i) => ({ path: `${base}${cityOf(i)}/submissions/${openQuarter}/figures`, method: 'PUT', headers, body: JSON.stringify({ figures: world.codes.map((code, p) => ({ indicator: code, ...figure(cityOf(i), code, i + p) })) }) }),
    (i) => ({ path: `/d/${cityOf(i)}`, method: 'PUT', body: JSON.stringify({ figures: world.codes.map((indicator, p) => ({ indicator, value: i + (values[p] as number) })) }) }), 1)
  const code60 = (i: number) => world.codes[i % world.codes.length] as string
  await turn('single', 600, (i) => { const c = cityOf(Math.floor(i / 60)), k = code60(i); return { path: `${base}${c}/submissions/${openQuarter}/figures/${k}`, method: 'PUT', headers, body: JSON.stringify(figure(c, k, i)) } },
    (i) => ({ path: `/d/${cityOf(Math.floor(i / 60))}`, method: 'PUT', body: JSON.stringify({ figures: [{ indicator: code60(i), value: i }] }) }), 1)
}
await turn('csv', 20, (i) => ({ path: `/api/v1/territories/${cityOf(i)}/observations.csv` }), (i) => ({ path: `/b/${cityOf(i)}` }))
console.log('after', memoryMiB(product.pid).toFixed(0), memoryMiB(bare.pid).toFixed(0))
console.log(readFileSync(`/proc/${product.pid}/status`, 'utf8').match(/Rss\w+:.*\n/g)?.join(''))
await stopServer(product); await stopServer(bare)
