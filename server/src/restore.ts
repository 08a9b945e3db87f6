import { resolve } from 'node:path'
import { listAdministrators } from '@atalaya/db/archive'
import { restoreArchive } from './archive/restore-archive.ts'
import { openFileStore } from './evidence/file-store.ts'
import { arrivalsFolder } from './evidence/folder-store.ts'
import { runTyped, UsageError } from './typed-command.ts'

const usage = `Makes an empty installation the one that a file is of: a backup, or what a city took with it. For example:

  npm run restore -- backups/atalaya-2026-01-31.zip`

/** The file alone. Raises `UsageError` with the usage. */
function readFile([file, ...rest]: readonly string[]): string {
  if (file === undefined || rest.length > 0 || file.startsWith('-')) throw new UsageError(usage)
  return resolve(file)
}

/** `npm run restore -- FILE`. */
await runTyped(readFile, async (store, path, config) => {
  const { kind, tables, files, madeAt } = await restoreArchive({ store, files: openFileStore(config), folder: arrivalsFolder(config.dataDir) }, path, new Date())
  const rows = tables.reduce((total, table) => total + table.rows, 0)
  console.log(`Restored as of ${madeAt}: ${rows} rows of ${tables.length} tables, ${files.count} files that were attached.`)
  if (files.missing.length > 0) console.error(`${files.missing.length} files that figures name were missing when it was made, and still are.`)
  if (kind === 'installation') return console.log('Passwords, second factors and API tokens are as they were; everybody signs in again, and messages that were waiting are not sent.')
  const administrators = await listAdministrators(store.read)
  console.log(`Nobody has a password here. Who administers it gets a first one by:\n${administrators.map((email) => `  npm run new-password -- ${email}`).join('\n')}\nand then gives the others a link on the page of the people of the city.`)
})
