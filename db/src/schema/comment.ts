import type { Period } from '@atalaya/shared/period'
import type { ColumnKit } from '../store/column-kit.ts'
import type { accountTables } from './account.ts'
import type { indicatorTables } from './indicator.ts'
import type { territoryTables } from './territory.ts'

type Parents = ReturnType<typeof territoryTables> & ReturnType<typeof accountTables> & ReturnType<typeof indicatorTables>

export function commentTables(kit: ColumnKit, { territory, indicator, person }: Parents) {
  /** What the people of a territory have said of one figure, and whether that is settled. There is one once somebody has written. */
  const commentThread = kit.table(
    'comment_thread',
    {
      territoryId: kit.integer('territory_id').notNull().references(() => territory.id),
      /** The period the figure is about, of the indicator's own frequency. */
      period: kit.text('period').$type<Period>().notNull(),
      indicatorId: kit.integer('indicator_id').notNull().references(() => indicator.id),
      /** Who said that it is settled, and when; null while it is open. */
      resolvedBy: kit.integer('resolved_by').references(() => person.id),
      resolvedAt: kit.text('resolved_at'),
      /** Rises with everything that is written, withdrawn, settled or opened again. */
      version: kit.integer('version').notNull(),
    },
    (table) => [kit.primaryKey({ columns: [table.territoryId, table.period, table.indicatorId] })],
  )

  /** One thing said of a figure. The text never changes; who wrote it may withdraw it, and then nobody is shown it. */
  const comment = kit.table(
    'comment',
    {
      territoryId: kit.integer('territory_id').notNull(),
      period: kit.text('period').$type<Period>().notNull(),
      indicatorId: kit.integer('indicator_id').notNull(),
      /** From 1 within its thread, in the order of writing. */
      number: kit.integer('number').notNull(),
      authorId: kit.integer('author_id').notNull().references(() => person.id),
      writtenAt: kit.text('written_at').notNull(),
      /** As it was sent: who is mentioned stands in it as `<@12>`, the id of the person. */
      text: kit.text('text').notNull(),
      withdrawnAt: kit.text('withdrawn_at'),
    },
    (table) => [
      kit.primaryKey({ columns: [table.territoryId, table.period, table.indicatorId, table.number] }),
      kit.foreignKey({
        columns: [table.territoryId, table.period, table.indicatorId],
        foreignColumns: [commentThread.territoryId, commentThread.period, commentThread.indicatorId],
      }),
    ],
  )

  /** Somebody named in a comment, who is told of it until they have seen it. */
  const commentMention = kit.table(
    'comment_mention',
    {
      territoryId: kit.integer('territory_id').notNull(),
      /** Who is mentioned. */
      personId: kit.integer('person_id').notNull().references(() => person.id),
      period: kit.text('period').$type<Period>().notNull(),
      indicatorId: kit.integer('indicator_id').notNull(),
      number: kit.integer('number').notNull(),
      /** When the person first had the comment before them; null until then. */
      seenAt: kit.text('seen_at'),
    },
    (table) => [
      kit.primaryKey({ columns: [table.territoryId, table.personId, table.period, table.indicatorId, table.number] }),
      kit.index('comment_mention_person').on(table.personId),
      kit.foreignKey({
        columns: [table.territoryId, table.period, table.indicatorId, table.number],
        foreignColumns: [comment.territoryId, comment.period, comment.indicatorId, comment.number],
      }),
    ],
  )

  return { commentThread, comment, commentMention }
}
