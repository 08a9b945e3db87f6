import { verifyChain, type ChainReport } from '@atalaya/db/audit'
import type { Office } from './builders.ts'
import type { TestApp } from './app.ts'
import { runSql } from './stored.ts'

/** What keeps the end of a chain from going back, by engine: taken away, and put back as the migration has it. */
const endGuards = {
  sqlite: {
    off: ['drop trigger audit_end_no_delete', 'drop trigger audit_end_no_return'],
    on: [
      `create trigger audit_end_no_delete before delete on audit_end begin select raise(abort, 'audit_end only goes forward'); end`,
      `create trigger audit_end_no_return before update on audit_end when new.position <> old.position + 1 begin select raise(abort, 'audit_end only goes forward'); end`,
    ],
  },
  postgres: {
    off: ['drop trigger audit_end_no_delete on audit_end', 'drop trigger audit_end_no_return on audit_end'],
    on: [
      'create trigger audit_end_no_delete before delete or truncate on audit_end for each statement execute function refuse_change()',
      'create trigger audit_end_no_return before update on audit_end for each row when (new.position <> old.position + 1) execute function refuse_change()',
    ],
  },
}

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
  const end = endGuards[app.store.engine]
  const every = [...end.off, ...tables.flatMap((parts) => parts.slice(0, 2)), ...statements, ...tables.flatMap((parts) => parts.slice(2)), ...end.on]
  await app.store.write(async (handle) => {
    for (const statement of every) await runSql(handle, statement)
  })
}

/** What a check of an office's chain says. */
export function verified(app: TestApp, { territory: { slug } }: Office): Promise<ChainReport> {
  return app.store.snapshot((handle) => verifyChain(handle, slug))
}
