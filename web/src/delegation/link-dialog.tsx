import { useMessages } from '../language/language-context.tsx'
import { answerAddress } from '../site/public-address.ts'
import { Button } from '../ui/button.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { delegationMessages } from './delegation-messages.ts'

export interface MadeLink {
  readonly department: string
  readonly token: string
}

/** A link that is shown this once: closed by nothing but the word that it was copied. */
export function LinkDialog({ link: { department, token }, onClose }: { readonly link: MadeLink; readonly onClose: () => void }) {
  const texts = useMessages(delegationMessages)
  const address = `${window.location.origin}${answerAddress(token)}`
  return (
    <Dialog
      title={texts.linkTitle(department)} onClose={onClose} isDismissable={false}
      actions={
        <Button look="primary" onPress={onClose}>
          {texts.done}
        </Button>
      }
    >
      <p>{texts.linkLead}</p>
      <TextField label={texts.link} value={address} isReadOnly inputProps={{ onFocus: (event) => event.currentTarget.select() }} />
      <CopyButton text={address} />
    </Dialog>
  )
}
