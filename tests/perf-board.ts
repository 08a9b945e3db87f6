import { openStore } from '@atalaya/db/store'
import { getDashboard } from '../server/src/observation/get-dashboard.ts'
import { loadBoard } from '../server/src/observation/load-board.ts'
import { getIndicatorPage } from '../server/src/observation/get-indicator-page.ts'
import { composeBoard } from '@atalaya/shared/observation'
import { period } from '@atalaya/shared/period'
const store = await openStore({ url: '/tmp/world/w.sqlite', migrate: false })
const want = (i: number) => ({ slug: `ciudad-${1 + (i % 100)}`, period: period('2024-Q4'), language: 'es' as const, audience: 'published' as const, now: new Date() })
for (let i = 0; i < 100; i++) await getDashboard(store.read, want(i))
let t = performance.now(); const N = 300
for (let i = 0; i < N; i++) await loadBoard(store.read, want(i))
console.log('load', ((performance.now() - t) / N * 1000).toFixed(0), 'µs')
const boards = []; for (let i = 0; i < 20; i++) boards.push(await loadBoard(store.read, want(i)))
t = performance.now()
for (let i = 0; i < N; i++) composeBoard(boards[i % 20]!)
console.log('compose', ((performance.now() - t) / N * 1000).toFixed(0), 'µs')
const d = composeBoard(boards[0]!)
t = performance.now()
for (let i = 0; i < N; i++) JSON.stringify(d)
console.log('stringify', ((performance.now() - t) / N * 1000).toFixed(0), 'µs', JSON.stringify(d).length)
t = performance.now()
for (let i = 0; i < N; i++) await getIndicatorPage(store.read, { ...want(i), code: 'TER-IC-01' })
console.log('page', ((performance.now() - t) / N * 1000).toFixed(0), 'µs')
await store.close()
