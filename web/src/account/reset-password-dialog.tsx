import { accountEndpoints, type Member } from '@atalaya/shared/account'
import { useMutation } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { ActionDialog } from '../ui/action-dialog.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { accountMessages } from './account-messages.ts'
import styles from './account.module.css'

interface ResetPasswordDialogProps {
  readonly territory: string
  readonly member: Member
  readonly onClose: () => void
}

/** Asks first, because it signs the person out; then shows the password, which is nowhere once the dialog is closed. */
export function ResetPasswordDialog({ territory, member, onClose }: ResetPasswordDialogProps) {
  const texts = useMessages(accountMessages)
  const language = useLanguage()
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
  return (
    <ActionDialog
      title={texts.resetTitle(member.name)}
      label={texts.resetConfirm} pendingLabel={texts.saving} isPending={reset.isPending}
      failure={reset.isError ? problemText(reset.error, language) : undefined} onAct={() => reset.mutate()} onClose={onClose}
    >
      <p>{texts.resetText}</p>
    </ActionDialog>
  )
}
