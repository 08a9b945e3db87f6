import type { Settings, VersionedSettings } from '@atalaya/shared/account'
import { useMessages } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { Facts } from '../ui/facts.tsx'
import { Message } from '../ui/message.tsx'
import { settingsMessages } from './settings-messages.ts'
import styles from './account.module.css'

interface SettingsConflictProps {
  readonly mine: Settings
  readonly theirs: VersionedSettings
  readonly isBusy: boolean
  readonly onKeepMine: () => void
  readonly onKeepTheirs: () => void
}

/** Two people changed the settings: what the other one saved where it is not what stands in the fields, and the choice. */
export function SettingsConflict({ mine, theirs, isBusy, onKeepMine, onKeepTheirs }: SettingsConflictProps) {
  const texts = useMessages(settingsMessages)
  const facts = [
    { term: texts.office, text: theirs.office, isSame: theirs.office === mine.office },
    { term: texts.addressee, text: theirs.addressee, isSame: theirs.addressee === mine.addressee },
    { term: texts.selfApproval, text: theirs.allowsSelfApproval ? texts.yes : texts.no, isSame: theirs.allowsSelfApproval === mine.allowsSelfApproval },
    { term: texts.secondFactor, text: theirs.requiresSecondFactor ? texts.yes : texts.no, isSame: theirs.requiresSecondFactor === mine.requiresSecondFactor },
  ]
  return (
    <Message tone="warn" title={texts.settingsConflict} isUrgent>
      <p>{texts.settingsConflictText}</p>
      <Facts className={styles['theirs']!} facts={facts.filter(({ isSame }) => !isSame)} />
      <div className={styles['choices']}>
        <Button isDisabled={isBusy} onPress={onKeepTheirs}>
          {texts.keepTheirs}
        </Button>
        <Button isDisabled={isBusy} onPress={onKeepMine}>
          {texts.keepMine}
        </Button>
      </div>
    </Message>
  )
}
