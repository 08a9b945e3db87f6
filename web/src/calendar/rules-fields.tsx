import { openings, reportFrequencies } from '@atalaya/shared/calendar'
import { useMessages } from '../language/language-context.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { calendarMessages } from './calendar-messages.ts'
import { wrongDaysIn, type RulesDraft } from './rules-draft.ts'

interface RulesFieldsProps {
  readonly draft: RulesDraft
  readonly onChange: (draft: RulesDraft) => void
  /** Whether it was tried to send them: nothing is called wrong before. */
  readonly isTried: boolean
}

/** When quarters open, are due and close, and what a report renders account of. */
export function RulesFields({ draft, onChange, isTried }: RulesFieldsProps) {
  const texts = useMessages(calendarMessages)
  const wrong = isTried ? wrongDaysIn(draft) : undefined
  return (
    <>
      <SelectField
        label={texts.opens} value={draft.opens} options={openings.map((opening) => ({ value: opening, label: texts.openings[opening] }))}
        onChange={(opens) => onChange({ ...draft, opens })}
      />
      <TextField label={texts.dueDays} description={texts.dueDaysHint} inputMode="numeric" value={draft.due} error={wrong?.has('dueDays') ? texts.needsDays : undefined} onChange={(due) => onChange({ ...draft, due })} />
      <Checkbox isSelected={draft.isClosed} onChange={(isClosed) => onChange({ ...draft, isClosed })}>
        {texts.hasClosing}
      </Checkbox>
      {draft.isClosed && (
        <TextField
          label={texts.closesDays} description={texts.closesDaysHint} inputMode="numeric" value={draft.closes} error={wrong?.has('closesDays') ? texts.closesTooEarly : undefined}
          onChange={(closes) => onChange({ ...draft, closes })}
        />
      )}
      <SelectField
        label={texts.report} value={draft.reportFrequency} options={reportFrequencies.map((frequency) => ({ value: frequency, label: texts.frequencies[frequency] }))}
        onChange={(reportFrequency) => onChange({ ...draft, reportFrequency })}
      />
    </>
  )
}
