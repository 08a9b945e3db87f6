import { appendAudit } from '@atalaya/db/audit'
import type { WriteHandle } from '@atalaya/db/store'
import { beginSubmission, findFigure, noteProvider, saveFigureRow, touchSubmission, type StoredFigure } from '@atalaya/db/submission'
import type { Period } from '@atalaya/shared/period'
import { Problem } from '@atalaya/shared/problem'
import { checkFigure, type Figure, type SavedFigure, type SaveFigure } from '@atalaya/shared/submission'
import { authorize, type Authorized, signedIn, type VerbContext, versionOf } from '../plugins/context.ts'
import { refuseWrongEntry, storedAnswer } from './figure-entry.ts'
import { pointsBefore } from './points-before.ts'
import { listDue, loadSubmission, type DueIndicator, type LoadedSubmission } from './submission-context.ts'

export interface FiguresToSave {
  readonly territory: string
  readonly period: Period
  readonly figures: readonly (SaveFigure & { readonly indicator: string })[]
  /** Whether what was sent is the one figure itself, so that pointers begin there. */
  readonly isSingle?: boolean
}

/** A figure as the API shows it. */
export function presentFigure(code: string, { indicatorId: _id, savedById: _by, ...figure }: StoredFigure): Figure {
  return { indicator: code, ...figure }
}

/**
 * Saves figures of a quarter, all or none, in one transaction with their audit rows. Begins the submission when nobody has.
 * Raises the policy's refusal, `not-found` for an indicator that is not due, `invalid-fields` for an answer of the wrong
 * form, `stale-version` (with the figure as kept) when somebody saved it meanwhile. Findings never refuse.
 */
export async function saveFigures(context: VerbContext, { territory, period, figures, isSingle = false }: FiguresToSave): Promise<SavedFigure[]> {
  const person = signedIn(context)
  return context.store.write(async (handle) => {
    const loaded = await loadSubmission(handle, context, territory, period)
    const allowed = authorize(loaded, loaded.abilities.write)
    const { due } = await listDue(handle, loaded.territory.id, period)
    const dueByCode = new Map(due.map((row) => [row.indicator.code, row]))
    if (loaded.submission.version === 0) await beginSubmission(handle, loaded.territory.id, period)
    const saved: SavedFigure[] = []
    for (const [index, figure] of figures.entries()) {
      const row = dueByCode.get(figure.indicator)
      if (!row) throw new Problem('not-found', { detail: `${figure.indicator} is not due in ${period}`, params: {} })
      refuseWrongEntry(figure.entry, row.indicator, loaded.territory, isSingle ? '' : `/figures/${index}`)
      saved.push(await saveOne(handle, context, allowed, row, figure))
    }
    await noteProvider(handle, loaded.territory.id, period, person.personId)
    await touchSubmission(handle, loaded.territory.id, period)
    return saved
  })
}

async function saveOne(
  handle: WriteHandle,
  context: VerbContext,
  { territory, submission }: Authorized<LoadedSubmission>,
  { indicator, period }: DueIndicator,
  given: SaveFigure,
): Promise<SavedFigure> {
  const { personId, name } = signedIn(context)
  const before = await findFigure(handle, territory.id, submission.period, indicator.id)
  if (versionOf(before) !== given.version) {
    throw new Problem('stale-version', {
      detail: 'Somebody else saved this figure meanwhile',
      params: { current: before ? presentFigure(indicator.code, before) : null },
    })
  }
  const { value, missing } = storedAnswer(given.entry, territory)
  const figure: StoredFigure = {
    ...given,
    indicatorId: indicator.id,
    period,
    value,
    version: given.version + 1,
    returnNote: before?.returnNote ?? '',
    savedById: personId,
    savedBy: name,
    savedAt: context.now.toISOString(),
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
  const shown = presentFigure(indicator.code, figure)
  const previous = await pointsBefore(handle, territory.id, indicator, period)
  return { figure: shown, findings: checkFigure(shown, indicator, { previous }) }
}

/** What the trail keeps of a figure: everything a person entered. */
function auditedFigure({ entry, period, value, source, dataDate, vintage, note, explanation, version }: StoredFigure) {
  return { entry, period, value, source, dataDate, vintage, note, explanation, version }
}
