import type { Scope } from '@atalaya/shared/indicator'
import type { KeyboardEvent } from 'react'
import { problemText } from '../api/problem-text.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Message } from '../ui/message.tsx'
import { narrativeFields, type NarrativeDraft } from './narrative-draft.ts'
import styles from './narrative-fields.module.css'
import { quarterMessages } from './quarter-messages.ts'
import { RowState } from './row-state.tsx'
import { useSheet } from './sheet-context.tsx'
import { useNarrativeSlot } from './use-desk.ts'

/** What the office writes of a scope: result, obstacle, way forward. Saved as each text is left. */
export function NarrativeFields({ scope }: { scope: Scope }) {
  const { desk, format, isOpen } = useSheet()
  const { autosave, slot } = useNarrativeSlot(desk, scope)
  const texts = quarterMessages[format.language]
  const hints = { result: texts.resultHint, obstacle: texts.obstacleHint, wayForward: texts.wayForwardHint }
  const restore = (event: KeyboardEvent) => {
    if (event.key === 'Escape') autosave.restore()
  }
  const { state } = slot
  return (
    <section className={styles['narrative']}>
      <div className={styles['head']}>
        <h3 className={styles['title']}>
          {texts.narrative}
        </h3>
        <p className={styles['lead']}>{texts.narrativeLead}</p>
        <RowState state={state} savedAt={null} language={format.language} />
      </div>
      <div className={styles['fields']}>
        {narrativeFields.map((field) =>
          isOpen ? (
            <TextField
              key={field} label={texts[field]} description={hints[field]} rows={4} maxLength={5000} value={slot.draft[field]}
              onChange={(text) => autosave.change({ ...autosave.current().draft, [field]: text })} onBlur={() => void autosave.leave()} onKeyDown={restore}
            />
          ) : (
            <div key={field} className={styles['reading']}>
              <h4>{texts[field]}</h4>
              <p>{slot.stored[field] === '' ? texts.blank : slot.stored[field]}</p>
            </div>
          ),
        )}
      </div>
      {state.is === 'refused' && (
        <Message tone="bad">
          <p>{problemText(state.failure, format.language)}</p>
        </Message>
      )}
      {state.is === 'conflict' && <NarrativeConflict theirs={state.theirs} onChoose={(choice) => void autosave.resolve(choice)} />}
    </section>
  )
}

function NarrativeConflict({ theirs, onChoose }: { theirs: NarrativeDraft; onChoose: (choice: 'mine' | 'theirs') => void }) {
  const { format } = useSheet()
  const texts = quarterMessages[format.language]
  return (
    <Message tone="warn" title={texts.conflictState}>
      {narrativeFields.map((field) => (
        <p key={field}>
          <strong>{texts[field]}:</strong> {theirs[field]}
        </p>
      ))}
      <div className={styles['choices']}>
        <Button onPress={() => onChoose('theirs')}>{texts.keepTheirs}</Button>
        <Button look="primary" onPress={() => onChoose('mine')}>
          {texts.keepMine}
        </Button>
      </div>
    </Message>
  )
}
