import { withMentions, type Colleague } from '@atalaya/shared/comment'
import { useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import { useMessages } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { commentMessages } from './comment-messages.ts'
import styles from './comment.module.css'
import { moveInList, nameBegun, offeredFor, withName } from './mention-typing.ts'

const longest = 2000

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
  const [marked, setMarked] = useState(0)
  const field = useRef<HTMLTextAreaElement>(null)
  const ids = { field: useId(), hint: useId(), failure: useId(), list: useId() }
  const offered = isClosed ? [] : offeredFor(nameBegun(text, cursor), colleagues)
  // The list grows shorter as the name is typed.
  const at = Math.min(marked, offered.length - 1)
  const optionId = (index: number) => `${ids.list}-${index}`

  const choose = ({ name }: Colleague) => {
    const mentioned = withName(text, cursor, name)
    setText(mentioned.text)
    setIsClosed(true)
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(mentioned.cursor, mentioned.cursor)
    })
  }
  const send = (event?: FormEvent) => {
    event?.preventDefault()
    const written = withMentions(text.trim(), colleagues)
    if (written === '' || isPending) return
    onWrite(written, () => setText(''))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // The keys that write an accented letter by its parts are not yet the text's.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
    const move = moveInList(event, at, offered.length)
    if (move === undefined) return
    event.preventDefault()
    const chosen = offered[at]
    if (move.is === 'to') setMarked(move.at)
    else if (move.is === 'close') setIsClosed(true)
    else if (chosen) choose(chosen)
  }
  return (
    <form className={styles['form']} onSubmit={send}>
      <label htmlFor={ids.field} className={styles['label']}>
        {texts.write}
      </label>
      <textarea
        ref={field} id={ids.field} rows={3} maxLength={longest} className={styles['field']} value={text} aria-describedby={`${ids.hint} ${ids.failure}`}
        aria-autocomplete="list" {...(offered.length > 0 && { 'aria-controls': ids.list, 'aria-activedescendant': optionId(at) })} onKeyDown={onKeyDown}
        onChange={(event) => {
          setText(event.target.value)
          setCursor(event.target.selectionStart)
          setIsClosed(false)
          setMarked(0)
        }}
        onSelect={(event) => setCursor(event.currentTarget.selectionStart)}
      />
      {offered.length > 0 && (
        <div id={ids.list} role="listbox" aria-label={texts.colleagues} className={styles['offered']}>
          {offered.map((colleague, index) => (
            // The field keeps the focus, so that what is typed goes on in it.
            <button
              key={colleague.personId} type="button" id={optionId(index)} role="option" tabIndex={-1} aria-selected={index === at} onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(colleague)}
            >
              {colleague.name}
            </button>
          ))}
        </div>
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
