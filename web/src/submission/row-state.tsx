import type { Language } from '@atalaya/shared/language'
import type { SaveState } from './autosave.ts'
import { quarterMessages } from './quarter-messages.ts'
import styles from './row-state.module.css'
import { savedWhen } from './saved-when.ts'

interface RowStateProps {
  readonly state: SaveState<unknown>
  /** Null when nothing was ever saved. */
  readonly savedAt: string | null
  readonly savedBy?: string | undefined
  readonly language: Language
}

/** Whether what stands in a field is safe, in two or three words. */
export function RowState({ state, savedAt, savedBy, language }: RowStateProps) {
  const texts = quarterMessages[language]
  const wordings: Record<SaveState<unknown>['is'], string> = {
    kept: savedAt === null ? '' : texts.saved(savedWhen(savedAt, language, new Date())),
    typing: texts.typing,
    incomplete: texts.incomplete,
    saving: texts.saving,
    unsent: texts.notSent,
    refused: texts.refused,
    conflict: texts.conflictState,
  }
  return (
    <span className={`${styles['state']} ${styles[state.is]}`} title={state.is === 'kept' && savedBy !== undefined ? texts.savedBy(savedBy) : undefined}>
      {wordings[state.is]}
    </span>
  )
}
