import { readCalendar } from '@atalaya/db/calendar'
import { countAnswers, listSubmissions as readSubmissions, listUnended } from '@atalaya/db/submission'
import { getTerritory } from '@atalaya/db/territory'
import { mayEnterIndicator, mayReadApproved } from '@atalaya/shared/account'
import { datesOf } from '@atalaya/shared/calendar'
import { calendarDate, periodBounds, periodContaining, periodRange, shiftPeriod, type Period } from '@atalaya/shared/period'
import { mayWrite, type SubmissionSummary, type WriteCircumstances } from '@atalaya/shared/submission'
import type { Territory } from '@atalaya/shared/territory'
import { presentTerritory } from '../observation/present-territory.ts'
import { authorize, type VerbContext } from '../plugins/context.ts'
import { loadDue, type DueIndicator } from './submission-context.ts'

/** How many quarters after the last one begun are offered for entry. */
const offeredAhead = 1

/** Where nothing was begun yet: this many quarters back from today. */
const offeredBack = 3

/** Wherever the last one begun lies, these are offered: the one that is in course, and the one before it, whose figures are due. */
const dueBack = 1

/** Quarters that nobody began are offered among those that were only so far back from the last: one begun far from the others fills no list. */
const gapsOffered = 8

/**
 * The quarters of a territory, newest first: the one in course and the one that has just ended, all that were begun, those left
 * out lately, the one after the last when it has come, and for a territory that begins, the last ones up to today.
 */
export async function listSubmissions(context: VerbContext, slug: string): Promise<{ territory: Territory; submissions: SubmissionSummary[] }> {
  const handle = context.store.read
  const territory = authorize(await getTerritory(handle, slug), mayReadApproved(context.principal, slug))
  const begun = new Map((await readSubmissions(handle, territory.id)).map((submission) => [submission.period, submission]))
  const answers = await countAnswers(handle, territory.id)
  const unended = Map.groupBy(await listUnended(handle, territory.id), ({ period }) => period)
  const today = calendarDate(context.now, territory.timeZone)
  const periods = periodsOffered([...begun.keys(), ...unended.keys()], periodContaining(today, 'quarterly'))
  const calendar = await readCalendar(handle, territory.id)
  const { dueIn } = await loadDue(handle, territory.id)
  const submissions = periods.map((period): SubmissionSummary => {
    const due = dueIn(period)
    const [state, dates] = [begun.get(period)?.state ?? 'draft', datesOf(calendar, period)]
    const circumstances: WriteCircumstances = { principal: context.principal, territory, state, period, dates, today }
    return {
      period,
      state,
      isStarted: begun.has(period),
      due: due.length,
      answered: countOf(answers, period),
      endsOn: periodBounds(period).to,
      dates,
      reopened: reopenedFor(circumstances, due, unended.get(period)),
    }
  })
  return { territory: presentTerritory(territory), submissions }
}

/** What the person may enter of a quarter by a reopening alone, in the framework's order; a reopened indicator that was given up since is not due. */
function reopenedFor(circumstances: WriteCircumstances, due: readonly DueIndicator[], unended: readonly { indicatorId: number; until: string }[] = []): SubmissionSummary['reopened'] {
  if (mayWrite(circumstances).allowed) return []
  const untils = new Map(unended.map(({ indicatorId, until }) => [indicatorId, until]))
  const { principal, territory } = circumstances
  return due.flatMap(({ indicator: { id, code, name } }) => {
    const until = untils.get(id)
    if (until === undefined || !mayEnterIndicator(principal, territory.slug, code).allowed) return []
    return mayWrite(circumstances, { until, endedOn: null }).allowed ? [{ indicator: code, name, until }] : []
  })
}

/** A quarter without rows has none answered: a count, not a missing figure. */
function countOf(answers: ReadonlyMap<Period, number>, period: Period): number {
  const answered = answers.get(period)
  return answered === undefined ? 0 : answered
}

/** Newest first. */
function periodsOffered(begun: readonly Period[], today: Period): Period[] {
  const [first, last] = [begun.toSorted()[0], begun.toSorted().at(-1)]
  if (!first || !last) return periodRange(shiftPeriod(today, -offeredBack), today).toReversed()
  const next = shiftPeriod(last, offeredAhead)
  const recent = shiftPeriod(last, -gapsOffered)
  const offered = periodRange(first > recent ? first : recent, next <= today ? next : last)
  return [...new Set([...begun, ...offered, ...periodRange(shiftPeriod(today, -dueBack), today)])].toSorted().toReversed()
}
