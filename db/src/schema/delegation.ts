import { vintages } from '@atalaya/shared/observation'
import type { Period } from '@atalaya/shared/period'
import type { FigureEntry } from '@atalaya/shared/submission'
import { sql } from 'drizzle-orm'
import type { ColumnKit } from '../store/column-kit.ts'
import type { accountTables } from './account.ts'
import type { indicatorTables } from './indicator.ts'
import type { territoryTables } from './territory.ts'

type Parents = ReturnType<typeof territoryTables> & ReturnType<typeof accountTables> & ReturnType<typeof indicatorTables>

export function delegationTables(kit: ColumnKit, { territory, indicator, person }: Parents) {
  /** Figures of a quarter asked of another department, by a link that opens those and nothing else. */
  const delegation = kit.table(
    'delegation',
    {
      territoryId: kit.integer('territory_id').notNull().references(() => territory.id),
      /** The quarter, which need not have been begun. */
      period: kit.text('period').$type<Period>().notNull(),
      /** From 1 within the quarter. */
      number: kit.integer('number').notNull(),
      /** Whom the office asks, as it writes them; nobody of these has an account by it. */
      department: kit.text('department').notNull(),
      addressee: kit.text('addressee').notNull(),
      email: kit.text('email').notNull(),
      /** SHA-256 of the token in the link, hexadecimal. The token itself was shown once. */
      tokenHash: kit.text('token_hash').notNull().unique(),
      /** The last day, in the territory's time zone, on which the link works. */
      validUntil: kit.text('valid_until').notNull(),
      createdBy: kit.integer('created_by').notNull().references(() => person.id),
      createdAt: kit.text('created_at').notNull(),
      /** Null while nobody has taken the link back. */
      revokedBy: kit.integer('revoked_by').references(() => person.id),
      revokedAt: kit.text('revoked_at'),
      /** When the page of the link was first opened; null until then. */
      openedAt: kit.text('opened_at'),
      /** Rises with everything that the office does with the link. */
      version: kit.integer('version').notNull(),
    },
    (table) => [kit.primaryKey({ columns: [table.territoryId, table.period, table.number] })],
  )

  /** A figure asked for by a link, with its answer. The answer is no figure of the quarter until the office takes it. */
  const delegationFigure = kit.table(
    'delegation_figure',
    {
      territoryId: kit.integer('territory_id').notNull(),
      period: kit.text('period').$type<Period>().notNull(),
      /** Of the delegation. */
      number: kit.integer('number').notNull(),
      indicatorId: kit.integer('indicator_id').notNull().references(() => indicator.id),
      /** What the office asks back of the answer; empty when there is nothing. Goes with the next answer. */
      question: kit.text('question').notNull(),
      askedBy: kit.integer('asked_by').references(() => person.id),
      askedAt: kit.text('asked_at'),
      /** What was answered, as a figure is entered; null until then, with all that follows. */
      answer: kit.json<FigureEntry>('answer'),
      source: kit.text('source'),
      dataDate: kit.text('data_date'),
      vintage: kit.choice('vintage', vintages),
      note: kit.text('note'),
      /** Who answered, in their own words: there is no account to tell it. */
      answeredName: kit.text('answered_name'),
      answeredPost: kit.text('answered_post'),
      answeredAt: kit.text('answered_at'),
      /** Of the answer: 0 while there is none, and one more with each. */
      version: kit.integer('version').notNull(),
      /** Who took the answer into the quarter, and when; goes with the next answer. */
      takenBy: kit.integer('taken_by').references(() => person.id),
      takenAt: kit.text('taken_at'),
      /** The version of the figure that is still what was answered; one with another answer is not, and leaves this as it is. */
      takenFigureVersion: kit.integer('taken_figure_version'),
    },
    (table) => [
      kit.primaryKey({ columns: [table.territoryId, table.period, table.number, table.indicatorId] }),
      kit.foreignKey({ columns: [table.territoryId, table.period, table.number], foreignColumns: [delegation.territoryId, delegation.period, delegation.number] }),
      kit.check('delegation_answer_whole', sql`(${table.version} = 0) = (${table.answer} is null) and (${table.answer} is null) = (${table.answeredName} is null)`),
    ],
  )

  return { delegation, delegationFigure }
}
