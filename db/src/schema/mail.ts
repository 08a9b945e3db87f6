import { languages } from '@atalaya/shared/language'
import { mailKinds, mailStates } from '@atalaya/shared/mail'
import type { ColumnKit } from '../store/column-kit.ts'

export function mailTables(kit: ColumnKit) {
  /** Messages to people, each kept before anybody tries to send it. */
  const outbox = kit.table(
    'outbox',
    {
      /** Slug of the territory in whose name it is sent; empty for the installation, whose messages no office sees. */
      territory: kit.text('territory').notNull(),
      /** Instant (ISO 8601) and random letters; also the first part of its Message-ID, so that one sent twice is known as one. */
      id: kit.text('id').notNull(),
      /** Id of the person; null for somebody who has no account yet. */
      personId: kit.integer('person_id'),
      /** Name and address of whom it is for. */
      name: kit.text('name').notNull(),
      email: kit.text('email').notNull(),
      kind: kit.choice('kind', mailKinds).notNull(),
      language: kit.choice('language', languages).notNull(),
      subject: kit.text('subject').notNull(),
      /** Plain text; where the secret link stands in it, `{link}`. */
      text: kit.text('text').notNull(),
      /** The secret link; erased as soon as it is sent, filed or past its time. */
      link: kit.text('link'),
      /** The address that ends such messages (RFC 8058); null where there is nothing to end. */
      unsubscribe: kit.text('unsubscribe'),
      state: kit.choice('state', mailStates).notNull(),
      createdAt: kit.text('created_at').notNull(),
      /** When it is tried next; moved ahead by who takes it, so that no other process does meanwhile. */
      nextTryAt: kit.text('next_try_at').notNull(),
      tries: kit.integer('tries').notNull(),
      /** What the last try failed on, as the mail server said it; empty for none. */
      lastError: kit.text('last_error').notNull(),
      /** After which it is of no use to anybody, and is not sent. */
      expiresAt: kit.text('expires_at').notNull(),
      /** What there is one message about and no second, `reminder 12 2019-04-03`; null where that does not matter. */
      onceKey: kit.text('once_key').unique(),
    },
    (table) => [kit.primaryKey({ columns: [table.territory, table.id] }), kit.index('outbox_due').on(table.state, table.nextTryAt)],
  )

  return { outbox }
}
