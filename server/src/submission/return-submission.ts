import { appendAudit } from '@atalaya/db/audit'
import { advanceSubmission, listFigures, saveFigureRows, setReturnNotes } from '@atalaya/db/submission'
import type { Period } from '@atalaya/shared/period'
import { Problem } from '@atalaya/shared/problem'
import type { returnSchema } from '@atalaya/shared/submission'
import type { z } from 'zod'
import { authorize, signedIn, type VerbContext } from '../plugins/context.ts'
import { collided, listDue, loadSubmission, refuseStale } from './submission-context.ts'
import { unansweredFigure } from './unanswered-figure.ts'

type Return = z.infer<typeof returnSchema> & { readonly territory: string; readonly period: Period }

/**
 * Sends the quarter back with a question on the whole or on figures. Raises the policy's refusal, `stale-version`,
 * `invalid-fields` when nothing is asked, `not-found` for an indicator that is not due.
 */
export async function returnSubmission(context: VerbContext, { territory: slug, period, version, note, figures }: Return): Promise<void> {
  const { personId } = signedIn(context)
  await context.store.write(async (handle) => {
    const loaded = await loadSubmission(handle, context, slug, period)
    const { territory, submission } = authorize(loaded, loaded.abilities.return)
    refuseStale(submission, version)
    if (note === '' && figures.length === 0) {
      const detail = 'A quarter is returned with a question, on the whole or on a figure'
      throw new Problem('invalid-fields', { detail, params: {}, errors: [{ pointer: '/note', detail, slug: 'question-missing' }] })
    }
    const { due } = await listDue(handle, territory.id, period)
    const stored = await listFigures(handle, territory.id, period)
    const notes: { indicatorId: number; note: string }[] = []
    for (const question of figures) {
      const row = due.find(({ indicator }) => indicator.code === question.indicator)
      if (!row) throw new Problem('not-found', { detail: `${question.indicator} is not due in ${period}`, params: {} })
      notes.push({ indicatorId: row.indicator.id, note: question.note })
      if (stored.some(({ indicatorId }) => indicatorId === row.indicator.id)) continue
      // A question may be about a figure that was left blank: it needs a row to stand on.
      await saveFigureRows(handle, { territoryId: territory.id, period }, [
        unansweredFigure({
          indicatorId: row.indicator.id, period: row.period, entry: { form: 'blank' }, missing: null, version: 1, savedById: personId, savedAt: context.now.toISOString(),
        }),
      ])
    }
    await setReturnNotes(handle, { territoryId: territory.id, period }, notes)
    if (!(await advanceSubmission(handle, submission, { state: 'returned', returnNote: note }))) throw collided(submission)
    await appendAudit(handle, {
      territory: slug,
      personId,
      at: context.now,
      action: 'submission.return',
      subject: period,
      before: { state: submission.state },
      after: { state: 'returned', note, figures },
    })
  })
}
