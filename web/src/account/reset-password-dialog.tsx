import { accountEndpoints, doorEndpoints, type Member } from '@atalaya/shared/account'
import { useMutation } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Message } from '../ui/message.tsx'
import { accountMessages } from './account-messages.ts'
import styles from './account.module.css'
import { invitationMessages } from './invitation-messages.ts'

interface ResetPasswordDialogProps {
  readonly territory: string
  readonly member: Member
  readonly onClose: () => void
}

/** Asks first which way in it shall be; then shows the link or the password, which is nowhere once the dialog is closed. */
export function ResetPasswordDialog({ territory, member, onClose }: ResetPasswordDialogProps) {
  const texts = useMessages(accountMessages)
  const ways = useMessages(invitationMessages)
  const language = useLanguage()
  const link = useMutation({ mutationFn: () => call(doorEndpoints.makePasswordLink, { params: { territory, personId: member.personId } }), gcTime: 0 })
  const reset = useMutation({
    mutationFn: () => call(accountEndpoints.resetPassword, { params: { territory, personId: member.personId } }),
    // Nor does the page keep it any longer than it shows it.
    gcTime: 0,
  })
  if (reset.isSuccess) {
    return (
      <Dialog
        title={texts.resetDoneTitle(member.name)} onClose={onClose} isDismissable={false}
        actions={
          <Button look="primary" onPress={onClose}>
            {texts.resetTold}
          </Button>
        }
      >
        <p className={styles['told']} translate="no">
          {reset.data.password}
        </p>
        <p>{texts.resetDoneText}</p>
      </Dialog>
    )
  }
  if (link.isSuccess) {
    return (
      <Dialog
        title={ways.passwordLinkDone(member.name)} onClose={onClose} isDismissable={false}
        actions={
          <Button look="primary" onPress={onClose}>
            {texts.resetTold}
          </Button>
        }
      >
        <p className={styles['link']} translate="no">
          {link.data.link}
        </p>
        <CopyButton text={link.data.link} />
        <p>{ways.passwordLinkDoneText}</p>
      </Dialog>
    )
  }
  const failure = link.error ?? reset.error
  const isBusy = link.isPending || reset.isPending
  return (
    <Dialog
      title={texts.resetTitle(member.name)} onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{texts.cancel}</Button>
          <Button isDisabled={isBusy} onPress={() => reset.mutate()}>
            {texts.resetConfirm}
          </Button>
          <Button look="primary" isDisabled={isBusy} onPress={() => link.mutate()}>
            {ways.passwordLink}
          </Button>
        </>
      }
    >
      {failure !== null && (
        <Message tone="bad" isUrgent>
          <p>{problemText(failure, language)}</p>
        </Message>
      )}
      <p>{ways.passwordLinkText}</p>
      <p>{ways.orPassword}</p>
    </Dialog>
  )
}
