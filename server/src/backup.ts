import { resolve } from 'node:path'
import { writeBackup, type BackupWanted } from './archive/write-backup.ts'
import { openFileStore } from './evidence/file-store.ts'
import { runTyped, UsageError } from './typed-command.ts'

const usage = `Writes all of the installation into one file, while it goes on working: the database and what people attached. For example:

  npm run backup -- backups/atalaya-2026-01-31.zip

  --force   replaces a file that is there already`

/** The file, and whether it is replaced. Raises `UsageError` with the usage. */
function readFile(typed: readonly string[]): Pick<BackupWanted, 'path' | 'isForced'> {
  const isForced = typed.includes('--force')
  const [file, ...rest] = typed.filter((word) => word !== '--force')
  if (file === undefined || rest.length > 0 || file.startsWith('-')) throw new UsageError(usage)
  return { path: resolve(file), isForced }
}

/** `npm run backup -- FILE`. */
await runTyped(readFile, async (store, wanted, config) => {
  const { tables, files } = await writeBackup({ store, files: openFileStore(config) }, { ...wanted, madeAt: new Date() })
  const rows = tables.reduce((total, table) => total + table.rows, 0)
  console.log(`${wanted.path}: ${rows} rows of ${tables.length} tables, ${files.count} files that were attached.`)
  if (files.missing.length > 0) {
    console.error(`${files.missing.length} files that figures name are not in it, because the store of files does not have them or has them damaged:\n${files.missing.map((hash) => `  ${hash}`).join('\n')}`)
    process.exitCode = 1
  }
  console.log('It holds the hashes of passwords and the secrets of second factors: only you may read it, and whoever gets a copy is to be trusted as you are.')
})
