import { periodInWords } from '@atalaya/shared/period'
import type { cityIsSetUpSchema } from '@atalaya/shared/setup'
import { useNavigate } from '@tanstack/react-router'
import type { z } from 'zod'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import type { SetupDraft } from './setup-draft.ts'
import { setupMessages } from './setup-messages.ts'
import styles from './setup.module.css'

interface SetupDoneProps {
  readonly city: string
  readonly colleague: SetupDraft['colleague']
  readonly answer: z.infer<typeof cityIsSetUpSchema>
}

/** The city is there: what the colleague is to be told, once, and the way to the quarter. */
export function SetupDone({ city, colleague, answer: { territory, period, colleaguePassword } }: SetupDoneProps) {
  const texts = useMessages(setupMessages)
  const language = useLanguage()
  const navigate = useNavigate()
  return (
    <>
      <div role="status">
        <h1 className={styles['title']}>{texts.doneTitle(city)}</h1>
        <p className={styles['lead']}>{texts.doneText}</p>
      </div>
      {colleaguePassword !== null && (
        <div className={styles['group']}>
          <h2 className={styles['groupTitle']}>{texts.colleagueTitle(colleague.name)}</h2>
          <p className={styles['secret']}>{colleaguePassword}</p>
          <p className={styles['lead']}>{texts.colleagueText(colleague.email)}</p>
        </div>
      )}
      <div className={styles['ends']}>
        <Button look="primary" onPress={() => void navigate({ to: '/$territory/quarters/$period', params: { territory, period } })}>
          {texts.toQuarter(periodInWords(period, language))}
        </Button>
      </div>
    </>
  )
}
