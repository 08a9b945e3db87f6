import { appendAudit } from '@atalaya/db/audit'
import { markPublished } from '@atalaya/db/observation'
import { advanceSubmission } from '@atalaya/db/submission'
import { bumpTerritory } from '@atalaya/db/territory'
import { frequencies, periodDueWith, type Period } from '@atalaya/shared/period'
import { authorize, signedIn, type VerbContext } from '../plugins/context.ts'
import { collided, loadSubmission, refuseStale } from './submission-context.ts'

/** Makes the quarter's observations public, all at once. Raises the policy's refusal or `stale-version`. */
export async function publishSubmission(
  context: VerbContext,
  { territory: slug, period, version }: { readonly territory: string; readonly period: Period; readonly version?: number | undefined },
): Promise<void> {
  const { personId } = signedIn(context)
  await context.store.write(async (handle) => {
    const loaded = await loadSubmission(handle, context, slug, period)
    const { territory, submission } = authorize(loaded, loaded.abilities.publish)
    refuseStale(submission, version)
    // By periods and not by figures: what was added after the approval stands on no figure.
    const observations = await markPublished(handle, territory.id, frequencies.flatMap((frequency) => periodDueWith(period, frequency) ?? []))
    if (!(await advanceSubmission(handle, submission, { state: 'published', publishedBy: personId, publishedAt: context.now.toISOString() }))) throw collided(submission)
    await bumpTerritory(handle, territory.id)
    await appendAudit(handle, {
      territory: slug,
      personId,
      at: context.now,
      action: 'submission.publish',
      subject: period,
      before: { state: submission.state },
      after: { state: 'published', observations },
    })
  })
}
