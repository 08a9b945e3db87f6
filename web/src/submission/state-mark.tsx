import type { SubmissionState } from '@atalaya/shared/submission'
import { useLanguage } from '../language/language-context.tsx'
import { quarterMessages } from './quarter-messages.ts'
import styles from './state-mark.module.css'

/** How many of the four steps are behind a quarter that is in a state; a returned one is back at the first. */
const stepsDone: Record<SubmissionState, number> = { draft: 0, returned: 0, submitted: 1, approved: 2, published: 3 }

/** Where a quarter is on its way, as a word and as steps. */
export function StateMark({ state }: { state: SubmissionState }) {
  const texts = quarterMessages[useLanguage()]
  return (
    <span className={`${styles['mark']} ${state === 'returned' ? styles['returned'] : ''}`}>
      <span aria-hidden="true" className={styles['steps']}>
        {[0, 1, 2, 3].map((step) => (
          <span key={step} className={step <= stepsDone[state] ? styles['done'] : styles['ahead']} />
        ))}
      </span>
      {texts.states[state]}
    </span>
  )
}
