import { all, holds, no, yes, type Ability, type Principal } from '../access/index.ts'
import { maySpeakForQuarter } from '../account/index.ts'
import { hasOpened, isNotClosed, type PeriodDates } from '../calendar/index.ts'
import { firstQuarter, hasEnded, periodBounds, type CalendarDate, type Period } from '../period/index.ts'
import type { Territory } from '../territory/index.ts'
import { isInForce, type Reopening } from './reopening.ts'
import type { SubmissionAction, SubmissionState, SubmissionView } from './submission-contract.ts'
import { isOpenForAdding, isOpenForWriting, transition } from './submission-lifecycle.ts'

/** What decides whether a quarter may be written. */
export interface WriteCircumstances {
  principal: Principal | undefined
  territory: Pick<Territory, 'slug' | 'allowsSelfApproval'>
  state: SubmissionState
  /** The quarter of the submission. */
  period: Period
  dates: PeriodDates
  /** The day it is in the territory. */
  today: CalendarDate
}

export interface SubmissionCircumstances extends WriteCircumstances {
  /** The people who entered or changed any figure of this submission, or handed it in. */
  providerIds: readonly number[]
  /** Whether any figure of it is reopened now. */
  hasReopened: boolean
}

/**
 * What somebody may do with a submission, each answer with the problem that says why not. The first obstacle is named:
 * who they are, then the calendar's beginning, then the state, then the calendar's end, then whose figures they are; waiting for a
 * state that the person could not use anyway would be bad advice, and that a quarter is published says more than that it is closed.
 * The closing date stops entering and handing in, and none of what validators and publishers do. Problems: not-signed-in,
 * not-allowed, period-too-early, period-not-open, period-not-ended, wrong-state, period-closed, own-figures, still-open, not-your-indicator.
 */
export function submissionAbilities(circumstances: SubmissionCircumstances): SubmissionView['abilities'] {
  const { principal, territory, period: quarter, dates, today, state, hasReopened } = circumstances
  const asProvider = holds(principal, territory.slug, 'provider')
  const asValidator = holds(principal, territory.slug, 'validator')
  const asPublisher = holds(principal, territory.slug, 'publisher')
  const begun = hasCome(circumstances)
  const ended = hasEnded(quarter, today) ? yes : no('period-not-ended', { endsOn: periodBounds(quarter).to })
  return {
    write: mayWrite(circumstances),
    // A figure that came late by permission is handed in by the same.
    submit: all(asProvider, maySpeakForQuarter(principal, territory.slug), begun, ended, inState(state, 'submit'), hasReopened ? yes : isNotClosed(dates, today)),
    return: all(asValidator, inState(state, 'return'), secondPerson(circumstances)),
    approve: all(asValidator, inState(state, 'approve'), secondPerson(circumstances)),
    publish: all(asPublisher, inState(state, 'publish')),
    reopen: all(holds(principal, territory.slug, ...reopeningRoles), begun, inState(state, 'reopen'), isLocked(circumstances), secondPerson(circumstances)),
  }
}

/** Who may let a locked figure be written: those who look at figures, and never who entered figures of the same quarter. */
const reopeningRoles = ['validator', 'publisher', 'administrator'] as const
/**
 * Whether somebody may enter a figure or a text, whoever entered those before; with the reopening of a figure, whether that one. What
 * decides is computed from the dates, the state, the role and the exception, and kept nowhere. A reopened figure may be written
 * while its quarter is in hand or in validation: approving the quarter ends what is reopened, and what is published is
 * corrected. Problems: not-signed-in, not-allowed, period-too-early, period-not-open, wrong-state, period-closed, reopening-ended.
 */
export function mayWrite(circumstances: WriteCircumstances, reopening?: Pick<Reopening, 'until' | 'endedOn'> | null): Ability {
  const { principal, territory } = circumstances
  return all(holds(principal, territory.slug, 'provider'), hasCome(circumstances), isOpenNow(circumstances, reopening ?? undefined))
}

/** Whether the quarter, or one figure of it that is reopened, may be written now, by whoever enters figures. Problems: wrong-state, period-closed, reopening-ended. */
export function isOpenNow(circumstances: Pick<WriteCircumstances, 'state' | 'dates' | 'today'>, reopening: Pick<Reopening, 'until' | 'endedOn'> | undefined): Ability {
  const { state, dates, today } = circumstances
  const whole = all(isOpenForWriting(state) ? yes : no('wrong-state', { state }), isNotClosed(dates, today))
  if (whole.allowed || reopening === undefined || isOpenForAdding(state)) return whole
  return isInForce(reopening, today) ? yes : no('reopening-ended', { endedOn: reopening.endedOn ?? reopening.until })
}

/** Reopening is for what is locked: in a quarter that may be written as it is there is nothing to reopen. */
function isLocked({ state, dates, today }: WriteCircumstances): Ability {
  return isOpenForWriting(state) && isNotClosed(dates, today).allowed ? no('still-open') : yes
}

/** Whether a quarter is among those that are kept, and open by its calendar. Problems: period-too-early, period-not-open. */
export function hasCome({ period: quarter, dates, today }: Pick<WriteCircumstances, 'period' | 'dates' | 'today'>): Ability {
  if (quarter < firstQuarter) return no('period-too-early', { firstPeriod: firstQuarter })
  return hasOpened(dates, today)
}

/** Whether somebody other than those who entered the figures approved them. */
export function isSeenBySecondPerson(approverId: number, providerIds: readonly number[]): boolean {
  return !providerIds.includes(approverId)
}

function inState(state: SubmissionState, action: SubmissionAction): Ability {
  const answer = transition(state, action)
  return answer.allowed ? yes : answer
}

function secondPerson({ principal, territory, providerIds }: Pick<SubmissionCircumstances, 'principal' | 'territory' | 'providerIds'>): Ability {
  if (!principal || territory.allowsSelfApproval) return yes
  return isSeenBySecondPerson(principal.personId, providerIds) ? yes : no('own-figures')
}

/**
 * Whether somebody may end a reopening before its day: who may reopen, as long as they entered nothing. Problems: not-signed-in,
 * not-allowed, own-figures, reopening-ended.
 */
export function mayEndReopening(circumstances: Pick<SubmissionCircumstances, 'principal' | 'territory' | 'providerIds' | 'today'>, reopening: Pick<Reopening, 'until' | 'endedOn'>): Ability {
  const { principal, territory, today } = circumstances
  const inForce = isInForce(reopening, today) ? yes : no('reopening-ended', { endedOn: reopening.endedOn ?? reopening.until })
  return all(holds(principal, territory.slug, ...reopeningRoles), secondPerson(circumstances), inForce)
}
