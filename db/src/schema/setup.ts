import type { ColumnKit } from '../store/column-kit.ts'

export function setupTables(kit: ColumnKit) {
  /** Links that let whoever started an installation without cities set up the first one. None is left once there is a city. */
  const setupLink = kit.table('setup_link', {
    /** SHA-256 of the token, hexadecimal. The token is only on the console. */
    tokenHash: kit.text('token_hash').primaryKey(),
    expiresAt: kit.text('expires_at').notNull(),
  })

  return { setupLink }
}
