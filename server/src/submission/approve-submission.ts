import { appendAudit } from '@atalaya/db/audit'
import { addObservationVersion } from '@atalaya/db/observation'
import { advanceSubmission, listFigures, type StoredFigure } from '@atalaya/db/submission'
import { bumpTerritory } from '@atalaya/db/territory'
import type { Amount } from '@atalaya/shared/observation'
import type { Period } from '@atalaya/shared/period'
import { isSeenBySecondPerson, type FigureEntry } from '@atalaya/shared/submission'
import { authorize, signedIn, type VerbContext } from '../plugins/context.ts'
import { storedAnswer } from './figure-entry.ts'
import { collided, listDue, loadSubmission, refuseStale } from './submission-context.ts'

/** The original amount of an answer; null for answers that are no amount. */
export function amountOf(entry: FigureEntry): Amount | null {
  if (entry.form !== 'amount') return null
  const { form: _form, ...amount } = entry
  return amount
}

/** The parts of a ratio as answered; null for answers that are none. */
export function partsOf(entry: FigureEntry): { numerator: number | null; denominator: number | null } {
  return entry.form === 'ratio' ? { numerator: entry.numerator, denominator: entry.denominator } : { numerator: null, denominator: null }
}

/** Turns every answered figure that is due into the first version of an observation, not public yet. Raises the policy's refusal or `stale-version`. */
export async function approveSubmission(
  context: VerbContext,
  { territory: slug, period, version }: { readonly territory: string; readonly period: Period; readonly version?: number | undefined },
): Promise<void> {
  const { personId } = signedIn(context)
  const approvedAt = context.now.toISOString()
  await context.store.write(async (handle) => {
    const loaded = await loadSubmission(handle, context, slug, period)
    const { territory, submission, providerIds } = authorize(loaded, loaded.abilities.approve)
    refuseStale(submission, version)
    const { due } = await listDue(handle, territory.id, period)
    // A figure of an indicator that was given up meanwhile is on nobody's page, so nobody has looked at it.
    const dueIds = new Set(due.map(({ indicator }) => indicator.id))
    const answered = (await listFigures(handle, territory.id, period)).filter(({ entry, indicatorId }) => entry.form !== 'blank' && dueIds.has(indicatorId))
    for (const figure of answered) {
      const { value, missing } = storedAnswer(figure.entry, territory)
      await addObservationVersion(handle, {
        territoryId: territory.id,
        indicatorId: figure.indicatorId,
        period: figure.period,
        version: 1,
        value,
        ...partsOf(figure.entry),
        amount: amountOf(figure.entry),
        missing,
        vintage: figure.vintage,
        source: figure.source,
        dataDate: figure.dataDate,
        note: noteWithExplanation(figure),
        reason: '',
        isPublished: false,
        isSeenBySecondPerson: isSeenBySecondPerson(personId, providerIds),
        approvedBy: personId,
        approvedAt,
      })
    }
    if (!(await advanceSubmission(handle, submission, { state: 'approved', approvedBy: personId, approvedAt }))) throw collided(submission)
    await bumpTerritory(handle, territory.id)
    await appendAudit(handle, {
      territory: slug,
      personId,
      at: context.now,
      action: 'submission.approve',
      subject: period,
      before: { state: submission.state },
      after: { state: 'approved', observations: answered.length },
    })
  })
}

/** What the office explained of a warning belongs to the figure's note: readers ask the same question. */
function noteWithExplanation({ note, explanation }: StoredFigure): string {
  return note === explanation ? note : [note, explanation].filter((text) => text !== '').join(' — ')
}
