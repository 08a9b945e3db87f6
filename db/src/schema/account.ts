import { roles } from '@atalaya/shared/access'
import { languages } from '@atalaya/shared/language'
import type { ColumnKit } from '../store/column-kit.ts'
import type { territoryTables } from './territory.ts'

export function accountTables(kit: ColumnKit, { territory }: ReturnType<typeof territoryTables>) {
  /** People who sign in. */
  const person = kit.table('person', {
    id: kit.id(),
    name: kit.text('name').notNull(),
    /** As the person writes it. */
    email: kit.text('email').notNull(),
    /** Normalised for search and uniqueness: SQLite's lower() knows ASCII only. */
    emailKey: kit.text('email_key').notNull().unique(),
    /** argon2id in PHC string form, with its parameters. */
    passwordHash: kit.text('password_hash').notNull(),
    /** Language of the interface. */
    language: kit.choice('language', languages).notNull(),
    /** A published password; never accepted in production mode. */
    isDemo: kit.boolean('is_demo').notNull(),
    /** Somebody else made the password and knows it: it opens nothing but the choice of one's own. */
    hasFirstPassword: kit.boolean('has_first_password').notNull().default(false),
    /** Whether what is due is told by mail, once a day at most. */
    receivesReminders: kit.boolean('receives_reminders').notNull().default(true),
    /** Stands in every reminder and switches them off, which is all that it opens: so it is kept as it is. Null until the first. */
    unsubscribeToken: kit.text('unsubscribe_token').unique(),
  })

  /** Who is what in which territory; a person may hold several roles. */
  const membership = kit.table(
    'membership',
    {
      territoryId: kit.integer('territory_id').notNull().references(() => territory.id),
      personId: kit.integer('person_id').notNull().references(() => person.id),
      role: kit.choice('role', roles).notNull(),
    },
    (table) => [
      kit.primaryKey({ columns: [table.territoryId, table.personId, table.role] }),
      kit.index('membership_person').on(table.personId),
    ],
  )

  /** The indicators that somebody's figures are limited to in a territory; nobody without a row is limited. */
  const membershipIndicator = kit.table(
    'membership_indicator',
    {
      territoryId: kit.integer('territory_id').notNull().references(() => territory.id),
      personId: kit.integer('person_id').notNull().references(() => person.id),
      /** Code of the indicator, as the framework has it. */
      indicator: kit.text('indicator').notNull(),
    },
    (table) => [
      kit.primaryKey({ columns: [table.territoryId, table.personId, table.indicator] }),
      kit.index('membership_indicator_person').on(table.personId),
    ],
  )

  /** Sign-ins alive. The token itself is only in the person's cookie. */
  const session = kit.table(
    'session',
    {
      /** SHA-256 of the token, hexadecimal. */
      tokenHash: kit.text('token_hash').primaryKey(),
      personId: kit.integer('person_id').notNull().references(() => person.id),
      createdAt: kit.text('created_at').notNull(),
      /** Moves with use; idle expiry counts from it. */
      lastSeenAt: kit.text('last_seen_at').notNull(),
      /** Absolute expiry, whatever the use. */
      expiresAt: kit.text('expires_at').notNull(),
      /** Browser and system in a few words, `Firefox · Windows`; empty where they were not told. */
      device: kit.text('device').notNull().default(''),
      /** Began at the provider of identities with two steps: no other second factor is asked of it. */
      hasProviderFactor: kit.boolean('has_provider_factor').notNull().default(false),
    },
    (table) => [kit.index('session_person').on(table.personId)],
  )

  return { person, membership, membershipIndicator, session }
}
