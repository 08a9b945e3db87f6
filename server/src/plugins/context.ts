import type { Store } from '@atalaya/db/store'
import type { Ability, Principal } from '@atalaya/shared/access'
import { Problem, problemCatalogue, type ProblemSlug } from '@atalaya/shared/problem'

/** What every verb is given: the store, who asks, and what time it is. */
export interface VerbContext {
  readonly store: Store
  readonly principal: Principal | undefined
  readonly now: Date
}

declare const authorization: unique symbol

/** A subject that the policy has let through; only `authorize` makes one. */
export type Authorized<Subject> = Subject & { readonly [authorization]: true }

const details = {
  'not-signed-in': 'Sign in first',
  'not-allowed': 'This account has no role for that in this territory',
  'not-your-indicator': 'This account enters the figures of certain indicators alone, and that is none of them',
  'own-account': 'The own password is changed by who knows it',
  'works-elsewhere': 'That person also has roles in territories that this account does not administer',
  'own-figures': 'Who entered the figures cannot approve or return them',
  'own-proposal': 'Who proposed a correction cannot approve or decline it',
  'wrong-state': 'The submission is in another state',
  'period-not-open': 'The period has not begun',
  'period-closed': 'The last day for entering figures of the period has passed',
  'reopening-ended': 'The last day for which the figure was reopened has passed',
  'still-open': 'Figures of the period may be entered as it is',
  'period-too-early': 'The period is before those that are kept',
  'period-not-ended': 'The period has not ended',
} satisfies Partial<Record<ProblemSlug, string>>

/** What a refusal says; the problem's title where there is nothing more to tell. */
function detailOf(problem: ProblemSlug): string {
  const told: Partial<Record<ProblemSlug, string>> = details
  return told[problem] ?? problemCatalogue[problem].title
}

/** The one place where a refusal of a policy becomes an error. Raises the ability's own problem. */
export function authorize<Subject>(subject: Subject, ability: Ability): Authorized<Subject> {
  if (ability.allowed) return subject as Authorized<Subject>
  throw new Problem(ability.problem, { detail: detailOf(ability.problem), params: ability.params })
}

/** The signed-in person; raises `not-signed-in`. */
export function signedIn({ principal }: Pick<VerbContext, 'principal'>): Principal {
  if (!principal) throw new Problem('not-signed-in', { detail: details['not-signed-in'], params: {} })
  return principal
}

/** What nobody has saved yet is at version 0, as the contracts say of `version`. */
export function versionOf(saved: { readonly version: number } | undefined): number {
  return saved === undefined ? 0 : saved.version
}
