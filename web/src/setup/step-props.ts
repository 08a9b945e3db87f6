import type { SetupDraft } from './setup-draft.ts'
import type { setupMessages } from './setup-messages.ts'

/** What every step of the wizard is given. */
export interface StepProps {
  readonly draft: SetupDraft
  readonly onChange: (draft: SetupDraft) => void
  /** The sentence for a field of the contract, once the step was tried; undefined while it is taken. */
  readonly wrong: (pointer: string, sentence: keyof (typeof setupMessages)['es']['wrong']) => string | undefined
}
