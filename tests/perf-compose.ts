import { openStore } from '@atalaya/db/store'
import { loadBoard } from '../server/src/observation/load-board.ts'
import { composeBoard } from '@atalaya/shared/observation'
import { period } from '@atalaya/shared/period'
import { createHash, hash } from 'node:crypto'
const store = await openStore({ url: '/tmp/perf/w.sqlite', migrate: false })
const want = (i: number) => ({ slug: `ciudad-${1 + (i % 100)}`, period: period(`20${20 + (Math.floor(i / 100) % 5)}-Q${1 + (Math.floor(i / 500) % 4)}`), language: 'es' as const, audience: 'published' as const, now: new Date() })
function time(name: string, f: (i: number) => unknown, n = 1000) {
  for (let i = 0; i < 300; i++) f(i)
  const c = process.cpuUsage(); for (let i = 0; i < n; i++) f(i); const d = process.cpuUsage(c)
  console.log(name.padEnd(30), ((d.user + d.system) / n).toFixed(1), 'µs')
}
async function timeA(name: string, f: (i: number) => Promise<unknown>, n = 1000) {
  for (let i = 0; i < 300; i++) await f(i)
  const c = process.cpuUsage(); for (let i = 0; i < n; i++) await f(i); const d = process.cpuUsage(c)
  console.log(name.padEnd(30), ((d.user + d.system) / n).toFixed(1), 'µs')
}
await timeA('load', (i) => loadBoard(store.read, want(i)))
const boards: Awaited<ReturnType<typeof loadBoard>>[] = []; for (let i = 0; i < 2000; i += 17) boards.push(await loadBoard(store.read, want(i)))
time('compose', (i) => composeBoard(boards[i % boards.length]!))
const ds = boards.map(composeBoard)
time('stringify', (i) => JSON.stringify(ds[i % ds.length]!))
const text = JSON.stringify(ds[0]); const body = Buffer.from(text)
console.log('bytes', body.length)
time('createHash sha256', () => createHash('sha256').update(body).digest('base64url'))
time('hash sha256', () => hash('sha256', body, 'base64url'))
time('hash md5', () => hash('md5', body, 'base64url'))
time('hash sha1', () => hash('sha1', body, 'base64url'))
time('buffer', () => Buffer.from(text))
if (process.argv[2]) { const s = ds[0]!.scopes[0]!.aspects[0]!.indicators; for (const r of s.slice(0, 3)) console.log(JSON.stringify(r)) }
await store.close()
