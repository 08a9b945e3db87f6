import type { Comment, FigureDetails } from '@atalaya/shared/comment'
import { useEffect } from 'react'
import { problemText, refusalText } from '../api/problem-text.ts'
import { useLanguage } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { savedWhen } from '../submission/saved-when.ts'
import { CommentForm } from './comment-form.tsx'
import { commentMessages } from './comment-messages.ts'
import { CommentText } from './comment-text.tsx'
import styles from './comment.module.css'
import { useThread } from './use-thread.ts'

interface OneProps {
  readonly comment: Comment
  readonly thread: FigureDetails['thread']
  readonly onWithdraw: (number: number) => void
}

function One({ comment: { number, author, writtenAt, text, isOwn }, thread, onWithdraw }: OneProps) {
  const language = useLanguage()
  const texts = commentMessages[language]
  return (
    <li className={styles['comment']}>
      <p className={styles['soft']}>
        <strong className={styles['author']}>{author}</strong> · <time dateTime={writtenAt}>{savedWhen(writtenAt, language, new Date())}</time>
      </p>
      {text === null ? (
        <p className={styles['withdrawn']}>{texts.withdrawn}</p>
      ) : (
        <p className={styles['text']}>
          <CommentText text={text} mentioned={thread.mentioned} />
        </p>
      )}
      {isOwn && text !== null && (
        <div>
          <Button look="quiet" onPress={() => onWithdraw(number)}>
            {texts.withdraw}
          </Button>
        </div>
      )}
    </li>
  )
}

/** What was said of a figure, whether that is settled, and what one says oneself. */
export function CommentThread({ details }: { readonly details: FigureDetails }) {
  const language = useLanguage()
  const texts = commentMessages[language]
  const { thread, territory, quarter, indicator, colleagues, abilities } = details
  const { write, withdraw, resolve, see } = useThread({ territory: territory.slug, period: quarter, code: indicator.code })
  const { mutate: markSeen, isIdle } = see
  const mayComment = abilities.comment.allowed
  useEffect(() => {
    if (thread.hasUnseen && isIdle && mayComment) markSeen()
  }, [thread.hasUnseen, isIdle, mayComment, markSeen])
  const isEmpty = thread.comments.length === 0
  const failed = [resolve, withdraw].find(({ isError }) => isError)
  return (
    <section className={styles['thread']}>
      <h3 className={styles['heading']}>{texts.title}</h3>
      {thread.isResolved && thread.resolvedBy !== null && thread.resolvedAt !== null && (
        <p className={styles['resolved']}>{texts.resolvedBy(thread.resolvedBy, savedWhen(thread.resolvedAt, language, new Date()))}</p>
      )}
      {isEmpty && <p className={styles['soft']}>{texts.none}</p>}
      <ol className={styles['comments']}>
        {thread.comments.map((comment) => (
          <One key={comment.number} comment={comment} thread={thread} onWithdraw={(number) => withdraw.mutate(number)} />
        ))}
      </ol>
      {failed && (
        <p role="alert" className={styles['failure']}>
          {problemText(failed.error, language)}
        </p>
      )}
      {!isEmpty && mayComment && (
        <div>
          <Button look="quiet" isDisabled={resolve.isPending} onPress={() => resolve.mutate({ isResolved: !thread.isResolved, version: thread.version })}>
            {thread.isResolved ? texts.openAgain : texts.resolve}
          </Button>
        </div>
      )}
      {abilities.comment.allowed ? (
        <CommentForm
          colleagues={colleagues} isPending={write.isPending} failure={write.isError ? problemText(write.error, language) : undefined}
          onWrite={(text, onKept) => write.mutate(text, { onSuccess: onKept })}
        />
      ) : (
        <p className={styles['soft']}>{refusalText(abilities.comment, language)}</p>
      )}
    </section>
  )
}
