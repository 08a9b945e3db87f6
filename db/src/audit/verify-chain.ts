import type { ChainFault } from '@atalaya/shared/audit'
import { and, asc, eq } from 'drizzle-orm'
import type { Tables } from '../schema/index.ts'
import { streamTable, type ReadHandle } from '../store/index.ts'
import { findChainEnd, type ChainEnd } from './audit-trail.ts'
import { findStoredFault } from './compare-stored.ts'
import { hashOf } from './entry-hash.ts'
import { nothingTold, takeIn } from './told-by-trail.ts'

type TrailRow = Tables['auditEntry']['$inferSelect']

/** What a check of a chain found. */
export interface ChainReport {
  /** Slug; empty for the installation. */
  readonly territory: string
  /** Rows that are as they were written, from the first on. */
  readonly rows: number
  /** The hash of the last of them: noted elsewhere, it tells later whether the chain was written anew. */
  readonly hash: string
  /** The first thing that is not as it was written; null where all is. */
  readonly fault: ChainFault | null
}

/** The territories that have a chain or could have one; empty for the installation, which is first. */
export async function listChains({ db, tables: { auditEntry, territory } }: ReadHandle): Promise<string[]> {
  const chains = await db.selectDistinct({ slug: auditEntry.territory }).from(auditEntry).orderBy(asc(auditEntry.territory))
  const territories = await db.select({ slug: territory.slug }).from(territory)
  return [...new Set(['', ...[...chains, ...territories].map(({ slug }) => slug).toSorted()])]
}

/** The hash of one row; undefined where it is not there. */
export async function findHash({ db, tables: { auditEntry } }: ReadHandle, { territory, position }: { readonly territory: string; readonly position: number }): Promise<string | undefined> {
  const [row] = await db.select({ hash: auditEntry.hash }).from(auditEntry).where(and(eq(auditEntry.territory, territory), eq(auditEntry.position, position)))
  return row?.hash
}

/**
 * Works a chain out again from its first row, and then compares what it tells with the figures and versions that are there. In
 * memory are, of a territory, its figures and the names of its versions, however long the trail. On the handle of a snapshot.
 */
export async function verifyChain(handle: ReadHandle, territory: string): Promise<ChainReport> {
  const { auditEntry } = handle.tables
  const told = nothingTold()
  let [rows, hash] = [0, '']
  let last: TrailRow | undefined
  for await (const row of streamTable(handle, auditEntry, { key: [auditEntry.territory, auditEntry.position], where: eq(auditEntry.territory, territory) })) {
    const fault = faultOf(row, last)
    if (fault) return { territory, rows: Math.min(rows, fault.position - 1), hash, fault: { ...fault, subject: row.subject } }
    takeIn(told, row)
    ;[rows, hash, last] = [row.position, row.hash, row]
  }
  const broken = endFault({ position: rows, hash, subject: last ? last.subject : '' }, await findChainEnd(handle, territory))
  if (broken) return { territory, rows: Math.min(rows, broken.kind === 'end-gone' ? rows : Number(broken.position) - 1), hash, fault: broken }
  return { territory, rows, hash, fault: await findStoredFault(handle, territory, told) }
}

/** What is wrong with the last row against the end that the database keeps: rows behind it that were taken out or put in, or another in its place. */
function endFault({ position, hash, subject }: ChainEnd & { readonly subject: string }, end: ChainEnd): ChainFault | null {
  if (end.position > position) return { kind: 'missing', position: position + 1, subject: '' }
  if (end.position === 0 && position > 0) return { kind: 'end-gone', position, subject }
  if (end.position < position) return { kind: 'inserted', position: end.position + 1, subject: '' }
  return end.hash === hash ? null : { kind: 'changed', position, subject }
}

/** What is wrong with a row behind another; the first is behind nothing. */
function faultOf(row: TrailRow, last: TrailRow | undefined): { position: number; kind: 'changed' | 'missing' | 'inserted' } | undefined {
  const [position, hash] = last ? [last.position, last.hash] : [0, '']
  if (row.position < 1) return { position: row.position, kind: 'inserted' }
  if (row.position > position + 1) return { position: position + 1, kind: 'missing' }
  const isItself = hashOf(row.previous, row) === row.hash
  if (isItself && row.previous === hash) return undefined
  // Its number was moved to close a gap, or to make room: it is whole under the number that it had.
  const isWholeAs = (number: number) => hashOf(row.previous, { ...row, position: number }) === row.hash
  if (!isItself && isWholeAs(row.position + 1)) return { position: row.position, kind: 'missing' }
  if (!isItself && isWholeAs(row.position - 1)) return { position: row.position - 1, kind: 'inserted' }
  // Whole in itself, and behind another row than the one that stands there: that one was written anew.
  return isItself && last ? { position: last.position, kind: 'changed' } : { position: row.position, kind: 'changed' }
}
