import { readFileSync, cpSync, existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ask, cpuSeconds, memoryMiB, startServer, stopServer } from './bench/measure.ts'
if (!existsSync('/tmp/perf/p.sqlite')) cpSync('/tmp/perf/w.sqlite', '/tmp/perf/p.sqlite')
cpSync('/tmp/perf/w.sqlite', '/tmp/perf/q.sqlite')
const main = process.argv[2] ?? fileURLToPath(new URL('../server/src/main.ts', import.meta.url)), bareMain = fileURLToPath(new URL('bench/bare-server.ts', import.meta.url))
const env = { DATABASE_URL: '/tmp/perf/p.sqlite', DEMO: 'no', PORT: '0', HOST: '127.0.0.1', MODE: 'development', LOG_LEVEL: 'info', DATA_DIR: '/tmp/perf' }
const world = JSON.parse(readFileSync('/tmp/perf/world.json', 'utf8'))
const board = `/api/v1/territories/${world.cities[0]}/dashboard?period=2024-Q4&lang=es`
const flags = (process.env.FLAGS ?? '').split(' ').filter(Boolean)
const once = async (what: () => ReturnType<typeof startServer>, path: string) => {
  const began = performance.now(); const s = await what(); const listening = performance.now() - began
  await ask(s.port, { path }); const t = performance.now() - began
  const cpu = cpuSeconds(s.pid); const rest = memoryMiB(s.pid)
  const st = readFileSync(`/proc/${s.pid}/status`, 'utf8').match(/Rss(Anon|File):\s+\d+/g)?.map((x) => Math.round(Number(x.split(/\s+/)[1]) / 1024)).join('/')
  await stopServer(s); return `listen ${listening.toFixed(0)} board ${t.toFixed(0)} ms cpu ${(cpu * 1000).toFixed(0)} rest ${rest.toFixed(0)} MiB (anon/file ${st})`
}
for (let i = 0; i < Number(process.env.N ?? 4); i++) {
  console.log('product', await once(() => startServer([...flags, main], env, /http:\/\/127\.0\.0\.1:(\d+)/), board))
  console.log('bare   ', await once(() => startServer([bareMain, '/tmp/perf/q.sqlite', '0'], {}, /listening (\d+)/), `/b/${world.cities[0]}`))
}
