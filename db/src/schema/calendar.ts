import { openings, reportFrequencies } from '@atalaya/shared/calendar'
import type { Period } from '@atalaya/shared/period'
import { sql } from 'drizzle-orm'
import type { ColumnKit } from '../store/column-kit.ts'
import type { accountTables } from './account.ts'
import type { territoryTables } from './territory.ts'

type Parents = ReturnType<typeof territoryTables> & ReturnType<typeof accountTables>

export function calendarTables(kit: ColumnKit, { territory, person }: Parents) {
  /** How the dates of a territory's quarters follow from the quarters; of those that begin with a quarter or before it, it takes the highest version. */
  const calendarRule = kit.table(
    'calendar_rule',
    {
      territoryId: kit.integer('territory_id').notNull().references(() => territory.id),
      /** 1 for the first; a change adds one, and the older ones stay. */
      version: kit.integer('version').notNull(),
      /** The first quarter that takes them. */
      fromPeriod: kit.text('from_period').$type<Period>().notNull(),
      opens: kit.choice('opens', openings).notNull(),
      /** Days from the quarter's last day to the one on which it is due. */
      dueDays: kit.integer('due_days').notNull(),
      /** Days from the quarter's last day to the last one for entering it; null where it is never closed. */
      closesDays: kit.integer('closes_days'),
      /** What one report renders account of. */
      reportFrequency: kit.choice('report_frequency', reportFrequencies).notNull(),
      reason: kit.text('reason').notNull(),
      setBy: kit.integer('set_by').notNull().references(() => person.id),
      /** The instant at which they were set, in UTC. */
      setAt: kit.text('set_at').notNull(),
    },
    (table) => [
      kit.primaryKey({ columns: [table.territoryId, table.version] }),
      kit.check('calendar_rule_closes_when_due', sql`${table.closesDays} is null or ${table.closesDays} >= ${table.dueDays}`),
    ],
  )

  /** Dates of one quarter that differ from its rules'; the highest version holds and the older ones stay. Without dates, the rules hold again. */
  const periodDate = kit.table(
    'period_date',
    {
      territoryId: kit.integer('territory_id').notNull().references(() => territory.id),
      /** Always a quarter. */
      period: kit.text('period').$type<Period>().notNull(),
      /** Of this quarter's own dates: 1 for the first; a change adds one. */
      version: kit.integer('version').notNull(),
      /** Days where the territory is; both null where the rules hold. */
      opensOn: kit.text('opens_on'),
      dueOn: kit.text('due_on'),
      /** The last day for entering figures; null where there is none. */
      closesOn: kit.text('closes_on'),
      reason: kit.text('reason').notNull(),
      setBy: kit.integer('set_by').notNull().references(() => person.id),
      /** The instant at which they were set, in UTC. */
      setAt: kit.text('set_at').notNull(),
    },
    (table) => [
      kit.primaryKey({ columns: [table.territoryId, table.period, table.version] }),
      kit.check('period_date_whole', sql`(${table.opensOn} is null) = (${table.dueOn} is null) and (${table.closesOn} is null or ${table.dueOn} is not null)`),
    ],
  )

  return { calendarRule, periodDate }
}
