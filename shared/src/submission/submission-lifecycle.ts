import { no, type Refusal } from '../access/index.ts'
import type { SubmissionAction, SubmissionState } from './submission-contract.ts'

export type Transition = { allowed: true; next: SubmissionState } | Refusal

/** Every state with every action; `null` where the action has no place. */
const transitions: Record<SubmissionState, Record<SubmissionAction, SubmissionState | null>> = {
  draft: { submit: 'submitted', return: null, approve: null, publish: null, reopen: 'draft' },
  submitted: { submit: null, return: 'returned', approve: 'approved', publish: null, reopen: 'submitted' },
  returned: { submit: 'submitted', return: null, approve: null, publish: null, reopen: 'returned' },
  // What is approved is an observation already. Reopening one figure takes the approval of the quarter back, so that somebody
  // looks at all of it again; it is never sent back whole.
  approved: { submit: null, return: null, approve: null, publish: 'published', reopen: 'submitted' },
  // What is public changes by a correction with its reason, in the open.
  published: { submit: null, return: null, approve: null, publish: null, reopen: null },
}

/** Where an action leads from a state, or the refusal `wrong-state` naming the state. Who may do it is the policy's matter. */
export function transition(state: SubmissionState, action: SubmissionAction): Transition {
  const next = transitions[state][action]
  return next === null ? no('wrong-state', { state }) : { allowed: true, next }
}

/** Whether what was left blank may still be added, as an observation with its reason: no longer as a figure, since those are approved. */
export function isOpenForAdding(state: SubmissionState): boolean {
  return state === 'approved' || state === 'published'
}

/** Whether figures and narrative may be changed in this state. */
export function isOpenForWriting(state: SubmissionState): boolean {
  switch (state) {
    case 'draft':
    case 'returned':
      return true
    case 'submitted':
    case 'approved':
    case 'published':
      return false
    default:
      return state satisfies never
  }
}
