import type { Period } from '@atalaya/shared/period'
import type { Figure, FigureEntry } from '@atalaya/shared/submission'
import { and, count, eq, ne, sql } from 'drizzle-orm'
import { prepared, type ReadHandle, type WriteHandle } from '../store/index.ts'

/** A figure with the keys of its indicator, of who saved it and of who answered the question on it. */
export type StoredFigure = Omit<Figure, 'indicator'> & { readonly indicatorId: number; readonly savedById: number; readonly answeredById: number | null }

const holder = sql.placeholder

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

/** What an entry is kept in, of whatever form. */
const entryColumns = [
  'form', 'value', 'numerator', 'denominator', 'amountValue', 'amountCurrency', 'amountDate', 'amountRate', 'amountRateSource', 'missingReason', 'missingNote',
] as const

const otherColumns = ['figurePeriod', 'source', 'dataDate', 'vintage', 'note', 'explanation', 'returnNote', 'answer', 'answeredBy', 'answeredAt', 'savedBy'] as const

/** Written with every save. */
const saveColumns = ['version', 'savedAt'] as const

type FigureColumn = (typeof keyColumns | typeof entryColumns | typeof otherColumns | typeof saveColumns)[number]

const upsertFigure = prepared(({ db, tables: { figure } }) => {
  const written = [...entryColumns, ...otherColumns, ...saveColumns]
  const values = Object.fromEntries([...keyColumns, ...written].map((column) => [column, holder(column)]))
  const set = Object.fromEntries(written.map((column) => [column, sql.raw(`excluded.${figure[column].name}`)]))
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

function updateOf(columns: readonly (typeof entryColumns)[number][]) {
  const set = Object.fromEntries([...columns, ...saveColumns].map((column) => [column, holder(column)]))
  return prepared(({ db, tables: { figure } }) =>
    db
      .update(figure)
      .set(set as never)
      .where(and(eq(figure.territoryId, holder('territoryId')), eq(figure.period, holder('period')), eq(figure.indicatorId, holder('indicatorId')))),
  )
}

/** What an entry of each form is kept in; a ratio over nothing has a reason instead of a value. */
const updateOfForm = {
  value: updateOf(['value']),
  ratio: updateOf(['value', 'numerator', 'denominator', 'missingReason', 'missingNote']),
  amount: updateOf(['value', 'amountValue', 'amountCurrency', 'amountDate', 'amountRate', 'amountRateSource']),
  missing: updateOf(['missingReason', 'missingNote']),
  blank: updateOf([]),
} satisfies Record<FigureEntry['form'], unknown>

/**
 * Writes what was entered in figures that are there already, where neither the form of the entry nor anything beside it is
 * new, nor who saves it: less than half the work of writing them whole.
 */
export async function saveEntries(handle: WriteHandle, key: { territoryId: number; period: Period }, figures: readonly FigureToStore[]): Promise<void> {
  for (const [form, ofForm] of Map.groupBy(figures, ({ entry }) => entry.form)) {
    await updateOfForm[form](handle).executeEach(ofForm.map((figure) => toRow(key, figure)))
  }
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

/** How many figures of each quarter are answered, by a value or by a reason. */
export async function countAnswers({ db, tables: { figure } }: ReadHandle, territoryId: number): Promise<Map<Period, number>> {
  const rows = await db
    .select({ period: figure.period, answered: count() })
    .from(figure)
    .where(and(eq(figure.territoryId, territoryId), ne(figure.form, 'blank')))
    .groupBy(figure.period)
  return new Map(rows.map(({ period, answered }) => [period, answered]))
}
