import { periodLabel } from '@atalaya/shared/period'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../language/language-context.tsx'
import { savedWhen } from '../submission/saved-when.ts'
import { Section } from '../ui/page.tsx'
import { commentMessages } from './comment-messages.ts'
import { mentionsQuery } from './comment-queries.ts'
import { CommentText } from './comment-text.tsx'
import styles from './comment.module.css'

/** Where somebody is named in comments that are not settled, each the way to its figure; nothing where nobody has named them. */
export function MentionInbox() {
  const language = useLanguage()
  const texts = commentMessages[language]
  const { data } = useQuery(mentionsQuery)
  if (data === undefined || data.mentions.length === 0) return null
  return (
    <Section title={texts.inbox} lead={texts.inboxLead}>
      <ul className={styles['inbox']}>
        {data.mentions.map(({ territory, territoryName, quarter, indicator, indicatorName, author, writtenAt, text, mentioned, isSeen }) => (
          <li key={`${territory} ${quarter} ${indicator} ${writtenAt}`} className={`${styles['told']} ${isSeen ? '' : styles['unseen']}`}>
            <Link to="/$territory/quarters/$period" params={{ territory, period: quarter }} search={{ figure: indicator }}>
              {territoryName[language]} {periodLabel(quarter, language)}: {indicatorName[language]}
            </Link>
            <p className={styles['text']}>
              <CommentText text={text} mentioned={mentioned} />
            </p>
            <p className={styles['soft']}>
              {texts.says(author, savedWhen(writtenAt, language, new Date()))}
              {!isSeen && ` · ${texts.unseen}`}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
