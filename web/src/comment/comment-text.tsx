import { commentParts, type Colleague } from '@atalaya/shared/comment'
import styles from './comment.module.css'

/** A comment with the people named in it under the names that they have now. */
export function CommentText({ text, mentioned }: { readonly text: string; readonly mentioned: readonly Colleague[] }) {
  return commentParts(text).map((part, place) => {
    if ('text' in part) return part.text
    const colleague = mentioned.find(({ personId }) => personId === part.personId)
    return (
      <strong key={`${part.personId} ${place}`} className={styles['mention']}>
        {`@${colleague ? colleague.name : '…'}`}
      </strong>
    )
  })
}
