import { appendAudit } from '@atalaya/db/audit'
import type { WriteHandle } from '@atalaya/db/store'
import { advanceSubmission, beginSubmission, findSubmission, listFigures, noteProvider, saveFigureRows } from '@atalaya/db/submission'
import { calendarDate, type Period } from '@atalaya/shared/period'
import { Problem, type FieldError } from '@atalaya/shared/problem'
import { checkFigure, unexplainedWarnings, type Finding, type submitSchema } from '@atalaya/shared/submission'
import type { z } from 'zod'
import { authorize, type Authorized, signedIn, type VerbContext, versionOf } from '../plugins/context.ts'
import { findingError } from './figure-entry.ts'
import { pointsBefore, type PointsBefore } from './points-before.ts'
import { auditedChange, presentFigure } from './save-figures.ts'
import { collided, listDue, loadSubmission, refuseStale, type DueIndicator, type LoadedSubmission } from './submission-context.ts'
import { unansweredFigure } from './unanswered-figure.ts'

type Submit = z.infer<typeof submitSchema> & { readonly territory: string; readonly period: Period }

/**
 * Hands the quarter in. With `blanks`, the figures still blank are entered as missing for that reason first. Raises the
 * policy's refusal, `period-closed` for blanks of a quarter past its closing, `stale-version`, `blocking-findings` with a pointer to each figure that cannot be right, or
 * `unexplained-warnings` with a pointer to each figure whose warning nobody explained.
 */
export async function submitFigures(context: VerbContext, { territory: slug, period, version, blanks }: Submit): Promise<void> {
  const { personId } = signedIn(context)
  const earlier = await pointsBefore(context.store.read, slug)
  await context.store.write(async (handle) => {
    const loaded = await loadSubmission(handle, context, slug, period)
    const allowed = authorize(loaded, loaded.abilities.submit)
    refuseStale(loaded.submission, version)
    const { due } = await listDue(handle, loaded.territory.id, period)
    // Past the closing only what was reopened is written, and the reasons of what is blank are figures like any other.
    if (blanks) authorize(loaded, loaded.abilities.write)
    if (loaded.submission.version === 0) await beginSubmission(handle, loaded.territory.id, period)
    if (blanks) await fillBlanks(handle, context, allowed, due, blanks)
    await refuseUnfit(handle, context, allowed, { due, earlier })

    const submission = await findSubmission(handle, loaded.territory.id, period)
    if (!submission) throw new Error('A submission begun in this transaction is not there')
    await noteProvider(handle, loaded.territory.id, period, personId)
    const isMoved = await advanceSubmission(handle, submission, { state: 'submitted', returnNote: '', submittedBy: personId, submittedAt: context.now.toISOString() })
    if (!isMoved) throw collided(submission)
    await appendAudit(handle, {
      territory: slug,
      personId,
      at: context.now,
      action: 'submission.submit',
      subject: period,
      before: { state: loaded.submission.state },
      after: { state: 'submitted' },
    })
  })
}

async function fillBlanks(
  handle: WriteHandle,
  context: VerbContext,
  { territory, submission }: Authorized<LoadedSubmission>,
  due: readonly DueIndicator[],
  { reason, note }: NonNullable<Submit['blanks']>,
): Promise<void> {
  const { personId } = signedIn(context)
  const figures = new Map((await listFigures(handle, territory.id, submission.period)).map((figure) => [figure.indicatorId, figure]))
  for (const { indicator, period } of due) {
    const before = figures.get(indicator.id)
    if (before && before.entry.form !== 'blank') continue
    const version = versionOf(before) + 1
    const after = unansweredFigure(
      { indicatorId: indicator.id, period, entry: { form: 'missing', reason, note }, missing: { reason, note }, version, savedById: personId, savedAt: context.now.toISOString() },
      before,
    )
    await saveFigureRows(handle, { territoryId: territory.id, period: submission.period }, [after])
    await appendAudit(handle, {
      territory: territory.slug,
      personId,
      at: context.now,
      action: 'figure.save',
      subject: `${submission.period}/${indicator.code}`,
      ...auditedChange({ before, figure: after }),
    })
  }
}

/**
 * Refuses figures that cannot be right, or whose warnings nobody explained, with a pointer to each: all of a quarter, or those that
 * were saved after an instant. Raises `blocking-findings`, `unexplained-warnings`.
 */
export async function refuseUnfit(
  handle: WriteHandle,
  { now }: VerbContext,
  { territory, submission }: Authorized<LoadedSubmission>,
  { due, earlier, savedAfter = '' }: { readonly due: readonly DueIndicator[]; readonly earlier: PointsBefore; readonly savedAfter?: string },
): Promise<void> {
  const figures = (await listFigures(handle, territory.id, submission.period)).filter(({ savedAt }) => savedAt > savedAfter)
  const byId = new Map(due.map((row) => [row.indicator.id, row]))
  const today = calendarDate(now, territory.timeZone)
  const blocking: FieldError[] = []
  const unexplained: FieldError[] = []
  for (const figure of figures) {
    const row = byId.get(figure.indicatorId)
    if (!row) continue
    const findings = checkFigure(presentFigure(row.indicator.code, figure), row.indicator, { previous: earlier(figure.indicatorId, row.period), today })
    const errorOf = (finding: Finding) => findingError(finding, row.indicator, territory, `/figures/${row.indicator.code}`)
    blocking.push(...findings.filter(({ severity }) => severity === 'block').map(errorOf))
    unexplained.push(...unexplainedWarnings(findings, figure.explanation).map(errorOf))
  }
  if (blocking.length > 0) throw new Problem('blocking-findings', { detail: `Blocking findings: ${blocking.length}`, params: {}, errors: blocking })
  if (unexplained.length > 0) {
    throw new Problem('unexplained-warnings', { detail: `Warnings without an explanation: ${unexplained.length}`, params: {}, errors: unexplained })
  }
}
