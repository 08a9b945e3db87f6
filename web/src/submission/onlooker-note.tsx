import type { Role } from '@atalaya/shared/access'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../language/language-context.tsx'
import { Message } from '../ui/message.tsx'
import { onlookerMessages } from './onlooker-messages.ts'

/** Of several roles the one whose turn comes first in the life of a quarter. */
const told = ['validator', 'publisher', 'administrator', 'reader'] as const

/** Why there is nothing to type in a quarter that others are filling in, and what the person's own part in it is. */
export function OnlookerNote({ territory, held }: { territory: string; held: readonly Role[] }) {
  const texts = onlookerMessages[useLanguage()]
  const role = told.find((candidate) => held.includes(candidate))
  return (
    <Message tone="plain">
      <p>
        {texts.title} {role !== undefined && texts.tasks[role]}{' '}
        {role === 'administrator' && (
          <Link to="/$territory/people" params={{ territory }}>
            {texts.toPeople}
          </Link>
        )}
      </p>
    </Message>
  )
}
