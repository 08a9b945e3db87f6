import type { KeyboardEvent } from 'react'
import styles from './entry.module.css'

interface NumberInputProps {
  readonly label: string
  readonly value: string
  readonly describedBy: string
  readonly isInvalid: boolean
  readonly onChange: (text: string) => void
  readonly onLeave: () => void
  readonly isNarrow?: boolean
}

/** A number as people write it: plain text, because a browser's number field knows one country's marks only and rounds. */
export function NumberInput({ label, value, describedBy, isInvalid, onChange, onLeave, isNarrow = false }: NumberInputProps) {
  return (
    <input
      type="text"
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      data-number=""
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={isInvalid || undefined}
      className={isNarrow ? styles['narrowNumber'] : styles['number']}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={onLeave}
    />
  )
}

/** Whether a key asks for all about the figure: no browser has a use for it, nor a screen reader, and no text has it. */
export function asksForDetails({ key }: KeyboardEvent): boolean {
  return key === 'F2'
}

/** Whether a key asks for the definition of what is being filled in. */
export function asksForDefinition(event: KeyboardEvent): boolean {
  if (event.key === 'F1') return true
  // In a text a question mark is a question mark.
  return event.key === '?' && event.target instanceof HTMLInputElement && event.target.type !== 'date' && (event.target.type === 'radio' || 'number' in event.target.dataset)
}
