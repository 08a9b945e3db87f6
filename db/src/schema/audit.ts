import type { ColumnKit } from '../store/column-kit.ts'

export function auditTables(kit: ColumnKit) {
  /** Who did what, when, from what, to what. Rows are only added: the database refuses UPDATE and DELETE. */
  const auditEntry = kit.table(
    'audit_entry',
    {
      /** Slug of the territory; empty for what belongs to the installation. No reference, so that the trail outlives it. */
      territory: kit.text('territory').notNull(),
      /** Instant (ISO 8601), count and mark of the process that wrote it, so that a trail is read in the order in which it was written. */
      entry: kit.text('entry').notNull(),
      /** Id of the person; null for a command run by whoever runs the installation, and for an answer by a link, which names who gave it. */
      personId: kit.integer('person_id'),
      /** Id of the API token by which the person's program did it; null for the person themselves. */
      token: kit.text('token'),
      /** `submission.approve`, `figure.save`, `account.sign-in` … */
      action: kit.text('action').notNull(),
      /** What it was done to, as a path: `2019-Q1/ORI-CG-01`. */
      subject: kit.text('subject').notNull(),
      before: kit.json<unknown>('before'),
      after: kit.json<unknown>('after'),
    },
    (table) => [kit.primaryKey({ columns: [table.territory, table.entry] })],
  )

  return { auditEntry }
}
