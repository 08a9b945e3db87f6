import type { Scope } from '@atalaya/shared/indicator'
import { checkNarrative, narrativeFindingSentence } from '@atalaya/shared/submission'
import type { KeyboardEvent } from 'react'
import { problemText } from '../api/problem-text.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Message } from '../ui/message.tsx'
import { narrativeFields, type NarrativeDraft } from './narrative-draft.ts'
import styles from './narrative-fields.module.css'
import { narrativeMessages } from './narrative-messages.ts'
import { RowState } from './row-state.tsx'
import { savingMessages } from './saving-messages.ts'
import { useSheet } from './sheet-context.tsx'
import { useNarrativeSlot } from './use-desk.ts'

/** The phrases that say more than the evidence; they hold nothing back. */
function Claims({ text }: { text: string }) {
  const { language } = useSheet().format
  return checkNarrative(text).map((finding) => (
    <span key={finding.phrase} className={styles['claim']}>
      {narrativeFindingSentence(finding, language)}
    </span>
  ))
}

function Description({ hint, text }: { hint: string; text: string }) {
  return (
    <>
      {hint}
      <Claims text={text} />
    </>
  )
}

/** What the office writes of a scope: result, obstacle, way forward. Saved as each text is left. */
export function NarrativeFields({ scope, scopeName }: { scope: Scope; scopeName: string }) {
  const { desk, format, isOpen } = useSheet()
  const { autosave, slot } = useNarrativeSlot(desk, scope)
  const texts = narrativeMessages[format.language]
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
          <span className="visually-hidden"> ({scopeName})</span>
        </h3>
        <p className={styles['lead']}>{texts.narrativeLead}</p>
        <RowState state={state} savedAt={null} language={format.language} />
      </div>
      <div className={styles['fields']}>
        {narrativeFields.map((field) =>
          isOpen ? (
            <TextField
              key={field} label={texts[field]} of={scopeName} description={<Description hint={hints[field]} text={slot.draft[field]} />} rows={4} maxLength={5000} value={slot.draft[field]}
              onChange={(text) => autosave.change({ ...autosave.current().draft, [field]: text })} onBlur={() => void autosave.leave()} onKeyDown={restore}
            />
          ) : (
            <div key={field} className={styles['reading']}>
              <h4>{texts[field]}</h4>
              <p>{slot.stored[field] === '' ? texts.blank : slot.stored[field]}</p>
              <Claims text={slot.stored[field]} />
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
  const { language } = useSheet().format
  const texts = savingMessages[language]
  return (
    <Message tone="warn" title={texts.conflictState}>
      {narrativeFields.map((field) => (
        <p key={field}>
          <strong>{narrativeMessages[language][field]}:</strong> {theirs[field]}
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
