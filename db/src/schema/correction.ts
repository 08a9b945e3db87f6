import { correctionStates } from '@atalaya/shared/correction'
import { vintages } from '@atalaya/shared/observation'
import type { Period } from '@atalaya/shared/period'
import type { FigureEntry } from '@atalaya/shared/submission'
import { sql } from 'drizzle-orm'
import type { ColumnKit } from '../store/column-kit.ts'
import type { accountTables } from './account.ts'
import type { indicatorTables } from './indicator.ts'
import type { territoryTables } from './territory.ts'

type Parents = ReturnType<typeof territoryTables> & ReturnType<typeof accountTables> & ReturnType<typeof indicatorTables>

export function correctionTables(kit: ColumnKit, { territory, indicator, person }: Parents) {
  /** What somebody proposed to put in the place of a published figure, or where one was left blank, and what became of it. Kept for good. */
  const correction = kit.table(
    'correction',
    {
      territoryId: kit.integer('territory_id').notNull().references(() => territory.id),
      /** Of the territory's corrections: 1 for the first, and one more with each that is proposed. */
      number: kit.integer('number').notNull(),
      indicatorId: kit.integer('indicator_id').notNull().references(() => indicator.id),
      /** The period of the observation, of the indicator's own frequency: late data belong to the period of the event. */
      period: kit.text('period').$type<Period>().notNull(),
      /** Disaggregation cell; empty for the total. */
      cell: kit.text('cell').notNull(),
      /** The version of the observation that was seen, and holds the former value; 0 where there was none. */
      version: kit.integer('version').notNull(),
      /** The answer as it was typed, whole: it is read back as one thing, and counted by nobody. */
      entry: kit.json<FigureEntry>('entry').notNull(),
      vintage: kit.choice('vintage', vintages).notNull(),
      source: kit.text('source').notNull(),
      dataDate: kit.text('data_date'),
      /** What readers are to know of the figure; empty when there is nothing. */
      note: kit.text('note').notNull(),
      /** Why the figure changes, as the public will read it. */
      reason: kit.text('reason').notNull(),
      state: kit.choice('state', correctionStates).notNull(),
      proposedBy: kit.integer('proposed_by').notNull().references(() => person.id),
      proposedAt: kit.text('proposed_at').notNull(),
      /** Who approved, declined or withdrew it, and when; null while it is open. */
      decidedBy: kit.integer('decided_by').references(() => person.id),
      decidedAt: kit.text('decided_at'),
      /** What was said with the decision, to the proposer and not to the public; empty when nothing was. */
      decisionNote: kit.text('decision_note').notNull(),
    },
    (table) => [
      kit.primaryKey({ columns: [table.territoryId, table.number] }),
      kit.check('correction_has_reason', sql`${table.reason} <> ''`),
      kit.check('correction_open_or_decided', sql`(${table.state} = 'proposed') = (${table.decidedBy} is null) and (${table.decidedBy} is null) = (${table.decidedAt} is null)`),
      // Two open ones of one figure could not both be approved: the second would be of a version that is past.
      kit.uniqueIndex('correction_open').on(table.territoryId, table.indicatorId, table.period, table.cell).where(sql`${table.state} = 'proposed'`),
    ],
  )

  return { correction }
}
