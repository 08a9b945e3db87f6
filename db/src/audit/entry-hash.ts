import { hash } from 'node:crypto'
import type { AuditAction } from '@atalaya/shared/audit'

/** A row of the trail but for its hashes. */
export interface AuditedRow {
  /** Slug; empty for the installation. */
  readonly territory: string
  readonly position: number
  /** ISO 8601, in UTC. */
  readonly at: string
  readonly personId: number | null
  readonly token: string | null
  readonly action: AuditAction
  readonly subject: string
  readonly before: unknown
  readonly after: unknown
}

/**
 * JSON in which every object's keys stand in the order of their UTF-16 code units, without spaces, numbers and texts as
 * JSON.stringify writes them. PostgreSQL keeps JSON with its keys in an order of its own, and SQLite as text: what either
 * gives back, written so again, is the same text.
 */
export function canonicalJson(told: unknown): string {
  if (told === undefined) return 'null'
  if (told === null || typeof told !== 'object') return JSON.stringify(told)
  if (Array.isArray(told)) return `[${told.map(canonicalJson).join(',')}]`
  const keys = Object.keys(told)
  // Most are in order as they were written, and looking costs less than sorting: sixty figures are saved at once.
  if (keys.some((key, at) => at > 0 && (keys[at - 1] as string) > key)) keys.sort()
  let text = ''
  for (const key of keys) {
    const member = (told as Record<string, unknown>)[key]
    if (member !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`
  }
  return `{${text}}`
}

export function sha256(text: string): string {
  return hash('sha256', text, 'hex')
}

/**
 * The hash of a row: SHA-256, hexadecimal, over UTF-8 of one JSON list without spaces: the hash of the row before (empty for the
 * first), territory, position, instant, person, token, action, subject, before, after; the last two as `canonicalJson` writes them,
 * null where there is nothing. Anybody can work it out from an export with a tool of theirs.
 */
export function hashOf(previous: string, { before, after, ...row }: AuditedRow): string {
  return hashOfEncoded(previous, { ...row, before: canonicalJson(before), after: canonicalJson(after) })
}

/** The same for a row whose two values are written already. */
export function hashOfEncoded(previous: string, { territory, position, at, personId, token, action, subject, before, after }: Omit<AuditedRow, 'before' | 'after'> & { readonly before: string; readonly after: string }): string {
  return sha256(`[${JSON.stringify(previous)},${JSON.stringify(territory)},${position},${JSON.stringify(at)},${personId},${JSON.stringify(token)},${JSON.stringify(action)},${JSON.stringify(subject)},${before},${after}]`)
}
