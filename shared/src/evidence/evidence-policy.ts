import { all, holds, no, yes, type Ability, type Principal } from '../access/index.ts'

export interface EvidenceCircumstances {
  readonly principal: Principal | undefined
  /** Slug. */
  readonly territory: string
  /** Whether the quarter that owes the figure is kept and has begun. */
  readonly begun: Ability
  /** Whether figures of it may be entered, and if not, the refusal that says why; whoever enters them is asked here. */
  readonly openForWriting: Ability
  /** Whether the figure is public. */
  readonly isPublished: boolean
}

/**
 * Whether somebody may attach evidence to a figure, and mark it as public or internal: who enters figures while they may be
 * entered, who checks or publishes them until the figure is public, and of a public one who may correct it.
 * Problems: not-signed-in, not-allowed, not-your-indicator, period-not-open, period-too-early, wrong-state.
 */
export function mayAttach({ principal, territory, begun, openForWriting, isPublished }: EvidenceCircumstances): Ability {
  if (isPublished) return holds(principal, territory, 'publisher')
  const checks = holds(principal, territory, 'validator', 'publisher')
  return all(holds(principal, territory, 'provider', 'validator', 'publisher'), begun, checks.allowed ? yes : openForWriting)
}

/** Whether somebody may withdraw a piece: who may attach it, and never of a public figure, of which it is hidden instead. Problems: those of `mayAttach`. */
export function mayWithdraw(circumstances: EvidenceCircumstances): Ability {
  return all(mayAttach(circumstances), circumstances.isPublished ? no('wrong-state', { state: 'published' }) : yes)
}
