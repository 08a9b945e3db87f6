import { isDeepStrictEqual } from 'node:util'
import { appendAudit, versionKey } from '@atalaya/db/audit'
import { addObservationVersion, findObservation, replaceApprovedVersion } from '@atalaya/db/observation'
import type { WriteHandle } from '@atalaya/db/store'
import { advanceSubmission, endReopenings, listFigures, type StoredFigure } from '@atalaya/db/submission'
import { bumpTerritory, type StoredTerritory } from '@atalaya/db/territory'
import type { Amount, Observation } from '@atalaya/shared/observation'
import type { Period } from '@atalaya/shared/period'
import { isSeenBySecondPerson, type FigureEntry } from '@atalaya/shared/submission'
import { authorize, signedIn, type VerbContext } from '../plugins/context.ts'
import { storedAnswer } from './figure-entry.ts'
import { pointsBefore } from './points-before.ts'
import { refuseUnfit } from './submit-figures.ts'
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

/**
 * Turns every answered figure that is due into the first version of an observation, not public yet. Where the quarter was approved
 * before and a figure reopened since, what differs becomes a further version with the reopening's reason, and the one that nobody
 * but the office saw stays in the office. Ends what is reopened. Raises the policy's refusal, `stale-version`, and for figures that
 * were written since the quarter was handed in, which nothing has checked, `blocking-findings` or `unexplained-warnings`.
 */
export async function approveSubmission(
  context: VerbContext,
  { territory: slug, period, version }: { readonly territory: string; readonly period: Period; readonly version?: number | undefined },
): Promise<void> {
  const { personId } = signedIn(context)
  const approvedAt = context.now.toISOString()
  const earlier = await pointsBefore(context.store.read, slug)
  await context.store.write(async (handle) => {
    const loaded = await loadSubmission(handle, context, slug, period)
    const allowed = authorize(loaded, loaded.abilities.approve)
    const { territory, submission, providerIds, reopenings } = allowed
    refuseStale(submission, version)
    const { due } = await listDue(handle, territory.id, period)
    if (reopenings.size > 0 && submission.submittedAt !== null) await refuseUnfit(handle, context, allowed, { due, earlier, savedAfter: submission.submittedAt })
    // A figure of an indicator that was given up meanwhile is on nobody's page, so nobody has looked at it.
    const codes = new Map(due.map(({ indicator }) => [indicator.id, indicator.code]))
    const answered = (await listFigures(handle, territory.id, period)).filter(({ entry, indicatorId }) => entry.form !== 'blank' && codes.has(indicatorId))
    const by = { isSeenBySecondPerson: isSeenBySecondPerson(personId, providerIds), approvedBy: personId, approvedAt }
    const versions: Record<string, string> = {}
    for (const figure of answered) {
      const made = await approveFigure(handle, territory, figure, { ...by, isAgain: reopenings.size > 0, reason: reopenings.get(figure.indicatorId)?.reason })
      if (made) versions[versionKey({ period: figure.period, code: codes.get(figure.indicatorId) as string, cell: '', version: made.version })] = made.digest
    }
    await endReopenings(handle, { territoryId: territory.id, period }, { endedBy: personId, endedAt: approvedAt })
    if (!(await advanceSubmission(handle, submission, { state: 'approved', approvedBy: personId, approvedAt }))) throw collided(submission)
    await bumpTerritory(handle, territory.id)
    await appendAudit(handle, {
      territory: slug,
      personId,
      at: context.now,
      action: 'submission.approve',
      subject: period,
      before: { state: submission.state },
      after: { state: 'approved', observations: answered.length, versions },
    })
  })
}

interface Approval {
  readonly isSeenBySecondPerson: boolean
  readonly approvedBy: number
  readonly approvedAt: string
  /** Whether the quarter may have been approved before: nothing but a reopening takes that back. */
  readonly isAgain: boolean
  /** Of the figure's reopening; undefined where it never was reopened. */
  readonly reason: string | undefined
}

/** The version that it makes, for the trail to tell of; undefined where the one that is approved says the same. */
async function approveFigure(
  handle: WriteHandle,
  territory: StoredTerritory,
  figure: StoredFigure,
  { isAgain, reason, ...by }: Approval,
): Promise<{ readonly version: number; readonly digest: string } | undefined> {
  const key = { territoryId: territory.id, indicatorId: figure.indicatorId, period: figure.period }
  const { entry, vintage, source, dataDate } = figure
  const told = { ...storedAnswer(entry, territory), ...partsOf(entry), amount: amountOf(entry), vintage, source, dataDate, note: noteWithExplanation(figure) }
  const before = isAgain ? await findObservation(handle, key) : undefined
  const made = { ...key, ...told, ...by, isPublished: false }
  if (!before) return { version: 1, digest: await addObservationVersion(handle, { ...made, version: 1, reason: '' }) }
  // What nobody reopened is as it was approved.
  if (reason === undefined || !isToldOtherwise(before, told)) return undefined
  const version = before.version + 1
  return { version, digest: await replaceApprovedVersion(handle, { ...made, version, reason }) }
}

function isToldOtherwise(before: Observation, told: Partial<Observation>): boolean {
  const fields = Object.keys(told) as (keyof Observation)[]
  return fields.some((field) => !isDeepStrictEqual(before[field], told[field]))
}

/** What the office explained of a warning belongs to the figure's note: readers ask the same question. */
function noteWithExplanation({ note, explanation }: StoredFigure): string {
  return note === explanation ? note : [note, explanation].filter((text) => text !== '').join(' — ')
}
