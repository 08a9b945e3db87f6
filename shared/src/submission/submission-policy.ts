import { all, holds, no, yes, type Ability, type Principal } from '../access/index.ts'
import { firstQuarter, hasBegun, hasEnded, periodBounds, type CalendarDate, type Period } from '../period/index.ts'
import type { Territory } from '../territory/index.ts'
import type { SubmissionAction, SubmissionState, SubmissionView } from './submission-contract.ts'
import { isOpenForAdding, isOpenForWriting, transition } from './submission-lifecycle.ts'

export interface SubmissionCircumstances {
  principal: Principal | undefined
  territory: Pick<Territory, 'slug' | 'allowsSelfApproval'>
  state: SubmissionState
  /** The people who entered or changed any figure of this submission, or handed it in. */
  providerIds: readonly number[]
  /** The quarter of the submission. */
  period: Period
  /** The day it is in the territory. */
  today: CalendarDate
}

/**
 * What somebody may do with a submission, each answer with the problem that says why not. The first obstacle is named:
 * who they are, then the calendar, then the state, then whose figures they are; waiting for a state that the person could
 * not use anyway would be bad advice. Problems: not-signed-in, not-allowed, period-too-early, period-not-open, period-not-ended,
 * wrong-state, own-figures.
 */
export function submissionAbilities(circumstances: SubmissionCircumstances): SubmissionView['abilities'] {
  const { principal, territory, period: quarter, today, state } = circumstances
  const asProvider = holds(principal, territory.slug, 'provider')
  const asValidator = holds(principal, territory.slug, 'validator')
  const asPublisher = holds(principal, territory.slug, 'publisher')
  const begun = hasCome(circumstances)
  const ended = hasEnded(quarter, today) ? yes : no('period-not-ended', { endsOn: periodBounds(quarter).to })
  return {
    write: mayWrite(circumstances),
    submit: all(asProvider, begun, ended, inState(state, 'submit')),
    return: all(asValidator, inState(state, 'return'), secondPerson(circumstances)),
    approve: all(asValidator, inState(state, 'approve'), secondPerson(circumstances)),
    publish: all(asPublisher, inState(state, 'publish')),
  }
}

/** Whether somebody may enter figures and texts, whoever entered those before. Problems: not-signed-in, not-allowed, period-too-early, period-not-open, wrong-state. */
export function mayWrite(circumstances: Omit<SubmissionCircumstances, 'providerIds'>): Ability {
  const { principal, territory, state } = circumstances
  return all(holds(principal, territory.slug, 'provider'), hasCome(circumstances), isOpenForWriting(state) ? yes : no('wrong-state', { state }))
}

/** Whether a quarter is among those that are kept, and has begun. */
export function hasCome({ period: quarter, today }: Pick<SubmissionCircumstances, 'period' | 'today'>): Ability {
  if (quarter < firstQuarter) return no('period-too-early', { firstPeriod: firstQuarter })
  return hasBegun(quarter, today) ? yes : no('period-not-open', { opensOn: periodBounds(quarter).from })
}

/** What stands of a figure outside its submission: an approved value, public or not yet, or nothing, in a quarter of some state. */
export type CorrectedFigure = { readonly isPublished: boolean } | { readonly blankIn: SubmissionState }

/** Whether somebody replaces figures in the open at all, and adds those that were left blank. Problems: not-signed-in, not-allowed. */
export function mayCorrect(principal: Principal | undefined, territory: string): Ability {
  return holds(principal, territory, 'publisher')
}

/**
 * Whether somebody may replace what is public of one figure in the open, or add what was left blank when its quarter was approved.
 * Problems: those of `mayCorrect`; wrong-state for what waits to be published, and for a blank that may still be entered as a figure.
 */
export function correctionAbility(principal: Principal | undefined, territory: string, figure: CorrectedFigure): Ability {
  return all(mayCorrect(principal, territory), openForCorrection(figure))
}

/** The part of it that is about the figure and not about who asks. */
export function openForCorrection(figure: CorrectedFigure): Ability {
  if ('blankIn' in figure) return isOpenForAdding(figure.blankIn) ? yes : no('wrong-state', { state: figure.blankIn })
  return figure.isPublished ? yes : no('wrong-state', { state: 'approved' })
}

/** Whether somebody other than those who entered the figures approved them. */
export function isSeenBySecondPerson(approverId: number, providerIds: readonly number[]): boolean {
  return !providerIds.includes(approverId)
}

function inState(state: SubmissionState, action: SubmissionAction): Ability {
  const answer = transition(state, action)
  return answer.allowed ? yes : answer
}

function secondPerson({ principal, territory, providerIds }: SubmissionCircumstances): Ability {
  if (!principal || territory.allowsSelfApproval) return yes
  return isSeenBySecondPerson(principal.personId, providerIds) ? yes : no('own-figures')
}
