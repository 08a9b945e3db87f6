import { openStore } from '@atalaya/db/store'
import { loadBoard } from '../server/src/observation/load-board.ts'
import { period } from '@atalaya/shared/period'
const store = await openStore({ url: '/tmp/perf/w.sqlite', migrate: false })
const want = (i: number) => ({ slug: `ciudad-${1 + (i % 100)}`, period: period(`20${20 + (Math.floor(i / 100) % 5)}-Q${1 + (Math.floor(i / 500) % 4)}`), language: 'es' as const, audience: 'published' as const, now: new Date() })
for (let i = 0; i < 4000; i++) await loadBoard(store.read, want(i))
await store.close()
