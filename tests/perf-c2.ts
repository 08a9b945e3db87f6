import { openStore } from '@atalaya/db/store'
import { loadBoard } from '../server/src/observation/load-board.ts'
import { composeBoard } from '@atalaya/shared/observation'
import { period } from '@atalaya/shared/period'
const store = await openStore({ url: '/tmp/perf/w.sqlite', migrate: false })
const want = (i: number) => ({ slug: `ciudad-${1 + (i % 100)}`, period: period(`20${20 + (Math.floor(i / 100) % 5)}-Q${1 + (Math.floor(i / 500) % 4)}`), language: 'es' as const, audience: 'published' as const, now: new Date() })
const boards: Awaited<ReturnType<typeof loadBoard>>[] = []; for (let i = 0; i < 2000; i += 17) boards.push(await loadBoard(store.read, want(i)))
for (let i = 0; i < 6000; i++) composeBoard(boards[i % boards.length]!)
await store.close()
