import { z } from 'zod'

/** What `format` says of every archive, and the one version that is written and read. */
export const archiveFormat = 'atalaya-archive'
export const archiveVersion = 1

export const manifestName = 'manifest.json'
export const sumsName = 'SHA256SUMS'
export const tableName = (table: string) => `tables/${table}.jsonl`
export const fileName = (hash: string, ending = '') => `evidence/${hash}${ending}`

/** The table whose rows an entry of an archive has. */
export function tableOf(entry: string): string | undefined {
  return /^tables\/([a-z_]+)\.jsonl$/.exec(entry)?.[1]
}

/** The SHA-256 of the file that an entry is. */
export function hashOf(entry: string): string | undefined {
  return /^evidence\/([0-9a-f]{64})(?:\.[a-z]{1,5})?$/.exec(entry)?.[1]
}

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().nonnegative()

/** What an archive says that it is, read before anything else of it is believed. */
export const archiveHeadSchema = z.object({ format: z.literal(archiveFormat), version: z.number().int() })

/** What an archive says that it holds. */
export const manifestSchema = archiveHeadSchema.extend({
  version: z.literal(archiveVersion),
  /** All of an installation, or what one territory takes with it. */
  kind: z.enum(['installation', 'territory']),
  /** Slug of that territory; null of an installation. */
  territory: z.string().nullable(),
  madeAt: z.string(),
  engine: z.enum(['sqlite', 'postgres']),
  /** The last migration of the database that it was read from. */
  migration: z.string(),
  tables: z.array(z.object({ name: z.string(), rows: count, bytes: count, sha256 })),
  /** Missing are those that rows name and the store of files did not have, or had damaged. */
  files: z.object({ count, bytes: count, missing: z.array(sha256) }),
})
export type Manifest = z.infer<typeof manifestSchema>
