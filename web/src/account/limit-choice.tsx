import { useSuspenseQuery } from '@tanstack/react-query'
import { CheckboxGroup, Label } from 'react-aria-components'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Segments } from '../ui/segments.tsx'
import { limitChoicesQuery } from './account-queries.ts'
import styles from './account.module.css'
import { invitationMessages } from './invitation-messages.ts'

interface LimitChoiceProps {
  readonly territory: string
  /** Null for all of them; an empty list while none has been chosen yet. */
  readonly chosen: readonly string[] | null
  readonly onChange: (chosen: readonly string[] | null) => void
}

/** The figures that somebody enters: of all indicators, or of those that are ticked. */
export function LimitChoice({ territory, chosen, onChange }: LimitChoiceProps) {
  const texts = useMessages(invitationMessages)
  const language = useLanguage()
  const { data: choices } = useSuspenseQuery(limitChoicesQuery(territory))
  return (
    <div className={styles['roleChoice']}>
      <Segments
        label={texts.limitLegend} isLabelHidden={false} value={chosen === null ? 'all' : 'some'} onChange={(wanted) => onChange(wanted === 'all' ? null : [])}
        options={[{ value: 'all', label: texts.limitAll }, { value: 'some', label: texts.limitSome }]}
      />
      {chosen !== null && (
        <CheckboxGroup className={styles['limit']!} value={[...chosen]} onChange={onChange}>
          <Label className="visually-hidden">{texts.limitSome}</Label>
          {choices.map(({ code, name }) => (
            <Checkbox key={code} value={code}>
              {name[language]} <small className={styles['soft']}>{code}</small>
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
      <small className={styles['soft']}>{texts.limitHint}</small>
    </div>
  )
}
