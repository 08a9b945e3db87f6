import type { MadeInvitation } from '@atalaya/shared/account'
import { useQuery } from '@tanstack/react-query'
import { instantText } from '../language/instant-text.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { Message } from '../ui/message.tsx'
import { signInWaysQuery } from './account-queries.ts'
import styles from './account.module.css'
import { invitationMessages } from './invitation-messages.ts'

/** The link that was just made, for handing it over; gone with the next one. */
export function MadeLink({ made }: { made: MadeInvitation }) {
  const texts = useMessages(invitationMessages)
  const language = useLanguage()
  const { data: ways } = useQuery(signInWaysQuery)
  return (
    <Message tone="good" title={texts.sentTo(made.email)} isUrgent>
      <p>
        {ways?.sendsMail === true ? texts.sentText : texts.sentTextNoMail} {texts.until(instantText(made.expiresAt, language))}
      </p>
      <p className={styles['link']} translate="no">
        {made.link}
      </p>
      <CopyButton text={made.link} />
    </Message>
  )
}
