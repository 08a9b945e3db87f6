import { useNavigate } from '@tanstack/react-router'
import { useSyncExternalStore } from 'react'
import { useLanguage } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import type { Desk, DeskSummary } from './desk.ts'
import styles from './quarter-page.module.css'
import { savingMessages } from './saving-messages.ts'
import { useSheet } from './sheet-context.tsx'

/** What is kept on this device because it could not be sent, and what to do about it. */
export function Unsent({ desk, summary }: { desk: Desk; summary: DeskSummary }) {
  const texts = savingMessages[useLanguage()]
  const navigate = useNavigate()
  if (summary.unsent === 0) return null
  return (
    <p className={styles['unsent']} role="status">
      {/* Where nothing is kept here, that it may be closed would not be true. */}
      <strong>{desk.isKeeping ? texts.unsent(summary.unsent) : texts.unsentAndNotKept(summary.unsent)}.</strong> {desk.isKeeping && (summary.isSignedOut ? texts.signedOut : texts.unsentText)}{' '}
      {summary.isSignedOut ? (
        <Button look="quiet" onPress={() => void navigate({ to: '/sign-in', search: { next: window.location.pathname } })}>
          {texts.signInAgain}
        </Button>
      ) : (
        <Button look="quiet" onPress={() => void desk.flush()}>
          {texts.retry}
        </Button>
      )}
    </p>
  )
}

/** That this device does not keep what is typed, as soon as it is known. */
export function NotKeeping({ desk }: { desk: Desk }) {
  const texts = savingMessages[useLanguage()]
  const { questions } = useSheet()
  const keepsQuestions = useSyncExternalStore(questions === undefined ? neverChanges : questions.subscribe, () => questions === undefined || questions.isKeeping())
  if (desk.isKeeping && keepsQuestions) return null
  return (
    <p className={styles['unsent']} role="status">
      {desk.isKeeping ? texts.notKeepingQuestions : texts.notKeeping}
    </p>
  )
}

const neverChanges = () => () => undefined
