import { no, yes, type Ability, type Role } from '@atalaya/shared/access'
import type { SubmissionRow, SubmissionState } from '@atalaya/shared/submission'

/** Whether somebody may replace what is public of a row in the open, and if not, why. */
export function correctionAbility({ published }: Pick<SubmissionRow, 'published'>, held: readonly Role[], state: SubmissionState): Ability {
  if (!held.includes('publisher')) return no('not-allowed', { role: 'publisher' })
  return published === null ? no('wrong-state', { state }) : yes
}
