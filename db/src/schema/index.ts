import type { ColumnKit } from '../store/column-kit.ts'
import { accountTables } from './account.ts'
import { auditTables } from './audit.ts'
import { calendarTables } from './calendar.ts'
import { correctionTables } from './correction.ts'
import { commentTables } from './comment.ts'
import { delegationTables } from './delegation.ts'
import { doorTables } from './door.ts'
import { evidenceTables } from './evidence.ts'
import { importTables } from './import.ts'
import { indicatorTables } from './indicator.ts'
import { mailTables } from './mail.ts'
import { observationTables } from './observation.ts'
import { setupTables } from './setup.ts'
import { submissionTables } from './submission.ts'
import { territoryTables } from './territory.ts'

/** All tables, for the engine of a kit. */
export function makeTables(kit: ColumnKit) {
  const territory = territoryTables(kit)
  const account = accountTables(kit, territory)
  const indicator = indicatorTables(kit, { ...territory, ...account })
  const parents = { ...territory, ...account, ...indicator }
  return {
    ...parents, ...calendarTables(kit, parents), ...evidenceTables(kit, parents), ...observationTables(kit, parents), ...submissionTables(kit, parents),
    ...importTables(kit, parents), ...commentTables(kit, parents), ...correctionTables(kit, parents), ...delegationTables(kit, parents), ...doorTables(kit, parents), ...mailTables(kit),
    ...auditTables(kit), ...setupTables(kit),
  }
}

export type Tables = ReturnType<typeof makeTables>
