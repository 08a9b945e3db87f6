import { scopes } from '@atalaya/shared/indicator'
import { missingReasons, vintages } from '@atalaya/shared/observation'
import type { Period } from '@atalaya/shared/period'
import { figureForms, submissionStates } from '@atalaya/shared/submission'
import { sql } from 'drizzle-orm'
import type { ColumnKit } from '../store/column-kit.ts'
import type { accountTables } from './account.ts'
import type { indicatorTables } from './indicator.ts'
import type { territoryTables } from './territory.ts'

type Parents = ReturnType<typeof territoryTables> & ReturnType<typeof accountTables> & ReturnType<typeof indicatorTables>

export function submissionTables(kit: ColumnKit, { territory, indicator, person }: Parents) {
  /** The figures that a territory hands in for a quarter. */
  const submission = kit.table(
    'submission',
    {
      territoryId: kit.integer('territory_id').notNull().references(() => territory.id),
      /** Always a quarter. */
      period: kit.text('period').$type<Period>().notNull(),
      state: kit.choice('state', submissionStates).notNull(),
      /** Rises with every action and every figure saved. */
      version: kit.integer('version').notNull(),
      /** The validator's word on the whole; empty when there is none. */
      returnNote: kit.text('return_note').notNull(),
      /** Who moved it into each state last, and when; null while nobody has. */
      submittedBy: kit.integer('submitted_by').references(() => person.id),
      submittedAt: kit.text('submitted_at'),
      approvedBy: kit.integer('approved_by').references(() => person.id),
      approvedAt: kit.text('approved_at'),
      publishedBy: kit.integer('published_by').references(() => person.id),
      publishedAt: kit.text('published_at'),
    },
    (table) => [kit.primaryKey({ columns: [table.territoryId, table.period] })],
  )

  /** Everybody who entered a figure of a submission or handed it in: none of them validates it. */
  const submissionProvider = kit.table(
    'submission_provider',
    {
      /** The submission, by its key. */
      territoryId: kit.integer('territory_id').notNull(),
      period: kit.text('period').$type<Period>().notNull(),
      /** Who entered or handed in; kept for good. */
      personId: kit.integer('person_id').notNull().references(() => person.id),
    },
    (table) => [
      kit.primaryKey({ columns: [table.territoryId, table.period, table.personId] }),
      kit.foreignKey({ columns: [table.territoryId, table.period], foreignColumns: [submission.territoryId, submission.period] }),
    ],
  )

  /** Values typed into a submission; none of them is public. */
  const figure = kit.table(
    'figure',
    {
      territoryId: kit.integer('territory_id').notNull(),
      /** The submission's quarter. */
      period: kit.text('period').$type<Period>().notNull(),
      indicatorId: kit.integer('indicator_id').notNull().references(() => indicator.id),
      /** The period the value is about, of the indicator's own frequency. */
      figurePeriod: kit.text('figure_period').$type<Period>().notNull(),
      /** Which of the ways of answering was chosen. */
      form: kit.choice('form', figureForms).notNull(),
      /** In stored form; null when missing or blank. */
      value: kit.decimal('value'),
      numerator: kit.decimal('numerator'),
      denominator: kit.decimal('denominator'),
      amountValue: kit.decimal('amount_value'),
      amountCurrency: kit.text('amount_currency'),
      amountDate: kit.text('amount_date'),
      amountRate: kit.decimal('amount_rate'),
      amountRateSource: kit.text('amount_rate_source'),
      missingReason: kit.choice('missing_reason', missingReasons),
      missingNote: kit.text('missing_note'),
      source: kit.text('source').notNull(),
      dataDate: kit.text('data_date'),
      vintage: kit.choice('vintage', vintages).notNull(),
      note: kit.text('note').notNull(),
      /** Why a warning may stand. */
      explanation: kit.text('explanation').notNull(),
      /** The validator's question; stands, with its answer, until the quarter is sent back again. */
      returnNote: kit.text('return_note').notNull(),
      /** The provider's answer to it, in words; empty when there is none. */
      answer: kit.text('answer').notNull().default(''),
      answeredBy: kit.integer('answered_by').references(() => person.id),
      answeredAt: kit.text('answered_at'),
      version: kit.integer('version').notNull(),
      savedBy: kit.integer('saved_by').notNull().references(() => person.id),
      savedAt: kit.text('saved_at').notNull(),
    },
    (table) => [
      kit.primaryKey({ columns: [table.territoryId, table.period, table.indicatorId] }),
      kit.foreignKey({ columns: [table.territoryId, table.period], foreignColumns: [submission.territoryId, submission.period] }),
      kit.check('figure_one_answer', sql`case ${table.form} when 'blank' then ${table.value} is null and ${table.missingReason} is null else (${table.value} is null) = (${table.missingReason} is not null) end`),
      kit.check('figure_missing_has_note', sql`${table.missingReason} is null or (${table.missingNote} is not null and ${table.missingNote} <> '')`),
    ],
  )

  /** Times for which one locked figure of a quarter was let be written; the highest number of a figure is the last. */
  const reopening = kit.table(
    'reopening',
    {
      territoryId: kit.integer('territory_id').notNull().references(() => territory.id),
      /** The quarter, whether or not anybody has begun its submission. */
      period: kit.text('period').$type<Period>().notNull(),
      indicatorId: kit.integer('indicator_id').notNull().references(() => indicator.id),
      /** 1 for the first of the figure. */
      number: kit.integer('number').notNull(),
      /** The last day on which it may be written, where the territory is. */
      until: kit.text('until').notNull(),
      reason: kit.text('reason').notNull(),
      openedBy: kit.integer('opened_by').notNull().references(() => person.id),
      openedAt: kit.text('opened_at').notNull(),
      /** Who ended it before its day, by hand, by the approval or by reopening it again, and when; null while nobody has. */
      endedBy: kit.integer('ended_by').references(() => person.id),
      endedAt: kit.text('ended_at'),
    },
    (table) => [
      kit.primaryKey({ columns: [table.territoryId, table.period, table.indicatorId, table.number] }),
      kit.check('reopening_has_reason', sql`${table.reason} <> ''`),
    ],
  )

  /** What the office writes of a scope in a quarter. */
  const narrative = kit.table(
    'narrative',
    {
      territoryId: kit.integer('territory_id').notNull(),
      period: kit.text('period').$type<Period>().notNull(),
      scope: kit.choice('scope', scopes).notNull(),
      /** What was reached; each of the three texts is empty while nothing is written. */
      result: kit.text('result').notNull(),
      /** What stood in the way. */
      obstacle: kit.text('obstacle').notNull(),
      /** What is to be done next. */
      wayForward: kit.text('way_forward').notNull(),
      /** Of this text: 1 when it is first saved, and one more with every save. */
      version: kit.integer('version').notNull(),
      savedBy: kit.integer('saved_by').notNull().references(() => person.id),
      savedAt: kit.text('saved_at').notNull(),
    },
    (table) => [
      kit.primaryKey({ columns: [table.territoryId, table.period, table.scope] }),
      kit.foreignKey({ columns: [table.territoryId, table.period], foreignColumns: [submission.territoryId, submission.period] }),
    ],
  )

  return { submission, submissionProvider, figure, reopening, narrative }
}
