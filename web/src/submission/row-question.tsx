import type { Figure } from '@atalaya/shared/submission'
import type { ReactNode } from 'react'
import { rowMessages } from './row-messages.ts'
import styles from './row-said.module.css'
import { savedWhen } from './saved-when.ts'
import { useSheet } from './sheet-context.tsx'

interface RowQuestionProps {
  readonly figure: Figure
  /** The field in which it is answered; without it the answer is read. */
  readonly children?: ReactNode
}

/** The validator's question on a figure, and what was answered to it in words. */
export function RowQuestion({ figure: { returnNote, answer, answeredBy, answeredAt }, children }: RowQuestionProps) {
  const { language } = useSheet().format
  const texts = rowMessages[language]
  if (returnNote === '') return null
  const answered = answeredBy === null || answeredAt === null ? undefined : texts.answerOf(answeredBy, savedWhen(answeredAt, language, new Date()))
  return (
    <div className={styles['question']}>
      <p>
        <strong>{texts.returnedFigure}:</strong> {returnNote}
      </p>
      {children}
      {children === undefined && (
        <p>
          {answered === undefined ? texts.notAnswered : <strong>{answered}:</strong>} {answer}
        </p>
      )}
      {children !== undefined && answered !== undefined && <p className={styles['help']}>{answered}</p>}
    </div>
  )
}
