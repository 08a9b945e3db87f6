import type { Tables } from '../schema/index.ts'
import { sha256 } from './entry-hash.ts'

type VersionRow = Tables['observationVersion']['$inferSelect']

/** What the trail calls a version of an observation: `2019-Q1/ORI-CG-01/1`, with its cell before the number where it has one. */
export function versionKey({ period, code, cell, version }: Pick<VersionRow, 'period' | 'cell' | 'version'> & { readonly code: string }): string {
  return [period, code, ...(cell === '' ? [] : [cell]), version].join('/')
}

/**
 * SHA-256 over a version as it is kept, all its columns but the keys of this one database. The row of the trail by which a
 * version comes to be carries it, in `after.versions` by `versionKey`: a version that nobody told of, or that says something
 * else than was told, is found by comparing.
 */
export function versionDigest({
  period, cell, version, value, numerator, denominator, amountValue, amountCurrency, amountDate, amountRate, amountRateSource, missingReason, missingNote,
  vintage, source, dataDate, note, reason, isSeenBySecondPerson, approvedBy, approvedAt,
}: Omit<VersionRow, 'territoryId' | 'indicatorId'>): string {
  // As `canonicalJson` would write it, whose order of keys this is: many thousands are imported at once.
  return sha256(JSON.stringify({
    amountCurrency, amountDate, amountRate, amountRateSource, amountValue, approvedAt, approvedBy, cell, dataDate, denominator, isSeenBySecondPerson, missingNote, missingReason,
    note, numerator, period, reason, source, value, version, vintage,
  }))
}

/** One digest of several versions, whatever their order. */
export function digestOfVersions(versions: ReadonlyMap<string, string>): string {
  return sha256([...versions].map(([key, digest]) => `${key} ${digest}\n`).toSorted().join(''))
}
