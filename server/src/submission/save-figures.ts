import { appendAudits } from '@atalaya/db/audit'
import { keepTaken } from '@atalaya/db/delegation'
import { findObservation } from '@atalaya/db/observation'
import type { WriteHandle } from '@atalaya/db/store'
import { beginSubmission, findFigure, listFigures, noteProvider, saveEntries, saveFigureRows, touchSubmission, type FigureToStore, type StoredFigure } from '@atalaya/db/submission'
import type { StoredTerritory } from '@atalaya/db/territory'
import { all, type Principal } from '@atalaya/shared/access'
import { mayEnterIndicator } from '@atalaya/shared/account'
import { calendarDate, type Period } from '@atalaya/shared/period'
import { Problem, type ProblemSlug } from '@atalaya/shared/problem'
import { checkFigure, isSameEntry, type Figure, type SavedFigure, type SaveFigure } from '@atalaya/shared/submission'
import { adoptionsOf } from '../indicator/adoptions-of.ts'
import { frameworkInForce } from '../indicator/framework-in-force.ts'
import { keptInForce, territoryInForce, type TerritoryInForce } from '../observation/territory-in-force.ts'
import { authorize, type Authorized, signedIn, type VerbContext, versionOf } from '../plugins/context.ts'
import { refuseWrongEntry, storedAnswer } from './figure-entry.ts'
import { pointsChecked } from './points-before.ts'
import { dueAs, loadQuarter, loadReopenings, versionAfterSave, writeAbility, type DueIndicator, type LoadedQuarter, type LoadedSubmission } from './submission-context.ts'

export interface FiguresToSave {
  readonly territory: string
  readonly period: Period
  readonly figures: readonly (SaveFigure & { readonly indicator: string })[]
  /** Whether what was sent is the one figure itself, so that pointers begin there. */
  readonly isSingle?: boolean
}

/** A figure as the API shows it. */
export function presentFigure(code: string, figure: StoredFigure): Figure {
  const { entry, period, value, source, dataDate, vintage, note, explanation, returnNote, answer, answeredBy, answeredAt, version, savedBy, savedAt } = figure
  return { indicator: code, entry, period, value, source, dataDate, vintage, note, explanation, returnNote, answer, answeredBy, answeredAt, version, savedBy, savedAt }
}

type Question = Pick<StoredFigure, 'returnNote' | 'answer' | 'answeredBy' | 'answeredById' | 'answeredAt'>

/** The question on a figure with its answer, as it stands; none on a figure that is not there yet. */
export function questionOf(figure: StoredFigure | undefined): Question {
  if (!figure) return { returnNote: '', answer: '', answeredBy: null, answeredById: null, answeredAt: null }
  const { returnNote, answer, answeredBy, answeredById, answeredAt } = figure
  return { returnNote, answer, answeredBy, answeredById, answeredAt }
}

/**
 * Saves figures of a quarter, all or none, in one transaction with their audit rows. Begins the submission when nobody has.
 * Raises the policy's refusal, `not-your-indicator` for who enters others alone, `not-found` for an indicator that is not due, `invalid-fields` for an answer of the wrong
 * form or to a question that nobody put, `stale-version` (with the figure as kept) when somebody saved it meanwhile. Findings never refuse.
 */
export async function saveFigures(context: VerbContext, wanted: FiguresToSave): Promise<SavedFigure[]> {
  const principal = signedIn(context)
  const { store } = context
  const { territory, submission, changes } = await store.write((handle) => writeFigures(handle, { ...context, principal }, wanted))
  // Worked out when nobody waits for the transaction any longer. The first save after the version rose reads here what is kept
  // from then on; whoever asks again after a failure of that is answered the figure as it stands.
  const { points } = await territoryInForce(store.read, territory)
  const today = calendarDate(context.now, territory.timeZone)
  const quarterVersion = versionAfterSave(submission)
  return changes.map(({ row, figure }) => {
    const shown = presentFigure(row.indicator.code, figure)
    return { figure: shown, findings: checkFigure(shown, row.indicator, { previous: points.before(row.indicator.id, row.period, pointsChecked), today }), quarterVersion }
  })
}

interface WrittenFigures extends Pick<LoadedSubmission, 'territory' | 'submission'> {
  readonly changes: readonly FigureChange[]
}

/** A context in which somebody is signed in. */
export interface SignedInContext extends VerbContext {
  readonly principal: Principal
}

type Due = Pick<TerritoryInForce, 'framework' | 'adoptions'>

/** The writing part of `saveFigures`, for whoever has more to write in the same transaction. Raises as it does. */
export async function writeFigures(
  handle: WriteHandle,
  context: SignedInContext,
  { territory: slug, period, figures, isSingle = false }: FiguresToSave,
): Promise<WrittenFigures> {
  const { principal, store } = context
  const loaded = await loadQuarter(handle, context, slug, period)
  const { territory, submission } = loaded
  const whole = writeAbility(context, loaded)
  // Whoever may enter nothing there learns nothing of what is due.
  if (!whole.allowed && !reopenable.includes(whole.problem)) authorize(loaded, whole)
  for (const { indicator } of figures) authorize(indicator, mayEnterIndicator(principal, slug, indicator))
  const rows = dueRows(period, figures, keptInForce(store.read, territory) ?? (await readDue(handle, territory.id)))
  const allowed = whole.allowed ? authorize(loaded, whole) : await authorizeReopened(handle, context, loaded, rows)
  if (!whole.allowed) await refuseWithdrawn(handle, territory, rows, figures, isSingle)
  const kept = await keptFigures(handle, territory.id, period, rows)
  if (submission.version === 0) await beginSubmission(handle, territory.id, period)
  const changes = figures.map((given, index) => {
    const row = rows[index] as DueIndicator
    const prefix = isSingle ? '' : `/figures/${index}`
    const before = kept.get(row.indicator.id)
    refuseWrongEntry(given.entry, row.indicator, territory, prefix)
    refuseUnasked(given, before, prefix)
    return changeOf(context, allowed, row, given, before)
  })
  await writeChanges(handle, { territoryId: territory.id, period }, changes)
  // The period of the submission: that of a year's figure is another.
  await keepTaken(handle, { territoryId: territory.id, period }, changes.flatMap(restated))
  await appendAudits(
    handle,
    { territory: slug, personId: principal.personId, at: context.now, action: 'figure.save' },
    changes.map((change) => ({ subject: `${period}/${change.row.indicator.code}`, ...auditedChange(change) })),
  )
  // Always: whoever stands as having saved a figure may have put a question on a blank one, which is not to enter it.
  await noteProvider(handle, territory.id, period, principal.personId)
  await touchSubmission(handle, territory.id, period)
  return { territory, submission, changes }
}

/** What a reopening stands against. */
const reopenable: readonly ProblemSlug[] = ['wrong-state', 'period-closed']

/** In a quarter that is locked, the figures that were reopened, all of those sent or none. Raises the first refusal of them. */
async function authorizeReopened(handle: WriteHandle, context: VerbContext, quarter: LoadedQuarter, rows: readonly DueIndicator[]): Promise<Authorized<LoadedQuarter>> {
  const reopenings = await loadReopenings(handle, context, quarter)
  const abilities = rows.map(({ indicator }) => writeAbility(context, quarter, reopenings.get(indicator.id)))
  return authorize(quarter, all(...abilities))
}

/** A value that was approved once is replaced by another or by the reason why there is none, and never by silence. */
async function refuseWithdrawn(handle: WriteHandle, { id }: StoredTerritory, rows: readonly DueIndicator[], figures: FiguresToSave['figures'], isSingle: boolean): Promise<void> {
  for (const [index, { indicator, period }] of rows.entries()) {
    if (figures[index]?.entry.form !== 'blank') continue
    if (!(await findObservation(handle, { territoryId: id, indicatorId: indicator.id, period }))) continue
    const detail = 'An approved value is replaced by a value or by the reason why it is missing'
    throw new Problem('invalid-fields', { detail, params: {}, errors: [{ pointer: `${isSingle ? '' : `/figures/${index}`}/entry/form`, detail, slug: 'wrong-form' }] })
  }
}

async function readDue(handle: WriteHandle, territoryId: number): Promise<Due> {
  return { framework: await frameworkInForce(handle), adoptions: await adoptionsOf(handle, territoryId) }
}

/** What is due of each figure, in their order. */
function dueRows(period: Period, figures: FiguresToSave['figures'], { framework: { byCode }, adoptions }: Due): DueIndicator[] {
  return figures.map(({ indicator: code }) => {
    const indicator = byCode.get(code)
    const row = dueAs(period, indicator, indicator && adoptions.get(indicator.id))
    if (!row) throw new Problem('not-found', { detail: `${code} is not due in ${period}`, params: {} })
    return row
  })
}

/** The figures as they are, by indicator. */
async function keptFigures(handle: WriteHandle, territoryId: number, period: Period, rows: readonly DueIndicator[]): Promise<Map<number, StoredFigure>> {
  const [only] = rows
  const kept = rows.length === 1 && only ? [await findFigure(handle, territoryId, period, only.indicator.id)] : await listFigures(handle, territoryId, period)
  return new Map(kept.flatMap((figure) => (figure ? [[figure.indicatorId, figure]] : [])))
}

/** A figure as it was before, where it says the same now: whoever answered it still did. */
function restated({ before, figure }: FigureChange): StoredFigure[] {
  return before && isSameEntry(before.entry, figure.entry) ? [before] : []
}

/** Figures of which only what the entry says is new, and the others whole. */
async function writeChanges(handle: WriteHandle, key: { territoryId: number; period: Period }, changes: readonly FigureChange[]): Promise<void> {
  const { entries = [], whole = [] } = Object.groupBy(changes, ({ before, figure }) => (before && differsInEntryAlone(before, figure) ? 'entries' : 'whole'))
  await saveEntries(handle, key, entries.map(({ figure }) => figure))
  await saveFigureRows(handle, key, whole.map(({ figure }) => figure))
}

function refuseUnasked({ answer }: SaveFigure, before: StoredFigure | undefined, prefix: string): void {
  if (answer === undefined || answer === '' || questionOf(before).returnNote !== '') return
  const detail = 'Nothing was asked about this figure'
  throw new Problem('invalid-fields', { detail, params: {}, errors: [{ pointer: `${prefix}/answer`, detail, slug: 'nothing-asked' }] })
}

interface FigureChange {
  readonly row: DueIndicator
  readonly before: StoredFigure | undefined
  readonly figure: StoredFigure & Pick<FigureToStore, 'missing'>
}

/** A figure as it is to be. Raises `stale-version` when it is no longer the one that was seen. */
function changeOf(
  { principal: { personId, name }, now }: SignedInContext,
  { territory }: Authorized<Pick<LoadedSubmission, 'territory'>>,
  row: DueIndicator,
  { entry, source, dataDate, vintage, note, explanation, answer, version: seen }: SaveFigure,
  before: StoredFigure | undefined,
): FigureChange {
  if (versionOf(before) !== seen) {
    throw new Problem('stale-version', {
      detail: `Somebody else saved ${row.indicator.code} meanwhile`,
      params: { current: before ? presentFigure(row.indicator.code, before) : null },
    })
  }
  const savedAt = now.toISOString()
  const figure = {
    entry,
    source,
    dataDate,
    vintage,
    note,
    explanation,
    ...storedAnswer(entry, territory),
    ...answered(questionOf(before), answer, { answeredBy: name, answeredById: personId, answeredAt: savedAt }),
    indicatorId: row.indicator.id,
    period: row.period,
    version: seen + 1,
    savedById: personId,
    savedBy: name,
    savedAt,
  }
  return { row, before, figure }
}

/** A question with its answer; whose it is changes only with what it says, not with the number beside it. */
function answered(question: Question, answer: string | undefined, by: Pick<Question, 'answeredBy' | 'answeredById' | 'answeredAt'>): Question {
  if (answer === undefined || answer === question.answer) return question
  return answer === '' ? { ...questionOf(undefined), returnNote: question.returnNote } : { ...question, answer, ...by }
}

const auditedTexts = ['source', 'dataDate', 'vintage', 'note', 'explanation'] as const

/** As `saveEntries` asks for: all that it does not write is the same. */
function differsInEntryAlone(before: StoredFigure, after: StoredFigure): boolean {
  const isSameForm = before.entry.form === after.entry.form
  const isSamePerson = before.savedById === after.savedById
  return isSameForm && isSamePerson && before.period === after.period && before.answer === after.answer && auditedTexts.every((field) => before[field] === after[field])
}

/** What the trail keeps of a figure: everything a person entered of the first, and afterwards what became different. */
export function auditedChange({ before, figure: after }: { readonly before: StoredFigure | undefined; readonly figure: AuditedFigure }) {
  const told = before ? auditedTexts.filter((field) => before[field] !== after[field]) : auditedTexts
  return { before: before && audited(before, told), after: audited(after, told) }
}

type AuditedFigure = Pick<StoredFigure, (typeof auditedTexts)[number] | 'entry' | 'returnNote' | 'answer' | 'version'>

function audited(figure: AuditedFigure, told: readonly (typeof auditedTexts)[number][]) {
  const { entry, returnNote, answer, version } = figure
  const texts: Partial<Record<(typeof auditedTexts)[number], string | null>> = {}
  for (const field of told) texts[field] = figure[field]
  return { entry, ...texts, ...(returnNote !== '' && { returnNote, answer }), version }
}
