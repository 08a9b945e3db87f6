import { makeWorld } from './bench/world.ts'
import { writeFileSync } from 'node:fs'
const w = await makeWorld('/tmp/perf/w.sqlite', 100)
writeFileSync('/tmp/perf/world.json', JSON.stringify(w))
