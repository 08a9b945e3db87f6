import { tokenScopes, type Role } from '@atalaya/shared/access'
import type { ColumnKit } from '../store/column-kit.ts'
import type { accountTables } from './account.ts'
import type { territoryTables } from './territory.ts'

type Parents = Pick<ReturnType<typeof territoryTables>, 'territory'> & Pick<ReturnType<typeof accountTables>, 'person'>

/** The ways in besides the password: links that are used once, second factors, programs. */
export function doorTables(kit: ColumnKit, { territory, person }: Parents) {
  /** Somebody asked to work in a territory, who has not come yet. */
  const invitation = kit.table(
    'invitation',
    {
      territoryId: kit.integer('territory_id').notNull().references(() => territory.id),
      /** Random; names it to the administrator, and opens nothing. */
      id: kit.text('id').notNull(),
      email: kit.text('email').notNull(),
      /** Normalised as a person's is: one invitation for each address in a territory. */
      emailKey: kit.text('email_key').notNull(),
      roles: kit.json<Role[]>('roles').notNull(),
      /** Codes of the indicators that the figures are limited to; empty for all. */
      indicators: kit.json<string[]>('indicators').notNull(),
      invitedBy: kit.integer('invited_by').notNull().references(() => person.id),
      createdAt: kit.text('created_at').notNull(),
      expiresAt: kit.text('expires_at').notNull(),
      /** SHA-256 of what stands in the link, hexadecimal; another with each renewal. */
      tokenHash: kit.text('token_hash').notNull().unique(),
    },
    (table) => [kit.primaryKey({ columns: [table.territoryId, table.id] })],
  )

  /** Links by which somebody may choose a password without knowing the one before; gone once one of them is used. */
  const passwordReset = kit.table(
    'password_reset',
    {
      /** SHA-256 of what stands in the link, hexadecimal. */
      tokenHash: kit.text('token_hash').primaryKey(),
      personId: kit.integer('person_id').notNull().references(() => person.id),
      expiresAt: kit.text('expires_at').notNull(),
    },
    (table) => [kit.index('password_reset_person').on(table.personId)],
  )

  /** The program on a person's phone that tells a number every half minute (RFC 6238). */
  const secondFactor = kit.table('second_factor', {
    personId: kit.integer('person_id').primaryKey().references(() => person.id),
    /** In base 32, and in clear, because the server works the numbers out itself: whoever has a copy of the database has it. */
    secret: kit.text('secret').notNull(),
    /** Null until the first number was right: it asks nobody for anything until then. */
    confirmedAt: kit.text('confirmed_at'),
    /** The half minute since 1970 of the last number taken: that one and those before are taken no more. */
    lastStep: kit.integer('last_step').notNull(),
  })

  /** What is used once instead of a number when the phone is lost; a used one is gone. */
  const recoveryCode = kit.table(
    'recovery_code',
    {
      personId: kit.integer('person_id').notNull().references(() => person.id),
      /** SHA-256 of its eighty random bits, hexadecimal. */
      codeHash: kit.text('code_hash').notNull(),
    },
    (table) => [kit.primaryKey({ columns: [table.personId, table.codeHash] })],
  )

  /** Whose account a sign-in at a provider of identities opens (OpenID Connect). */
  const identity = kit.table(
    'identity',
    {
      /** Address of the provider, as it names itself. */
      issuer: kit.text('issuer').notNull(),
      /** What the provider calls the person: always the same, whatever becomes of the e-mail (OpenID Connect Core, section 2). */
      subject: kit.text('subject').notNull(),
      personId: kit.integer('person_id').notNull().references(() => person.id),
      linkedAt: kit.text('linked_at').notNull(),
    },
    (table) => [kit.primaryKey({ columns: [table.issuer, table.subject] }), kit.uniqueIndex('identity_person').on(table.personId, table.issuer)],
  )

  /** What lets a program do some of what the person may do who made it. */
  const apiToken = kit.table(
    'api_token',
    {
      territoryId: kit.integer('territory_id').notNull().references(() => territory.id),
      /** Random; names it on the page and in the trail, and opens nothing. */
      id: kit.text('id').notNull(),
      personId: kit.integer('person_id').notNull().references(() => person.id),
      name: kit.text('name').notNull(),
      scope: kit.choice('scope', tokenScopes).notNull(),
      createdAt: kit.text('created_at').notNull(),
      expiresAt: kit.text('expires_at').notNull(),
      /** Kept to the minute; null until it is used. */
      lastUsedAt: kit.text('last_used_at'),
      /** SHA-256 of the token, hexadecimal. */
      tokenHash: kit.text('token_hash').notNull().unique(),
    },
    (table) => [kit.primaryKey({ columns: [table.territoryId, table.id] })],
  )

  return { invitation, passwordReset, secondFactor, recoveryCode, identity, apiToken }
}
