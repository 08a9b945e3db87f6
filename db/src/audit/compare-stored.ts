import type { ChainFault } from '@atalaya/shared/audit'
import { asc, eq } from 'drizzle-orm'
import { listFigures } from '../submission/index.ts'
import type { ReadHandle } from '../store/index.ts'
import { canonicalJson } from './entry-hash.ts'
import { indicatorCodes, storedVersions } from './stored-versions.ts'
import type { ToldByTrail } from './told-by-trail.ts'
import { digestOfVersions } from './version-digest.ts'

/** The first thing that a territory has otherwise than its trail tells; null where there is none, and for the installation. */
export async function findStoredFault(handle: ReadHandle, slug: string, told: ToldByTrail): Promise<ChainFault | null> {
  const { territory } = handle.tables
  const [found] = await handle.db.select({ id: territory.id }).from(territory).where(eq(territory.slug, slug))
  if (!found) return null
  return (await versionFault(handle, found.id, told)) ?? (await inForceFault(handle, found.id)) ?? (await figureFault(handle, found.id, told))
}

async function versionFault(handle: ReadHandle, territoryId: number, { versions, begin }: ToldByTrail): Promise<ChainFault | null> {
  const untold = new Map<string, string>()
  const met = new Set<string>()
  for await (const { key, digest } of storedVersions(handle, territoryId)) {
    const row = versions.get(key)
    if (row && row.digest !== digest) return { kind: 'version-changed', position: row.position, subject: key }
    if (row) met.add(key)
    else untold.set(key, digest)
  }
  for (const [key, { position }] of versions) if (!met.has(key)) return { kind: 'version-gone', position, subject: key }
  const [first] = untold.keys()
  if (begin === undefined) return first === undefined ? null : { kind: 'version-untold', position: null, subject: first }
  // Those from before the chain have one digest together.
  if (begin.digest === digestOfVersions(untold)) return null
  return { kind: begin.versions === untold.size ? 'version-changed' : untold.size > Number(begin.versions) ? 'version-untold' : 'version-gone', position: begin.position, subject: first === undefined ? '' : first }
}

/** What readers are shown is the newest version, and says what that says. */
async function inForceFault(handle: ReadHandle, territoryId: number): Promise<ChainFault | null> {
  const { observation } = handle.tables
  const newest = new Map<string, { shown: string; key: string }>()
  for await (const { row, key } of storedVersions(handle, territoryId)) newest.set(`${row.indicatorId}/${row.period}/${row.cell}`, { shown: shownOf(row), key })
  const inForce = await handle.db.select().from(observation).where(eq(observation.territoryId, territoryId)).orderBy(asc(observation.indicatorId), asc(observation.period))
  for (const row of inForce) {
    const place = `${row.indicatorId}/${row.period}/${row.cell}`
    const version = newest.get(place)
    if (version?.shown !== shownOf(row)) return { kind: 'observation-changed', position: null, subject: version ? version.key : row.period }
    newest.delete(place)
  }
  const [gone] = newest.values()
  return gone ? { kind: 'observation-changed', position: null, subject: gone.key } : null
}

interface Shown {
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly missingReason: string | null
  readonly vintage: string
  readonly version: number
  readonly isSeenBySecondPerson: boolean
}

function shownOf({ value, numerator, denominator, missingReason, vintage, version, isSeenBySecondPerson }: Shown): string {
  return canonicalJson([value, numerator, denominator, missingReason, vintage, version, isSeenBySecondPerson])
}

const comparedTexts = ['source', 'dataDate', 'vintage', 'note', 'explanation'] as const

/** A figure is as it was saved last, and its quarter where it was brought last. */
async function figureFault(handle: ReadHandle, territoryId: number, { figures, states }: ToldByTrail): Promise<ChainFault | null> {
  const { submission } = handle.tables
  const codeOf = await indicatorCodes(handle)
  const met = new Set<string>()
  const quarters = await handle.db.select({ period: submission.period, state: submission.state }).from(submission).where(eq(submission.territoryId, territoryId)).orderBy(asc(submission.period))
  for (const { period, state } of quarters) {
    const brought = states.get(period)
    if (brought ? brought.state !== state : state !== 'draft') return { kind: 'state-changed', position: brought ? brought.position : null, subject: period }
    for (const figure of await listFigures(handle, territoryId, period)) {
      const subject = `${period}/${codeOf(figure.indicatorId)}`
      const row = figures.get(subject)
      // A question may stand on a figure that nobody has answered.
      if (!row && figure.entry.form === 'blank') continue
      if (!row) return { kind: 'figure-untold', position: null, subject }
      const isTold = figure.version === row.told.version && canonicalJson(figure.entry) === canonicalJson(row.told.entry)
      const areTextsTold = comparedTexts.every((field) => !(field in row.told) || row.told[field] === figure[field])
      if (!isTold || !areTextsTold) return { kind: 'figure-changed', position: row.position, subject }
      met.add(subject)
    }
  }
  for (const [subject, { position }] of figures) if (!met.has(subject)) return { kind: 'figure-gone', position, subject }
  return null
}
