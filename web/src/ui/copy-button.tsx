import { useState } from 'react'
import { useMessages } from '../language/language-context.tsx'
import { Button } from './button.tsx'
import styles from './copy-button.module.css'
import { copyMessages } from './copy-messages.ts'
import { copyTo } from './copy-to.ts'

/** Copies what is shown this once, and says whether it did. */
export function CopyButton({ text }: { readonly text: string }) {
  const texts = useMessages(copyMessages)
  // What was told of another text is not said of this one.
  const [told, setTold] = useState<{ readonly text: string; readonly outcome: 'copied' | 'notCopied' }>()
  const copy = async () => setTold({ text, outcome: await copyTo(navigator.clipboard, text) })
  return (
    <div className={styles['copy']}>
      <Button onPress={() => void copy()}>{texts.copy}</Button>
      <span role="status">{told?.text === text && texts[told.outcome]}</span>
    </div>
  )
}
