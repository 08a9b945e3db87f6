import { doorEndpoints } from '@atalaya/shared/account'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { call } from '../api/client.ts'
import { fieldProblem, problemText } from '../api/problem-text.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { ActionDialog } from '../ui/action-dialog.tsx'
import { Button } from '../ui/button.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { Message } from '../ui/message.tsx'
import { Section } from '../ui/page.tsx'
import { accountMessages } from './account-messages.ts'
import { meQuery, secondFactorQuery } from './account-queries.ts'
import styles from './account.module.css'
import { doorMessages } from './door-messages.ts'
import { ownAccountMessages } from './own-account-messages.ts'

/** The squares as a drawing, with the four squares of margin that readers need (ISO/IEC 18004). */
function QrCode({ rows, label }: { rows: readonly string[]; label: string }) {
  const side = rows.length + 8
  const squares = rows.flatMap((row, y) => [...row].flatMap((square, x) => (square === '1' ? [`M${x + 4} ${y + 4}h1v1h-1z`] : [])))
  return (
    <span className={styles['qr']}>
      <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shapeRendering="crispEdges">
        <path d={squares.join('')} className={styles['qrInk']} />
      </svg>
    </span>
  )
}

function useFactorChange() {
  const queryClient = useQueryClient()
  return async () => {
    await queryClient.invalidateQueries({ queryKey: secondFactorQuery.queryKey })
    await queryClient.invalidateQueries({ queryKey: meQuery.queryKey })
  }
}

/** The secret for the phone, the first number of it, and then the codes that are shown this once. */
function SetUp({ onDone }: { onDone: () => void }) {
  const texts = useMessages(ownAccountMessages)
  const language = useLanguage()
  const [code, setCode] = useState('')
  const noteChange = useFactorChange()
  const begin = useMutation({ mutationFn: () => call(doorEndpoints.beginSecondFactor, {}), gcTime: 0 })
  const confirm = useMutation({ mutationFn: () => call(doorEndpoints.confirmSecondFactor, { body: { code } }), gcTime: 0 })
  const wrong = fieldProblem(confirm.error, '/code', language)
  const failure = begin.error ?? (wrong === undefined ? confirm.error : null)
  if (confirm.isSuccess) {
    const finish = async () => {
      await noteChange()
      onDone()
    }
    return (
      <Dialog
        title={texts.recoveryTitle} onClose={() => void finish()} isDismissable={false}
        actions={
          <Button look="primary" onPress={() => void finish()}>
            {texts.recoveryKept}
          </Button>
        }
      >
        <p>{texts.recoveryText}</p>
        <ul className={styles['codes']} translate="no">
          {confirm.data.codes.map((given) => (
            <li key={given}>{given}</li>
          ))}
        </ul>
        <CopyButton text={confirm.data.codes.join('\n')} />
      </Dialog>
    )
  }
  return (
    <>
      {failure !== null && (
        <Message tone="bad" isUrgent>
          <p>{problemText(failure, language)}</p>
        </Message>
      )}
      {begin.isSuccess ? (
        <Form
          className={styles['form']!}
          onSubmit={(event) => {
            event.preventDefault()
            if (code.trim() !== '') confirm.mutate()
          }}
        >
          <p>{texts.scan}</p>
          <QrCode rows={begin.data.qr} label={texts.qrLabel} />
          <div>
            <p>{texts.typeIn}</p>
            <code className={styles['link']} translate="no">
              {begin.data.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}
            </code>
          </div>
          <TextField label={texts.codeLabel} description={texts.codeHint} inputMode="numeric" autoComplete="one-time-code" value={code} onChange={setCode} error={wrong} />
          <Button look="primary" type="submit" isDisabled={confirm.isPending}>
            {texts.confirm}
          </Button>
        </Form>
      ) : (
        <p>
          <Button look="primary" isDisabled={begin.isPending} onPress={() => begin.mutate()}>
            {texts.setUp}
          </Button>
        </p>
      )}
    </>
  )
}

function RemoveDialog({ onClose }: { onClose: () => void }) {
  const texts = useMessages(ownAccountMessages)
  const door = useMessages(doorMessages)
  const { saving } = useMessages(accountMessages)
  const language = useLanguage()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const noteChange = useFactorChange()
  const remove = useMutation({
    mutationFn: () => call(doorEndpoints.removeSecondFactor, { body: { password, code } }),
    onSuccess: async () => {
      await noteChange()
      onClose()
    },
  })
  const [wrongPassword, wrongCode] = ['/password', '/code'].map((pointer) => fieldProblem(remove.error, pointer, language))
  return (
    <ActionDialog
      title={texts.removeTitle} label={texts.remove} pendingLabel={saving} isPending={remove.isPending} isDisabled={password === '' || code.trim() === ''}
      failure={remove.isError && wrongPassword === undefined && wrongCode === undefined ? problemText(remove.error, language) : undefined} onAct={() => remove.mutate()} onClose={onClose}
    >
      <p>{texts.removeText}</p>
      <TextField label={texts.password} type="password" autoComplete="current-password" value={password} onChange={setPassword} error={wrongPassword} />
      <TextField label={door.code} description={door.codeHint} autoComplete="one-time-code" value={code} onChange={setCode} error={wrongCode} />
    </ActionDialog>
  )
}

/** Whether a number of the phone is asked for, and setting that up or taking it away. */
export function SecondFactorSection({ onSetUp }: { onSetUp: () => void }) {
  const texts = useMessages(ownAccountMessages)
  const { data: factor } = useSuspenseQuery(secondFactorQuery)
  const [isRemoving, setIsRemoving] = useState(false)
  return (
    <Section title={texts.secondStep} lead={texts.secondStepLead}>
      <p>
        {factor.isOn ? texts.secondStepOn(factor.recoveryCodesLeft) : texts.secondStepOff} {factor.isRequired && texts.isRequired}
      </p>
      {factor.isOn ? (
        <p>
          <Button onPress={() => setIsRemoving(true)}>{texts.remove}</Button>
        </p>
      ) : (
        <SetUp onDone={onSetUp} />
      )}
      {isRemoving && <RemoveDialog onClose={() => setIsRemoving(false)} />}
    </Section>
  )
}
