import { verifyChain, type ChainReport } from '@atalaya/db/audit'
import type { Office } from './builders.ts'
import type { TestApp } from './app.ts'
import { runSql } from './stored.ts'

const guards = {
  sqlite: (table: string) => [
    `drop trigger ${table}_no_update`, `drop trigger ${table}_no_delete`,
    `create trigger ${table}_no_update before update on ${table} begin select raise(abort, '${table} is append-only'); end`,
    `create trigger ${table}_no_delete before delete on ${table} begin select raise(abort, '${table} is append-only'); end`,
  ],
  postgres: (table: string) => [
    `drop trigger ${table}_append_only on ${table}`, 'select 1',
    `create trigger ${table}_append_only before update or delete or truncate on ${table} for each statement execute function refuse_change()`, 'select 1',
  ],
}

/** Writes past the program, as somebody who has the database itself in their hands and takes its guards away for as long. */
export async function tamper(app: TestApp, statements: readonly string[]): Promise<void> {
  const tables = ['audit_entry', 'observation_version'].map(guards[app.store.engine])
  const every = [...tables.flatMap((parts) => parts.slice(0, 2)), ...statements, ...tables.flatMap((parts) => parts.slice(2))]
  await app.store.write(async (handle) => {
    for (const statement of every) await runSql(handle, statement)
  })
}

/** What a check of an office's chain says. */
export function verified(app: TestApp, { territory: { slug } }: Office): Promise<ChainReport> {
  return app.store.snapshot((handle) => verifyChain(handle, slug))
}
