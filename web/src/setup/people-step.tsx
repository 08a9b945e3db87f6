import { workShares } from '@atalaya/shared/setup'
import { useMessages } from '../language/language-context.tsx'
import { TextField } from '../ui/field.tsx'
import { OptionList } from './option-list.tsx'
import { setupMessages } from './setup-messages.ts'
import styles from './setup.module.css'
import type { StepProps } from './step-props.ts'

interface PeopleStepProps extends StepProps {
  readonly password: string
  readonly onPassword: (password: string) => void
}

/** Who does what, and who they are. */
export function PeopleStep({ draft, onChange, wrong, password, onPassword }: PeopleStepProps) {
  const texts = useMessages(setupMessages)
  const { own, colleague, share } = draft
  const isSame = own.email.trim() !== '' && own.email.trim().toLowerCase() === colleague.email.trim().toLowerCase()
  return (
    <>
      <OptionList
        label={texts.share} value={share} options={workShares.map((value) => ({ value, label: texts.shares[value], about: texts.shareHints[value] }))}
        onChange={(chosen) => onChange({ ...draft, share: chosen })}
      />
      <div className={styles['group']}>
        <h2 className={styles['groupTitle']}>{texts.you}</h2>
        <TextField label={texts.name} maxLength={120} autoComplete="name" value={own.name} onChange={(name) => onChange({ ...draft, own: { ...own, name } })} error={wrong('/administrator/name', 'personName')} />
        <TextField label={texts.email} type="email" autoComplete="username" value={own.email} onChange={(email) => onChange({ ...draft, own: { ...own, email } })} error={wrong('/administrator/email', 'email')} />
        <TextField label={texts.password} type="password" autoComplete="new-password" maxLength={200} value={password} onChange={onPassword} description={texts.passwordHint} error={wrong('/administrator/password', 'password')} />
      </div>
      {share !== 'alone' && (
        <div className={styles['group']}>
          <h2 className={styles['groupTitle']}>{texts.colleague}</h2>
          <p className={styles['hint']}>{texts.colleagueHints[share]}</p>
          <TextField
            label={texts.email} of={texts.colleague} type="email" autoComplete="off" value={colleague.email} onChange={(email) => onChange({ ...draft, colleague: { email } })}
            error={wrong('/colleague/email', isSame ? 'sameEmail' : 'email')}
          />
        </div>
      )}
    </>
  )
}
