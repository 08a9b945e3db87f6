import { columnKits, type ColumnKit } from '../store/column-kit.ts'
import { accountTables } from './account.ts'
import { auditTables } from './audit.ts'
import { indicatorTables } from './indicator.ts'
import { observationTables } from './observation.ts'
import { submissionTables } from './submission.ts'
import { territoryTables } from './territory.ts'

function makeTables(kit: ColumnKit) {
  const territory = territoryTables(kit)
  const account = accountTables(kit, territory)
  const indicator = indicatorTables(kit, { ...territory, ...account })
  const parents = { ...territory, ...account, ...indicator }
  return { ...parents, ...observationTables(kit, parents), ...submissionTables(kit, parents), ...auditTables(kit) }
}

export type Tables = ReturnType<typeof makeTables>

/** All tables, for one engine. */
export const tablesFor: Record<'sqlite' | 'postgres', Tables> = {
  sqlite: makeTables(columnKits.sqlite),
  postgres: makeTables(columnKits.postgres),
}
