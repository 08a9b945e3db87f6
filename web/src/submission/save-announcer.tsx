import { blocks } from '@atalaya/shared/submission'
import { useEffect, useState } from 'react'
import { useLanguage } from '../language/language-context.tsx'
import type { Desk } from './desk.ts'
import { savingMessages } from './saving-messages.ts'

/** Says aloud, to those who cannot see the rows, what became of each save; never while somebody is still typing. */
export function SaveAnnouncer({ desk }: { desk: Desk }) {
  const language = useLanguage()
  const [spoken, setSpoken] = useState('')
  useEffect(() => {
    const texts = savingMessages[language]
    const unsubscribe = [...desk.figures].map(([code, autosave]) => {
      let before = autosave.current().state.is
      return desk.subscribe(code, () => {
        const now = autosave.current().state.is
        if (now === before) return
        if (before === 'saving' && now === 'kept') setSpoken(blocks(desk.findingsOf(code)) ? texts.spokenBlocking(code) : texts.spokenSaved(code))
        if (now === 'unsent') setSpoken(texts.spokenUnsent(code))
        if (now === 'refused') setSpoken(texts.spokenRefused(code))
        if (now === 'conflict') setSpoken(texts.spokenConflict(code))
        before = now
      })
    })
    return () => {
      for (const stop of unsubscribe) stop()
    }
  }, [desk, language])
  return (
    <p role="status" className="visually-hidden">
      {spoken}
    </p>
  )
}
