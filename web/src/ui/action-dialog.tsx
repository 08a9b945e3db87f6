import type { ReactNode } from 'react'
import { useMessages } from '../language/language-context.tsx'
import { Button } from './button.tsx'
import { dialogMessages } from './dialog-messages.ts'
import { Dialog } from './dialog.tsx'
import { Message } from './message.tsx'

interface ActionDialogProps {
  readonly title: string
  /** What the action is called, and what stands there while it is under way. */
  readonly label: string
  readonly pendingLabel: string
  readonly isPending: boolean
  readonly isDisabled?: boolean
  /** Why the action failed; undefined while it has not. */
  readonly failure: string | undefined
  readonly onAct: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A question with one action as its answer, or none. */
export function ActionDialog({ title, label, pendingLabel, isPending, isDisabled = false, failure, onAct, onClose, children }: ActionDialogProps) {
  const { cancel } = useMessages(dialogMessages)
  return (
    <Dialog
      title={title} onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{cancel}</Button>
          <Button look="primary" isDisabled={isDisabled || isPending} onPress={onAct}>
            {isPending ? pendingLabel : label}
          </Button>
        </>
      }
    >
      {failure !== undefined && (
        <Message tone="bad" isUrgent>
          <p>{failure}</p>
        </Message>
      )}
      {children}
    </Dialog>
  )
}
