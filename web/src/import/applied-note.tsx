import { listing } from '@atalaya/shared/language'
import { isProblem } from '../api/api-problem.ts'
import { problemText } from '../api/problem-text.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import type { Desk } from '../submission/desk.ts'
import { Button, ReasonedButton } from '../ui/button.tsx'
import { Message } from '../ui/message.tsx'
import { importMessages } from './import-messages.ts'
import styles from './import-panel.module.css'
import { changedSince, type Applied, type useImport } from './use-import.ts'

interface AppliedNoteProps {
  readonly desk: Desk
  readonly applied: Applied
  readonly importing: ReturnType<typeof useImport>
}

/** That an import was kept, and the one step back, while nobody changed its figures since. */
export function AppliedNote({ desk, applied, importing: { undo, forget } }: AppliedNoteProps) {
  const language = useLanguage()
  const texts = useMessages(importMessages)
  const count = applied.figures.length
  const changed = applied.isUndone || undo.isPending ? [] : changedSince(applied, desk)
  const isWaiting = applied.figures.some(({ version }) => version === null)
  const stale = undo.isError && isProblem(undo.error, 'stale-version')
  return (
    <Message tone="good">
      <div className={styles['applied']} role="status">
        <span>{applied.isUndone ? texts.undone(count) : isWaiting ? texts.kept(count) : texts.applied(count)}</span>
        {!applied.isUndone && (
          <ReasonedButton reason={changed.length > 0 ? texts.changedSince(listing(language, changed)) : undefined} isDisabled={undo.isPending} onPress={() => undo.mutate(applied)}>
            {undo.isPending ? texts.undoing : texts.undo}
          </ReasonedButton>
        )}
        <Button look="quiet" onPress={forget}>
          {texts.close}
        </Button>
      </div>
      {undo.isError && <p role="alert">{stale ? texts.stale : problemText(undo.error, language)}</p>}
    </Message>
  )
}
