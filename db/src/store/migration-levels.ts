import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const journal = fileURLToPath(new URL('../../migrations/sqlite/meta/_journal.json', import.meta.url))

/** The names of all migrations, in their order: the last is what an open database is at. PostgreSQL's have the same. */
export function migrationLevels(): string[] {
  const { entries } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: { tag: string }[] }
  return entries.map(({ tag }) => tag)
}
