import type { Store } from '@atalaya/db/store'
import { Problem } from '@atalaya/shared/problem'
import { RefusedArchive } from './archive/refused-archive.ts'
import { ConfigError, readConfig, type Config } from './config/index.ts'
import { openMigrated } from './open-migrated.ts'

/** What was typed after a command cannot be taken. */
export class UsageError extends Error {}

/**
 * Runs a command that somebody typed at a terminal: reads what was typed, then works on the database that the environment
 * names. What is wrong with either is printed as a sentence; anything else is a defect and comes with its stack.
 */
export async function runTyped<Typed>(read: (typed: readonly string[]) => Typed, work: (store: Store, typed: Typed, config: Config) => Promise<void>): Promise<void> {
  try {
    const typed = read(process.argv.slice(2))
    const config = readConfig(process.env)
    const store = await openMigrated(config.databaseUrl, new Date())
    try {
      await work(store, typed, config)
    } finally {
      await store.close()
    }
  } catch (error) {
    const isTold = [ConfigError, UsageError, RefusedArchive, Problem].some((kind) => error instanceof kind)
    console.error(isTold ? (error as Error).message : ofFile(error) ?? error)
    process.exitCode = 1
  }
}

/** What the system refused with a file that was named: a folder that is not there, a full disk, one that may not be written. */
function ofFile(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined
  const path = 'path' in error && typeof error.path === 'string' ? `${error.path}: ` : ''
  switch (error.code) {
    case 'ENOENT':
      return `${path}there is no such file or folder`
    case 'ENOSPC':
      return `${path}the disk is full`
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `${path}it may not be read or written there`
    default:
      return undefined
  }
}
