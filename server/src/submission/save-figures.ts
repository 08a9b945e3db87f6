import { appendAudits } from '@atalaya/db/audit'
import type { StoredAdoption } from '@atalaya/db/indicator'
import type { WriteHandle } from '@atalaya/db/store'
import { beginSubmission, findFigure, listFigures, noteProvider, saveFigureRows, touchSubmission, type FigureToStore, type StoredFigure } from '@atalaya/db/submission'
import { getTerritoryKey } from '@atalaya/db/territory'
import { calendarDate, type Period } from '@atalaya/shared/period'
import { Problem } from '@atalaya/shared/problem'
import { checkFigure, type Figure, type SavedFigure, type SaveFigure } from '@atalaya/shared/submission'
import { adoptionsOf } from '../indicator/adoptions-of.ts'
import { frameworkInForce } from '../indicator/framework-in-force.ts'
import { territoryInForce } from '../observation/territory-in-force.ts'
import { authorize, type Authorized, signedIn, type VerbContext, versionOf } from '../plugins/context.ts'
import { refuseWrongEntry, storedAnswer } from './figure-entry.ts'
import { pointsChecked } from './points-before.ts'
import { dueAs, loadSubmission, versionAfterSave, type DueIndicator, type LoadedSubmission } from './submission-context.ts'

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
 * Raises the policy's refusal, `not-found` for an indicator that is not due, `invalid-fields` for an answer of the wrong
 * form or to a question that nobody put, `stale-version` (with the figure as kept) when somebody saved it meanwhile. Findings never refuse.
 */
export async function saveFigures(context: VerbContext, { territory, period, figures, isSingle = false }: FiguresToSave): Promise<SavedFigure[]> {
  const person = signedIn(context)
  const known = await getTerritoryKey(context.store.read, territory)
  const { points, adoptions } = await territoryInForce(context.store.read, known)
  return context.store.write(async (handle) => {
    const loaded = await loadSubmission(handle, context, territory, period)
    const allowed = authorize(loaded, loaded.abilities.write)
    const territoryId = loaded.territory.id
    const isUnchanged = loaded.territory.version === known.version
    const rows = await dueRows(handle, period, figures, isUnchanged ? adoptions : await adoptionsOf(handle, territoryId))
    const kept = await keptFigures(handle, territoryId, period, rows)
    if (loaded.submission.version === 0) await beginSubmission(handle, territoryId, period)
    const changes = figures.map((given, index) => {
      const row = rows[index] as DueIndicator
      const prefix = isSingle ? '' : `/figures/${index}`
      const before = kept.get(row.indicator.id)
      refuseWrongEntry(given.entry, row.indicator, loaded.territory, prefix)
      refuseUnasked(given, before, prefix)
      const change = changeOf(context, allowed, row, given, before)
      kept.set(row.indicator.id, change.figure)
      return change
    })
    await saveFigureRows(handle, { territoryId, period }, changes.map(({ figure }) => figure))
    await appendAudits(
      handle,
      { territory, personId: person.personId, at: context.now, action: 'figure.save' },
      changes.map((change) => ({ subject: `${period}/${change.row.indicator.code}`, ...auditedChange(change) })),
    )
    if (!loaded.providerIds.includes(person.personId)) await noteProvider(handle, territoryId, period, person.personId)
    await touchSubmission(handle, territoryId, period)
    const today = calendarDate(context.now, loaded.territory.timeZone)
    const quarterVersion = versionAfterSave(loaded.submission)
    return changes.map(({ row, figure }) => {
      const shown = presentFigure(row.indicator.code, figure)
      return { figure: shown, findings: checkFigure(shown, row.indicator, { previous: points.before(row.indicator.id, row.period, pointsChecked), today }), quarterVersion }
    })
  })
}

/** What is due of each figure, in their order. */
async function dueRows(handle: WriteHandle, period: Period, figures: FiguresToSave['figures'], adoptions: ReadonlyMap<number, StoredAdoption>): Promise<DueIndicator[]> {
  const { byCode } = await frameworkInForce(handle)
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
  context: VerbContext,
  { territory }: Authorized<LoadedSubmission>,
  row: DueIndicator,
  { indicator: _code, ...given }: FiguresToSave['figures'][number],
  before: StoredFigure | undefined,
): FigureChange {
  const { personId, name } = signedIn(context)
  if (versionOf(before) !== given.version) {
    throw new Problem('stale-version', {
      detail: 'Somebody else saved this figure meanwhile',
      params: { current: before ? presentFigure(row.indicator.code, before) : null },
    })
  }
  const savedAt = context.now.toISOString()
  const figure = {
    ...given,
    ...storedAnswer(given.entry, territory),
    ...answered(questionOf(before), given.answer, { answeredBy: name, answeredById: personId, answeredAt: savedAt }),
    indicatorId: row.indicator.id,
    period: row.period,
    version: given.version + 1,
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

/** What the trail keeps of a figure: everything a person entered of the first, and afterwards what became different. */
function auditedChange({ before, figure: after }: FigureChange) {
  const told = before ? auditedTexts.filter((field) => before[field] !== after[field]) : auditedTexts
  return { before: before && audited(before, told), after: audited(after, told) }
}

function audited(figure: StoredFigure, told: readonly (typeof auditedTexts)[number][]) {
  const { entry, returnNote, answer, version } = figure
  const texts: Partial<Record<(typeof auditedTexts)[number], string | null>> = {}
  for (const field of told) texts[field] = figure[field]
  return { entry, ...texts, ...(returnNote !== '' && { returnNote, answer }), version }
}
