import { withMentions, type Colleague } from '@atalaya/shared/comment'
import { useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import { useMessages } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { commentMessages } from './comment-messages.ts'
import styles from './comment.module.css'

const mostOffered = 5
const longest = 2000

/** What is being typed of a name before the cursor; undefined where none is. */
function nameBegun(text: string, cursor: number): string | undefined {
  return /(?:^|\s)@([\p{L}\p{N}' .-]{0,40})$/u.exec(text.slice(0, cursor))?.[1]
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

interface CommentFormProps {
  readonly colleagues: readonly Colleague[]
  readonly isPending: boolean
  readonly failure: string | undefined
  /** Calls back once what was written is kept. */
  readonly onWrite: (text: string, onKept: () => void) => void
}

/** A comment being written. An `@` offers the people of the city; what is typed stays until it is kept. */
export function CommentForm({ colleagues, isPending, failure, onWrite }: CommentFormProps) {
  const texts = useMessages(commentMessages)
  const [text, setText] = useState('')
  const [cursor, setCursor] = useState(0)
  const [isClosed, setIsClosed] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const ids = { field: useId(), hint: useId(), failure: useId() }
  const begun = isClosed ? undefined : nameBegun(text, cursor)
  const offered = begun === undefined ? [] : colleagues.filter(({ name }) => plain(name).includes(plain(begun)) && plain(name) !== plain(begun)).slice(0, mostOffered)

  const choose = (name: string) => {
    const from = text.lastIndexOf('@', cursor - 1)
    const before = `${text.slice(0, from)}@${name} `
    setText(`${before}${text.slice(cursor).trimStart()}`)
    setIsClosed(true)
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(before.length, before.length)
    })
  }
  const send = (event?: FormEvent) => {
    event?.preventDefault()
    const written = withMentions(text.trim(), colleagues)
    if (written === '' || isPending) return
    onWrite(written, () => setText(''))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
    if (offered.length === 0) return
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      list.current?.querySelector('button')?.focus()
    }
    if (event.key === 'Escape') {
      event.preventDefault()
      setIsClosed(true)
      field.current?.focus()
    }
  }
  const moveInList = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const next = buttons[buttons.findIndex((button) => button === document.activeElement) + step]
    ;(next ?? field.current)?.focus()
  }
  return (
    <form className={styles['form']} onSubmit={send} onKeyDown={onKeyDown}>
      <label htmlFor={ids.field} className={styles['label']}>
        {texts.write}
      </label>
      <textarea
        ref={field} id={ids.field} rows={3} maxLength={longest} className={styles['field']} value={text} aria-describedby={`${ids.hint} ${ids.failure}`}
        onChange={(event) => {
          setText(event.target.value)
          setCursor(event.target.selectionStart)
          setIsClosed(false)
        }}
        onSelect={(event) => setCursor(event.currentTarget.selectionStart)}
      />
      {offered.length > 0 && (
        <ul ref={list} aria-label={texts.colleagues} className={styles['offered']} onKeyDown={moveInList}>
          {offered.map(({ personId, name }) => (
            <li key={personId}>
              <button type="button" onClick={() => choose(name)}>
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p id={ids.hint} className={styles['soft']}>
        {texts.hint}
      </p>
      <p id={ids.failure} role="alert" className={styles['failure']}>
        {failure}
      </p>
      <div>
        <Button type="submit" isDisabled={isPending || text.trim() === ''}>
          {isPending ? texts.sending : texts.send}
        </Button>
      </div>
    </form>
  )
}
