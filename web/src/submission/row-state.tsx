import type { Language } from '@atalaya/shared/language'
import type { SaveState } from './autosave.ts'
import styles from './row-state.module.css'
import { savedWhen } from './saved-when.ts'
import { savingMessages } from './saving-messages.ts'

interface RowStateProps {
  readonly state: SaveState<unknown>
  /** Null when nothing was ever saved. */
  readonly savedAt: string | null
  readonly savedBy?: string | undefined
  /** Whether what is kept cannot be handed in as it is: that it is safe does not make it good. */
  readonly isBlocking?: boolean
  /** Whether what is typed can be no number, however it goes on. */
  readonly isUnreadable?: boolean
  readonly language: Language
}

/** Whether what stands in a field is safe, in two or three words. */
export function RowState({ state, savedAt, savedBy, isBlocking = false, isUnreadable = false, language }: RowStateProps) {
  const texts = savingMessages[language]
  const saved = isBlocking ? texts.savedBlocking : texts.saved
  const wordings: Record<SaveState<unknown>['is'], string> = {
    kept: savedAt === null ? '' : saved(savedWhen(savedAt, language, new Date())),
    typing: texts.typing,
    incomplete: isUnreadable ? texts.unreadable : texts.incomplete,
    saving: texts.saving,
    unsent: texts.notSent,
    refused: texts.refused,
    conflict: texts.conflictState,
  }
  const look = state.is === 'kept' && isBlocking ? 'blocking' : state.is
  return (
    <span className={`${styles['state']} ${styles[look]}`} title={state.is === 'kept' && savedBy !== undefined ? texts.savedBy(savedBy) : undefined}>
      {wordings[state.is]}
    </span>
  )
}
