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
      /** Id of the person; null for a command run by whoever runs the installation, and for an answer by a link, which names who gave it. */
      personId: kit.integer('person_id'),
      /** Id of the API token by which the person's program did it; null for the person themselves. */
      token: kit.text('token'),
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

  /**
   * The end of every chain, kept by the database itself as rows are added: without it, nobody would miss the last rows. It only
   * goes forward: the database refuses DELETE, and UPDATE to what is not further on.
   */
  const auditEnd = kit.table('audit_end', {
    /** Slug of the territory; empty for the installation. */
    territory: kit.text('territory').notNull().primaryKey(),
    /** How many rows the chain has. */
    position: kit.integer('position').notNull(),
    /** The hash of the last. */
    hash: kit.text('hash').notNull(),
  })

  return { auditEntry, auditEnd }
}
