import type { SubmissionRow } from '@atalaya/shared/submission'
import { useMessages } from '../language/language-context.tsx'
import { Message } from '../ui/message.tsx'
import { actionMessages } from './action-messages.ts'
import { RowLinks } from './row-links.tsx'

interface OpenPointsProps {
  readonly warned: readonly SubmissionRow[]
  readonly unanswered: readonly SubmissionRow[]
  /** Of whoever can still do something about them; others are told what is open, and not what to do. */
  readonly onGoTo?: (code: string) => void
}

/** What nobody has put in words yet: warnings without their explanation, and the validator's questions without an answer. */
export function OpenPoints({ warned, unanswered, onGoTo }: OpenPointsProps) {
  const texts = useMessages(actionMessages)
  const points = [
    { title: texts.warningsTitle(warned.length), text: texts.warningsText, rows: warned },
    { title: texts.unansweredTitle(unanswered.length), text: texts.unansweredText, rows: unanswered },
  ].filter(({ rows }) => rows.length > 0)
  if (points.length === 0) return null
  return (
    <Message tone="warn">
      {points.map(({ title, text, rows }) => (
        <div key={title}>
          <p>
            <strong>{title}</strong>
          </p>
          {onGoTo !== undefined && <p>{text}</p>}
          <RowLinks rows={rows} onGoTo={onGoTo} />
        </div>
      ))}
    </Message>
  )
}
