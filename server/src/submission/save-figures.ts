import { appendAudit } from '@atalaya/db/audit'
import type { WriteHandle } from '@atalaya/db/store'
import { beginSubmission, findFigure, listFigures, noteProvider, saveFigureRow, touchSubmission, type StoredFigure } from '@atalaya/db/submission'
import { calendarDate, type Period } from '@atalaya/shared/period'
import { Problem } from '@atalaya/shared/problem'
import { checkFigure, type Figure, type SavedFigure, type SaveFigure } from '@atalaya/shared/submission'
import { authorize, type Authorized, signedIn, type VerbContext, versionOf } from '../plugins/context.ts'
import { refuseWrongEntry, storedAnswer } from './figure-entry.ts'
import { pointsBeforeEach } from './points-before.ts'
import { findDue, listDue, loadSubmission, type DueIndicator, type LoadedSubmission } from './submission-context.ts'

export interface FiguresToSave {
  readonly territory: string
  readonly period: Period
  readonly figures: readonly (SaveFigure & { readonly indicator: string })[]
  /** Whether what was sent is the one figure itself, so that pointers begin there. */
  readonly isSingle?: boolean
}

/** A figure as the API shows it. */
export function presentFigure(code: string, { indicatorId: _id, savedById: _by, answeredById: _answeredBy, ...figure }: StoredFigure): Figure {
  return { indicator: code, ...figure }
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
  return context.store.write(async (handle) => {
    const loaded = await loadSubmission(handle, context, territory, period)
    const allowed = authorize(loaded, loaded.abilities.write)
    const rows = await dueRows(handle, loaded, figures)
    const territoryId = loaded.territory.id
    const kept = await keptFigures(handle, territoryId, period, rows)
    const previous = await pointsBeforeEach(handle, territoryId, period, rows)
    if (loaded.submission.version === 0) await beginSubmission(handle, territoryId, period)
    const today = calendarDate(context.now, loaded.territory.timeZone)
    const quarterVersion = { before: loaded.submission.version, after: Math.max(loaded.submission.version, 1) + 1 }
    const saved: SavedFigure[] = []
    for (const [index, given] of figures.entries()) {
      const row = rows[index] as DueIndicator
      const { id, code } = row.indicator
      const prefix = isSingle ? '' : `/figures/${index}`
      refuseWrongEntry(given.entry, row.indicator, loaded.territory, prefix)
      refuseUnasked(given, kept.get(id), prefix)
      const figure = await saveOne(handle, context, allowed, row, given, kept.get(id))
      kept.set(id, figure)
      const shown = presentFigure(code, figure)
      saved.push({ figure: shown, findings: checkFigure(shown, row.indicator, { previous: previous.get(id) ?? [], today }), quarterVersion })
    }
    await noteProvider(handle, territoryId, period, person.personId)
    await touchSubmission(handle, territoryId, period)
    return saved
  })
}

/** What is due of each figure, in their order. One is looked up alone: it is what a person saves as they type. */
async function dueRows(handle: WriteHandle, { territory, submission }: LoadedSubmission, figures: FiguresToSave['figures']): Promise<DueIndicator[]> {
  const [first] = figures
  const isOne = figures.length === 1 && first !== undefined
  const due = isOne ? [await findDue(handle, territory.id, submission.period, first.indicator)] : (await listDue(handle, territory.id, submission.period)).due
  const byCode = new Map(due.map((row) => [row?.indicator.code, row]))
  return figures.map(({ indicator }) => {
    const row = byCode.get(indicator)
    if (!row) throw new Problem('not-found', { detail: `${indicator} is not due in ${submission.period}`, params: {} })
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

async function saveOne(
  handle: WriteHandle,
  context: VerbContext,
  { territory, submission }: Authorized<LoadedSubmission>,
  { indicator, period }: DueIndicator,
  { indicator: _code, ...given }: FiguresToSave['figures'][number],
  before: StoredFigure | undefined,
): Promise<StoredFigure> {
  const { personId, name } = signedIn(context)
  if (versionOf(before) !== given.version) {
    throw new Problem('stale-version', {
      detail: 'Somebody else saved this figure meanwhile',
      params: { current: before ? presentFigure(indicator.code, before) : null },
    })
  }
  const { value, missing } = storedAnswer(given.entry, territory)
  const savedAt = context.now.toISOString()
  const figure: StoredFigure = {
    ...given,
    ...answered(questionOf(before), given.answer, { answeredBy: name, answeredById: personId, answeredAt: savedAt }),
    indicatorId: indicator.id,
    period,
    value,
    version: given.version + 1,
    savedById: personId,
    savedBy: name,
    savedAt,
  }
  await saveFigureRow(handle, { territoryId: territory.id, period: submission.period }, { ...figure, missing })
  await appendAudit(handle, {
    territory: territory.slug,
    personId,
    at: context.now,
    action: 'figure.save',
    subject: `${submission.period}/${indicator.code}`,
    before: before && auditedFigure(before),
    after: auditedFigure(figure),
  })
  return figure
}

/** A question with its answer; whose it is changes only with what it says, not with the number beside it. */
function answered(question: Question, answer: string | undefined, by: Pick<Question, 'answeredBy' | 'answeredById' | 'answeredAt'>): Question {
  if (answer === undefined || answer === question.answer) return question
  return answer === '' ? { ...questionOf(undefined), returnNote: question.returnNote } : { ...question, answer, ...by }
}

/** What the trail keeps of a figure: everything a person entered. */
function auditedFigure({ entry, period, value, source, dataDate, vintage, note, explanation, returnNote, answer, version }: StoredFigure) {
  return { entry, period, value, source, dataDate, vintage, note, explanation, ...(returnNote !== '' && { returnNote, answer }), version }
}
