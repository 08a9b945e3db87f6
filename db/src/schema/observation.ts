import { missingReasons, vintages } from '@atalaya/shared/observation'
import type { Period } from '@atalaya/shared/period'
import { sql } from 'drizzle-orm'
import type { ColumnKit } from '../store/column-kit.ts'
import type { accountTables } from './account.ts'
import type { indicatorTables } from './indicator.ts'
import type { territoryTables } from './territory.ts'

type Parents = ReturnType<typeof territoryTables> & ReturnType<typeof accountTables> & ReturnType<typeof indicatorTables>

export function observationTables(kit: ColumnKit, { territory, indicator, person }: Parents) {
  /**
   * The version in force of each observation, narrow because boards and series read hundreds of rows of it: WITHOUT ROWID
   * on SQLite, in the order in which a series is read.
   */
  const observation = kit.table(
    'observation',
    {
      territoryId: kit.integer('territory_id').notNull().references(() => territory.id),
      indicatorId: kit.integer('indicator_id').notNull().references(() => indicator.id),
      period: kit.text('period').$type<Period>().notNull(),
      /** Disaggregation cell; empty for the total. */
      cell: kit.text('cell').notNull(),
      /** In stored form; null when missing, never 0 for it. */
      value: kit.decimal('value'),
      numerator: kit.decimal('numerator'),
      denominator: kit.decimal('denominator'),
      missingReason: kit.choice('missing_reason', missingReasons),
      vintage: kit.choice('vintage', vintages).notNull(),
      /** Of this observation; above 1 after a correction. */
      version: kit.integer('version').notNull(),
      /** The first version that is or will be public; those before it were replaced while nobody but the office saw them. */
      publicFrom: kit.integer('public_from').notNull().default(1),
      /** False between approval and publication. */
      isPublished: kit.boolean('is_published').notNull(),
      /** False where one person alone entered and approved it. */
      isSeenBySecondPerson: kit.boolean('is_seen_by_second_person').notNull(),
    },
    (table) => [
      kit.primaryKey({ columns: [table.territoryId, table.indicatorId, table.period, table.cell] }),
      kit.check('observation_value_or_reason', sql`(${table.value} is null) = (${table.missingReason} is not null)`),
    ],
  )

  /** Every version an observation ever had, whole. Rows are only added: the database refuses UPDATE and DELETE. */
  const observationVersion = kit.table(
    'observation_version',
    {
      territoryId: kit.integer('territory_id').notNull().references(() => territory.id),
      indicatorId: kit.integer('indicator_id').notNull().references(() => indicator.id),
      /** The period the value is about, of the indicator's own frequency. */
      period: kit.text('period').$type<Period>().notNull(),
      /** Disaggregation cell; empty for the total. */
      cell: kit.text('cell').notNull(),
      /** 1 for the first, and one more with every correction. */
      version: kit.integer('version').notNull(),
      /** In stored form; null when missing, never 0 for it. */
      value: kit.decimal('value'),
      /** The parts of a ratio; null for what is answered in another way. */
      numerator: kit.decimal('numerator'),
      denominator: kit.decimal('denominator'),
      /** The amount as its document says it, and its conversion to the territory's currency. */
      amountValue: kit.decimal('amount_value'),
      amountCurrency: kit.text('amount_currency'),
      amountDate: kit.text('amount_date'),
      amountRate: kit.decimal('amount_rate'),
      amountRateSource: kit.text('amount_rate_source'),
      /** Set exactly where the value is null. */
      missingReason: kit.choice('missing_reason', missingReasons),
      /** Why the figure is missing; there whenever it is. */
      missingNote: kit.text('missing_note'),
      /** Whether the figure is final, or its source may still change it. */
      vintage: kit.choice('vintage', vintages).notNull(),
      /** The document or register that the figure was taken from; empty when not named. */
      source: kit.text('source').notNull(),
      /** The day on which the source said so; null when not given. */
      dataDate: kit.text('data_date'),
      /** What readers are to know of the figure; empty when there is nothing. */
      note: kit.text('note').notNull(),
      /** Why this version replaced the one before; empty for the first. */
      reason: kit.text('reason').notNull(),
      /** False where one person alone entered and approved it. */
      isSeenBySecondPerson: kit.boolean('is_seen_by_second_person').notNull(),
      /** Who approved the figure, or made the correction. */
      approvedBy: kit.integer('approved_by').notNull().references(() => person.id),
      /** The instant of it, in UTC; public since then, or since the quarter was published where that came later. */
      approvedAt: kit.text('approved_at').notNull(),
    },
    (table) => [
      kit.primaryKey({ columns: [table.territoryId, table.indicatorId, table.period, table.cell, table.version] }),
      kit.check('observation_version_value_or_reason', sql`(${table.value} is null) = (${table.missingReason} is not null)`),
      kit.check('observation_version_missing_has_note', sql`${table.missingReason} is null or (${table.missingNote} is not null and ${table.missingNote} <> '')`),
      kit.check('observation_version_change_has_reason', sql`${table.version} = 1 or ${table.reason} <> ''`),
    ],
  )

  return { observation, observationVersion }
}
