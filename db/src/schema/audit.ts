import type { AuditAction } from '@atalaya/shared/audit'
import type { ColumnKit } from '../store/column-kit.ts'

export function auditTables(kit: ColumnKit) {
  /**
   * Who did what, when, from what, to what. One chain a territory and one for the installation: every row carries the hash of
   * the one before it, so that none is changed, taken out or put in between unseen. Rows are only added: the database refuses
   * UPDATE and DELETE.
   */
  const auditEntry = kit.table(
    'audit_entry',
    {
      /** Slug of the territory; empty for what belongs to the installation. No reference, so that the trail outlives it. */
      territory: kit.text('territory').notNull(),
      /** Place in the chain: 1, 2, 3 … without a gap, in the order in which the rows were written. */
      position: kit.integer('position').notNull(),
      /** The instant of it, in UTC. */
      at: kit.text('at').notNull(),
      /** Id of the person; null for a command run by whoever runs the installation. */
      personId: kit.integer('person_id'),
      /** `submission.approve`, `figure.save`, `account.sign-in` … */
      action: kit.text('action').$type<AuditAction>().notNull(),
      /** What it was done to, as a path: `2019-Q1/ORI-CG-01`. */
      subject: kit.text('subject').notNull(),
      before: kit.json<unknown>('before'),
      after: kit.json<unknown>('after'),
      /** The hash of the row before; empty for the first of a chain. */
      previous: kit.text('previous').notNull(),
      /** SHA-256, hexadecimal, over the hash before and everything above (`hashOf`). */
      hash: kit.text('hash').notNull(),
    },
    (table) => [kit.primaryKey({ columns: [table.territory, table.position] })],
  )

  return { auditEntry }
}
