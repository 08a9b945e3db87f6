import type { Scope } from '@atalaya/shared/indicator'
import type { Period } from '@atalaya/shared/period'
import type { Figure, FigureEntry, Narrative, SubmissionState } from '@atalaya/shared/submission'
import { and, count, desc, eq, ne, sql } from 'drizzle-orm'
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

/** A figure with the keys of its indicator, of who saved it and of who answered the question on it. */
export type StoredFigure = Omit<Figure, 'indicator'> & { readonly indicatorId: number; readonly savedById: number; readonly answeredById: number | null }

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

function selectFigures({ db, tables: { figure, person } }: ReadHandle) {
  const answeredBy = sql<string | null>`(select ${person.name} from ${person} where ${person.id} = ${figure.answeredBy})`
  return db.select({ figure, savedBy: person.name, answeredBy }).from(figure).innerJoin(person, eq(person.id, figure.savedBy)).$dynamic()
}

type FigureRow = Awaited<ReturnType<typeof selectFigures>>[number]

function toEntry({ figure }: FigureRow): FigureEntry {
  const { form, value, numerator, denominator, amountValue, amountCurrency, amountDate, amountRate, amountRateSource, missingReason, missingNote } = figure
  if (form === 'blank') return { form }
  if (form === 'value' && value !== null) return { form, value }
  if (form === 'ratio' && numerator !== null && denominator !== null) return { form, numerator, denominator }
  if (form === 'amount' && amountValue !== null && amountCurrency !== null && amountDate !== null && amountRate !== null && amountRateSource !== null) {
    return { form, value: amountValue, currency: amountCurrency, date: amountDate, rate: amountRate, rateSource: amountRateSource }
  }
  if (form === 'missing' && missingReason !== null && missingNote !== null) return { form, reason: missingReason, note: missingNote }
  throw new Error(`Figure ${figure.territoryId}/${figure.period}/${figure.indicatorId} lacks the parts of its form ${form}`)
}

function toFigure(row: FigureRow): StoredFigure {
  const { figurePeriod, value, source, dataDate, vintage, note, explanation, returnNote, answer, answeredAt, version, savedAt, indicatorId } = row.figure
  return {
    indicatorId,
    entry: toEntry(row),
    period: figurePeriod,
    value,
    source,
    dataDate,
    vintage,
    note,
    explanation,
    returnNote,
    answer,
    answeredBy: row.answeredBy,
    answeredAt,
    answeredById: row.figure.answeredBy,
    version,
    savedById: row.figure.savedBy,
    savedBy: row.savedBy,
    savedAt,
  }
}

const figuresOf = prepared((handle) => {
  const { figure } = handle.tables
  return selectFigures(handle)
    .where(and(eq(figure.territoryId, holder('territoryId')), eq(figure.period, holder('period'))))
})

/** The figures of a submission, blank ones included, in no promised order. */
export async function listFigures(handle: ReadHandle, territoryId: number, period: Period): Promise<StoredFigure[]> {
  return (await figuresOf(handle).execute({ territoryId, period })).map(toFigure)
}

const oneFigure = prepared((handle) => {
  const { figure } = handle.tables
  return selectFigures(handle)
    .where(and(eq(figure.territoryId, holder('territoryId')), eq(figure.period, holder('period')), eq(figure.indicatorId, holder('indicatorId'))))
})

export async function findFigure(handle: ReadHandle, territoryId: number, period: Period, indicatorId: number): Promise<StoredFigure | undefined> {
  const [row] = await oneFigure(handle).execute({ territoryId, period, indicatorId })
  return row && toFigure(row)
}

const keyColumns = ['territoryId', 'period', 'indicatorId'] as const

/** What an entry is kept in, with when it was saved. */
const entryColumns = [
  'form', 'value', 'numerator', 'denominator', 'amountValue', 'amountCurrency', 'amountDate', 'amountRate', 'amountRateSource', 'missingReason', 'missingNote',
  'version', 'savedAt',
] as const

/** Written only where one of them is new: who saved it is looked up among the people each time. */
const otherColumns = ['savedBy', 'figurePeriod', 'source', 'dataDate', 'vintage', 'note', 'explanation', 'returnNote', 'answer', 'answeredBy', 'answeredAt'] as const

type FigureColumn = (typeof keyColumns | typeof entryColumns | typeof otherColumns)[number]

const upsertFigure = prepared(({ db, tables: { figure } }) => {
  const values = Object.fromEntries([...keyColumns, ...entryColumns, ...otherColumns].map((column) => [column, holder(column)]))
  const set = Object.fromEntries([...entryColumns, ...otherColumns].map((column) => [column, sql.raw(`excluded.${figure[column].name}`)]))
  return db
    .insert(figure)
    .values(values as never)
    .onConflictDoUpdate({ target: [figure.territoryId, figure.period, figure.indicatorId], set })
})

/** A figure as it is written: `value` and `missing` in stored form, `entry` as it was answered. */
export type FigureToStore = Omit<StoredFigure, 'savedBy' | 'answeredBy'> & { readonly missing: { reason: string; note: string } | null }

/** Writes figures over those before. */
export async function saveFigureRows(handle: WriteHandle, key: { territoryId: number; period: Period }, figures: readonly FigureToStore[]): Promise<void> {
  await upsertFigure(handle).executeEach(figures.map((figure) => toRow(key, figure)))
}

const updateEntry = prepared(({ db, tables: { figure } }) =>
  db
    .update(figure)
    .set(Object.fromEntries(entryColumns.map((column) => [column, holder(column)])) as never)
    .where(and(eq(figure.territoryId, holder('territoryId')), eq(figure.period, holder('period')), eq(figure.indicatorId, holder('indicatorId')))),
)

/** Writes what was entered in figures that are there, where nothing else of them is new: half the work of writing them whole. */
export async function saveEntries(handle: WriteHandle, key: { territoryId: number; period: Period }, figures: readonly FigureToStore[]): Promise<void> {
  await updateEntry(handle).executeEach(figures.map((figure) => toRow(key, figure)))
}

function toRow(key: { territoryId: number; period: Period }, figure: FigureToStore): Record<FigureColumn, unknown> {
  const { entry, missing } = figure
  const isAmount = entry.form === 'amount'
  return {
    territoryId: key.territoryId,
    period: key.period,
    indicatorId: figure.indicatorId,
    figurePeriod: figure.period,
    form: entry.form,
    value: figure.value,
    numerator: entry.form === 'ratio' ? entry.numerator : null,
    denominator: entry.form === 'ratio' ? entry.denominator : null,
    amountValue: isAmount ? entry.value : null,
    amountCurrency: isAmount ? entry.currency : null,
    amountDate: isAmount ? entry.date : null,
    amountRate: isAmount ? entry.rate : null,
    amountRateSource: isAmount ? entry.rateSource : null,
    missingReason: missing && missing.reason,
    missingNote: missing && missing.note,
    source: figure.source,
    dataDate: figure.dataDate,
    vintage: figure.vintage,
    note: figure.note,
    explanation: figure.explanation,
    returnNote: figure.returnNote,
    answer: figure.answer,
    answeredBy: figure.answeredById,
    answeredAt: figure.answeredAt,
    version: figure.version,
    savedBy: figure.savedById,
    savedAt: figure.savedAt,
  }
}

/** Puts the validator's questions on their figures, unanswered, and takes away those of the time before with their answers. */
export async function setReturnNotes(
  { db, tables: { figure } }: WriteHandle,
  key: { territoryId: number; period: Period },
  notes: readonly { indicatorId: number; note: string }[],
): Promise<void> {
  const ofSubmission = and(eq(figure.territoryId, key.territoryId), eq(figure.period, key.period))
  await db.update(figure).set({ returnNote: '', answer: '', answeredBy: null, answeredAt: null }).where(ofSubmission)
  for (const { indicatorId, note } of notes) {
    await db.update(figure).set({ returnNote: note }).where(and(ofSubmission, eq(figure.indicatorId, indicatorId)))
  }
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

/** How many figures of each quarter are answered, by a value or by a reason. */
export async function countAnswers({ db, tables: { figure } }: ReadHandle, territoryId: number): Promise<Map<Period, number>> {
  const rows = await db
    .select({ period: figure.period, answered: count() })
    .from(figure)
    .where(and(eq(figure.territoryId, territoryId), ne(figure.form, 'blank')))
    .groupBy(figure.period)
  return new Map(rows.map(({ period, answered }) => [period, answered]))
}
