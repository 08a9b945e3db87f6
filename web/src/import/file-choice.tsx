import { useRef, useState, type DragEvent } from 'react'
import { useLanguage } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { batchMessages } from './batch-messages.ts'
import styles from './batch.module.css'

interface FileChoiceProps {
  readonly isDisabled: boolean
  readonly onFile: (file: File) => void
}

/** A place to drop a file on, and the button that chooses one. */
export function FileChoice({ isDisabled, onFile }: FileChoiceProps) {
  const texts = batchMessages[useLanguage()]
  const [isOver, setIsOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const over = (isSo: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setIsOver(isSo)
  }
  const drop = (event: DragEvent) => {
    over(false)(event)
    const file = event.dataTransfer.files[0]
    if (file && !isDisabled) onFile(file)
  }
  return (
    <div className={styles['drop']} data-over={isOver} onDrop={drop} onDragOver={over(true)} onDragLeave={over(false)}>
      <input
        ref={input} type="file" hidden tabIndex={-1} aria-label={texts.choose} accept=".csv,.tsv,.txt,.xlsx" disabled={isDisabled}
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file) onFile(file)
          // The same file may be chosen again, after it was mended.
          target.value = ''
        }}
      />
      <Button look="primary" isDisabled={isDisabled} onPress={() => input.current?.click()}>
        {texts.choose}
      </Button>
      <p>
        {texts.drop} <small>{texts.chooseHint}</small>
      </p>
    </div>
  )
}
