import type { Scope } from '@atalaya/shared/indicator'
import type { Period } from '@atalaya/shared/period'
import type { Narrative, SubmissionState } from '@atalaya/shared/submission'
import { and, desc, eq, sql } from 'drizzle-orm'
import { prepared, type ReadHandle, type WriteHandle } from '../store/index.ts'
import { requireTerritory, type StoredTerritory } from '../territory/index.ts'

export interface StoredSubmission {
  readonly territoryId: number
  readonly period: Period
  readonly state: SubmissionState
  readonly version: number
  readonly returnNote: string
  readonly submittedBy: number | null
  readonly submittedAt: string | null
  readonly approvedBy: number | null
  readonly approvedAt: string | null
  readonly publishedBy: number | null
  readonly publishedAt: string | null
}

const holder = sql.placeholder

const byKey = prepared(({ db, tables: { submission } }) =>
  db
    .select()
    .from(submission)
    .where(and(eq(submission.territoryId, holder('territoryId')), eq(submission.period, holder('period')))),
)

export async function findSubmission(handle: ReadHandle, territoryId: number, period: Period): Promise<StoredSubmission | undefined> {
  const [row] = await byKey(handle).execute({ territoryId, period })
  return row
}

const inTerritory = prepared(({ db, tables: { territory, submission } }) =>
  db
    .select({ territory, submission })
    .from(territory)
    .leftJoin(submission, and(eq(submission.territoryId, territory.id), eq(submission.period, holder('period'))))
    .where(eq(territory.slug, holder('slug'))),
)

/** A territory with its submission of a quarter, undefined where nobody has begun it. Raises `not-found` for an unknown territory. */
export async function getTerritorySubmission(
  handle: ReadHandle,
  slug: string,
  period: Period,
): Promise<{ territory: StoredTerritory; submission: StoredSubmission | undefined }> {
  const [row] = await inTerritory(handle).execute({ slug, period })
  const { territory, submission } = requireTerritory(row, slug)
  return { territory, submission: submission ?? undefined }
}

/** All quarters that were begun, newest first. */
export async function listSubmissions({ db, tables: { submission } }: ReadHandle, territoryId: number): Promise<StoredSubmission[]> {
  return db.select().from(submission).where(eq(submission.territoryId, territoryId)).orderBy(desc(submission.period))
}

/** Makes a draft where there is no submission. */
export async function beginSubmission({ db, tables }: WriteHandle, territoryId: number, period: Period): Promise<void> {
  await db
    .insert(tables.submission)
    .values({ territoryId, period, state: 'draft', version: 1, returnNote: '' })
    .onConflictDoNothing()
}

/** Moves a submission on. Answers false, and changes nothing, when it no longer has the version. */
export async function advanceSubmission(
  { db, tables: { submission } }: WriteHandle,
  seen: Pick<StoredSubmission, 'territoryId' | 'period' | 'version'>,
  change: Partial<Omit<StoredSubmission, 'territoryId' | 'period' | 'version'>>,
): Promise<boolean> {
  const moved = await db
    .update(submission)
    .set({ ...change, version: seen.version + 1 })
    .where(and(eq(submission.territoryId, seen.territoryId), eq(submission.period, seen.period), eq(submission.version, seen.version)))
    .returning({ version: submission.version })
  return moved.length === 1
}

const touch = prepared(({ db, tables: { submission } }) =>
  db
    .update(submission)
    .set({ version: sql`${submission.version} + 1` })
    .where(and(eq(submission.territoryId, holder('territoryId')), eq(submission.period, holder('period')))),
)

/** Raises the version after its figures changed. */
export async function touchSubmission(handle: WriteHandle, territoryId: number, period: Period): Promise<void> {
  await touch(handle).execute({ territoryId, period })
}

const insertProvider = prepared(({ db, tables }) =>
  db
    .insert(tables.submissionProvider)
    .values({ territoryId: holder('territoryId'), period: holder('period'), personId: holder('personId') })
    .onConflictDoNothing(),
)

export async function noteProvider(handle: WriteHandle, territoryId: number, period: Period, personId: number): Promise<void> {
  await insertProvider(handle).execute({ territoryId, period, personId })
}

const providers = prepared(({ db, tables: { submissionProvider } }) =>
  db
    .select({ personId: submissionProvider.personId })
    .from(submissionProvider)
    .where(and(eq(submissionProvider.territoryId, holder('territoryId')), eq(submissionProvider.period, holder('period')))),
)

/** Ids of everybody who entered a figure of the submission or handed it in. */
export async function listProviders(handle: ReadHandle, territoryId: number, period: Period): Promise<number[]> {
  return (await providers(handle).execute({ territoryId, period })).map(({ personId }) => personId)
}

/** What the office wrote of each scope, for those it wrote about. */
export async function listNarratives({ db, tables: { narrative } }: ReadHandle, territoryId: number, period: Period): Promise<Narrative[]> {
  return db
    .select({
      scope: narrative.scope,
      result: narrative.result,
      obstacle: narrative.obstacle,
      wayForward: narrative.wayForward,
      version: narrative.version,
    })
    .from(narrative)
    .where(and(eq(narrative.territoryId, territoryId), eq(narrative.period, period)))
}

export async function saveNarrativeRow(
  { db, tables: { narrative } }: WriteHandle,
  key: { territoryId: number; period: Period; scope: Scope },
  text: Omit<Narrative, 'scope'> & { readonly savedBy: number; readonly savedAt: string },
): Promise<void> {
  await db
    .insert(narrative)
    .values({ ...key, ...text })
    .onConflictDoUpdate({ target: [narrative.territoryId, narrative.period, narrative.scope], set: text })
}
