import { listIndicators } from '@atalaya/db/indicator'
import { expect, test } from 'vitest'
import { openTestStore } from '../support/test-database.ts'
for (const i of [1, 2, 3]) test('probe ' + i, async () => {
  const store = await openTestStore()
  expect(await listIndicators(store.read)).toHaveLength(0)
  await store.close()
  console.log(performance.now())
})
test('stray', () => { console.error('oh', { a: 1 }) })
