import { all, holds, no, yes, type Ability, type Principal } from '../access/index.ts'
import { mayEnterIndicator } from '../account/index.ts'
import { isOpenForAdding, type SubmissionState } from '../submission/index.ts'
import type { Territory } from '../territory/index.ts'
import type { CorrectionState, CorrectionView } from './correction-contract.ts'

/** What stands of a figure outside its submission: an approved value, public or not yet, or nothing, in a quarter of some state. */
export type CorrectedFigure = { readonly isPublished: boolean } | { readonly blankIn: SubmissionState }

/** Whether somebody proposes corrections at all, and the addition of figures that were left blank. Problems: not-signed-in, not-allowed. */
export function mayPropose(principal: Principal | undefined, territory: string): Ability {
  return holds(principal, territory, 'provider', 'validator', 'publisher')
}

/** Whether somebody proposes them for an indicator: who enters the figures of some alone proposes none for the others. Problems: those of `mayPropose`, not-your-indicator. */
export function mayProposeFor(principal: Principal | undefined, territory: string, indicator: string): Ability {
  return all(mayPropose(principal, territory), mayDecide(principal, territory).allowed ? yes : mayEnterIndicator(principal, territory, indicator))
}

/** Whether somebody decides on what others proposed. Problems: not-signed-in, not-allowed. */
export function mayDecide(principal: Principal | undefined, territory: string): Ability {
  return holds(principal, territory, 'validator', 'publisher')
}

/**
 * Whether somebody may propose to replace what is public of one figure, or to add what was left blank when its quarter was approved.
 * Problems: those of `mayProposeFor`; wrong-state for what waits to be published, and for a blank that may still be entered as a figure.
 */
export function proposalAbility(principal: Principal | undefined, territory: string, indicator: string, figure: CorrectedFigure): Ability {
  return all(mayProposeFor(principal, territory, indicator), openForCorrection(figure))
}

/** The part of it that is about the figure and not about who asks. */
export function openForCorrection(figure: CorrectedFigure): Ability {
  if ('blankIn' in figure) return isOpenForAdding(figure.blankIn) ? yes : no('wrong-state', { state: figure.blankIn })
  return figure.isPublished ? yes : no('wrong-state', { state: 'approved' })
}

export interface CorrectionCircumstances {
  readonly principal: Principal | undefined
  readonly territory: Pick<Territory, 'slug' | 'allowsSelfApproval'>
  readonly state: CorrectionState
  readonly proposerId: number
}

/**
 * What somebody may do with a correction, each answer with the problem that says why not. Problems: not-signed-in, not-allowed,
 * wrong-state, own-proposal for who would decide on their own; only its proposer takes one back.
 */
export function correctionAbilities({ principal, territory, state, proposerId }: CorrectionCircumstances): CorrectionView['abilities'] {
  const isOpen = state === 'proposed' ? yes : no('wrong-state', { state })
  const isOwn = principal?.personId === proposerId
  const byAnother = isOwn && !territory.allowsSelfApproval ? no('own-proposal') : yes
  const decide = all(mayDecide(principal, territory.slug), isOpen, byAnother)
  return { approve: decide, decline: decide, withdraw: all(mayPropose(principal, territory.slug), isOpen, isOwn ? yes : no('not-allowed')) }
}
