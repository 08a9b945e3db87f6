import { MentionInbox } from '../comment/mention-inbox.tsx'
import { HomePage } from '../submission/home-page.tsx'

/** Where somebody starts, with what others have written for them. */
export function OfficeHome() {
  return <HomePage inbox={<MentionInbox />} />
}
