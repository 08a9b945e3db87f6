import type { Indicator } from '@atalaya/shared/indicator'
import { useLanguage } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { Facts } from '../ui/facts.tsx'
import { Message } from '../ui/message.tsx'
import { isSameChoice, type AdoptionChoice } from './adoption-choice.ts'
import { adoptionMessages } from './adoption-messages.ts'
import styles from './adoptions-page.module.css'

interface AdoptionConflictProps {
  readonly indicators: readonly Indicator[]
  readonly mine: AdoptionChoice
  readonly theirs: AdoptionChoice
  readonly isBusy: boolean
  readonly onKeepMine: (() => void) | undefined
  readonly onKeepTheirs: () => void
}

/** Of a choice, what is adopted under one code alone. */
function part(choice: AdoptionChoice, code: string): AdoptionChoice {
  const chosen = choice.get(code)
  return new Map(chosen ? [[code, chosen]] : [])
}

/** Two people chose: how what the other one saved differs from what stands on the page, and which is to stay. */
export function AdoptionConflict({ indicators, mine, theirs, isBusy, onKeepMine, onKeepTheirs }: AdoptionConflictProps) {
  const language = useLanguage()
  const texts = adoptionMessages[language]
  const namesOf = (isWanted: (code: string) => boolean) => indicators.filter(({ code }) => isWanted(code)).map(({ name }) => name[language]).join('; ')
  const facts = [
    { term: texts.onlyTheirs, text: namesOf((code) => theirs.has(code) && !mine.has(code)) },
    { term: texts.onlyMine, text: namesOf((code) => mine.has(code) && !theirs.has(code)) },
    { term: texts.otherTerms, text: namesOf((code) => mine.has(code) && theirs.has(code) && !isSameChoice(part(mine, code), part(theirs, code))) },
  ]
  return (
    <Message tone="warn" title={texts.conflict} isUrgent>
      <p>{texts.conflictText}</p>
      <Facts className={styles['differences']!} facts={facts} />
      <div className={styles['sets']}>
        <Button isDisabled={isBusy} onPress={onKeepTheirs}>
          {texts.keepTheirs}
        </Button>
        <Button isDisabled={isBusy || onKeepMine === undefined} onPress={() => onKeepMine?.()}>
          {texts.keepMine}
        </Button>
      </div>
    </Message>
  )
}
