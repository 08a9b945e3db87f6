import { periodInWords } from '@atalaya/shared/period'
import type { cityIsSetUpSchema } from '@atalaya/shared/setup'
import { useNavigate } from '@tanstack/react-router'
import type { z } from 'zod'
import { MadeLink } from '../account/made-link.tsx'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { setupMessages } from './setup-messages.ts'
import styles from './setup.module.css'

interface SetupDoneProps {
  readonly city: string
  readonly answer: z.infer<typeof cityIsSetUpSchema>
}

/** The city is there: the link that the colleague comes by, once, and the way to the quarter. */
export function SetupDone({ city, answer: { territory, period, invited } }: SetupDoneProps) {
  const texts = useMessages(setupMessages)
  const language = useLanguage()
  const navigate = useNavigate()
  return (
    <>
      <div role="status">
        <h1 className={styles['title']}>{texts.doneTitle(city)}</h1>
        <p className={styles['lead']}>{texts.doneText}</p>
      </div>
      {invited !== null && <MadeLink made={invited} />}
      <div className={styles['ends']}>
        <Button look="primary" onPress={() => void navigate({ to: '/$territory/quarters/$period', params: { territory, period } })}>
          {texts.toQuarter(periodInWords(period, language))}
        </Button>
      </div>
    </>
  )
}
