import { listPoints, listPublished, listReplacedPoints, listTerritoryReplaced } from '@atalaya/db/observation'
import type { ReadHandle } from '@atalaya/db/store'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { openTestStore } from '../../support/test-database.ts'
import { testEngine } from '../../support/test-engine.ts'

const queries: Record<string, (read: ReadHandle) => Promise<unknown>> = {
  listPoints: (read) => listPoints(read, 1),
  listPublished: (read) => listPublished(read, { territoryId: 1, from: '2018-A1', until: '2019-T3' }),
  listReplacedPoints: (read) => listReplacedPoints(read, 1),
  listTerritoryReplaced: (read) => listTerritoryReplaced(read, 1),
}

/** A clause, join or column a line. */
function byClause(sql: string): string {
  return sql.replace(/ (from|inner join|where|order by) /g, '\n$1 ').replace(/^select /, 'select\n  ').replace(/, (?=")/g, ',\n  ').replace(/ and (?=["(])/g, '\n  and ')
}

describe.runIf(testEngine() === 'sqlite')('the SQL of what a report reads', () => {
  it('is what a reviewer has seen', async () => {
    const { read, close } = await openTestStore()
    onTestFinished(close)
    if (!read.sqlite) throw new Error('A store on SQLite has its driver at hand')
    const driver = vi.spyOn(read.sqlite.own, 'prepare')
    const written: string[] = []
    for (const [name, run] of Object.entries(queries)) {
      driver.mockClear()
      await run(read)
      for (const [sql] of driver.mock.calls) written.push(`-- ${name}\n${byClause(sql)};\n`)
    }
    await expect(written.join('\n')).toMatchFileSnapshot('report-queries.sql')
  })
})
