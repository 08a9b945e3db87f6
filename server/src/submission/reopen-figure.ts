import { appendAudit } from '@atalaya/db/audit'
import type { WriteHandle } from '@atalaya/db/store'
import { addReopening, advanceSubmission, endReopenings, listReopenings } from '@atalaya/db/submission'
import { bumpTerritory } from '@atalaya/db/territory'
import { daysAfter } from '@atalaya/shared/calendar'
import { calendarDate, type CalendarDate, type Period } from '@atalaya/shared/period'
import { Problem } from '@atalaya/shared/problem'
import { mayEndReopening, mostDaysReopened, transition, type Reopen } from '@atalaya/shared/submission'
import { authorize, signedIn, type VerbContext } from '../plugins/context.ts'
import { collided, findDue, loadSubmission, type DueIndicator } from './submission-context.ts'

interface OfFigure {
  readonly territory: string
  readonly period: Period
  readonly code: string
}

/**
 * Lets one locked figure of a quarter be written until the end of a day where the territory is; a reopening of it that is in force
 * ends with this one. The approval of a quarter that is not public is taken back by it: the whole quarter is in validation
 * again, and what was approved stays as it is until somebody approves the quarter anew. Raises the policy's refusal, `not-found` for
 * an indicator that is not due, `invalid-fields` for a day that has passed or lies too far ahead.
 */
export async function reopenFigure(context: VerbContext, { territory: slug, period, code, until, reason }: OfFigure & Reopen): Promise<void> {
  const { personId } = signedIn(context)
  await context.store.write(async (handle) => {
    const loaded = await loadSubmission(handle, context, slug, period)
    const { territory, submission } = authorize(loaded, loaded.abilities.reopen)
    const { indicator } = await dueFigure(handle, territory.id, period, code)
    refuseUntil(until, calendarDate(context.now, territory.timeZone))
    const before = (await listReopenings(handle, territory.id, period)).get(indicator.id)
    const at = context.now.toISOString()
    const key = { territoryId: territory.id, period, indicatorId: indicator.id }
    await endReopenings(handle, key, { endedBy: personId, endedAt: at })
    await addReopening(handle, { ...key, number: before === undefined ? 1 : before.number + 1, until, reason, openedBy: personId, openedAt: at })
    const moved = transition(submission.state, 'reopen')
    const next = moved.allowed ? moved.next : submission.state
    if (next !== submission.state) {
      if (!(await advanceSubmission(handle, submission, { state: next, approvedBy: null, approvedAt: null }))) throw collided(submission)
      await bumpTerritory(handle, territory.id)
    }
    await appendAudit(handle, {
      territory: slug, personId, at: context.now, action: 'figure.reopen', subject: `${period}/${code}`,
      before: { state: submission.state }, after: { state: next, until, reason },
    })
  })
}

/** Locks a reopened figure again. Raises the policy's refusal, `not-found` for one that was never reopened, `reopening-ended` for one whose time is over. */
export async function endReopening(context: VerbContext, { territory: slug, period, code }: OfFigure): Promise<void> {
  const { personId } = signedIn(context)
  await context.store.write(async (handle) => {
    const loaded = await loadSubmission(handle, context, slug, period)
    const { territory, providerIds, reopenings } = loaded
    const today = calendarDate(context.now, territory.timeZone)
    const circumstances = { principal: context.principal, territory, providerIds, today }
    // Who may not do it to any figure learns nothing of this one.
    const mayAtAll = mayEndReopening(circumstances, { until: today, endedOn: null })
    authorize(loaded, mayAtAll)
    const { indicator } = await dueFigure(handle, territory.id, period, code)
    const reopening = reopenings.get(indicator.id)
    if (!reopening) throw new Problem('not-found', { detail: `${code} was not reopened in ${period}`, params: {} })
    authorize(loaded, mayEndReopening(circumstances, reopening))
    await endReopenings(handle, { territoryId: territory.id, period, indicatorId: indicator.id }, { endedBy: personId, endedAt: context.now.toISOString() })
    await appendAudit(handle, {
      territory: slug, personId, at: context.now, action: 'figure.end-reopening', subject: `${period}/${code}`,
      before: { until: reopening.until, reason: reopening.reason }, after: { endedOn: today },
    })
  })
}

async function dueFigure(handle: WriteHandle, territoryId: number, period: Period, code: string): Promise<DueIndicator> {
  const due = await findDue(handle, territoryId, period, code)
  if (!due) throw new Problem('not-found', { detail: `${code} is not due in ${period}`, params: {} })
  return due
}

function refuseUntil(until: CalendarDate, today: CalendarDate): void {
  const slug = until < today ? 'date-in-past' : until > daysAfter(today, mostDaysReopened) ? 'date-too-late' : undefined
  if (slug === undefined) return
  const detail = slug === 'date-in-past' ? 'A figure is reopened until today at the earliest' : `A figure is reopened for ${mostDaysReopened} days at most`
  throw new Problem('invalid-fields', { detail, params: {}, errors: [{ pointer: '/until', detail, slug }] })
}
