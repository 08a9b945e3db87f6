import { calendarEndpoints, setRulesSchema, type CalendarView, type SetRules } from '@atalaya/shared/calendar'
import { periodLabel, type Period } from '@atalaya/shared/period'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { useLanguage } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { Message } from '../ui/message.tsx'
import { calendarMessages } from './calendar-messages.ts'
import styles from './calendar.module.css'
import { draftOfRules, rulesOfDraft, wrongDaysIn } from './rules-draft.ts'
import { RulesFields } from './rules-fields.tsx'
import { useSetCalendar } from './use-set-calendar.ts'

interface RulesFormProps {
  readonly territory: string
  readonly calendar: CalendarView
  /** The quarter in course, which new rules begin with unless another is chosen. */
  readonly current: Period
}

/** How dates follow from quarters, from one quarter on. */
export function RulesForm({ territory, calendar, current }: RulesFormProps) {
  const language = useLanguage()
  const texts = calendarMessages[language]
  const { inForce, version, periods } = calendar
  const [fromPeriod, setFromPeriod] = useState(current)
  const [draft, setDraft] = useState(() => draftOfRules(inForce))
  const [reason, setReason] = useState('')
  const [isTried, setIsTried] = useState(false)
  const wanted = setRulesSchema.safeParse({ ...rulesOfDraft(draft), fromPeriod, reason, version })
  const isReasonWrong = isTried && !wanted.success && wanted.error.issues.some(({ path }) => path[0] === 'reason')
  const set = useSetCalendar(territory, (body: SetRules) => call(calendarEndpoints.setRules, { params: { territory }, body }), () => {
    setIsTried(false)
    setReason('')
  })
  return (
    <Form
      className={styles['form']!}
      onSubmit={(event) => {
        event.preventDefault()
        setIsTried(true)
        if (wanted.success && wrongDaysIn(draft).size === 0) set.mutate(wanted.data)
      }}
    >
      <SelectField<string>
        label={texts.from} value={fromPeriod} options={periods.map(({ period }) => ({ value: period, label: periodLabel(period, language) }))}
        onChange={(chosen) => setFromPeriod(chosen as Period)}
      />
      <RulesFields draft={draft} onChange={setDraft} isTried={isTried} />
      <TextField label={texts.reason} description={texts.reasonHint} rows={2} maxLength={1000} value={reason} error={isReasonWrong ? texts.needsReason : undefined} onChange={setReason} />
      {set.isError && (
        <Message tone="bad" isUrgent>
          <p>{problemText(set.error, language)}</p>
        </Message>
      )}
      <Button look="primary" type="submit" isDisabled={set.isPending}>
        {set.isPending ? texts.saving : texts.setRules}
      </Button>
      <p role="status">{set.isSuccess && !isTried ? texts.saved : ''}</p>
    </Form>
  )
}
