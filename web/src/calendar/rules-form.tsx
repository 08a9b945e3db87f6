import { calendarEndpoints, openings, reportFrequencies, setRulesSchema, type CalendarView, type SetRules } from '@atalaya/shared/calendar'
import { periodLabel, type Period } from '@atalaya/shared/period'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { useLanguage } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { Message } from '../ui/message.tsx'
import { calendarMessages } from './calendar-messages.ts'
import styles from './calendar.module.css'
import { useSetCalendar } from './use-set-calendar.ts'

interface RulesFormProps {
  readonly territory: string
  readonly calendar: CalendarView
  /** The quarter in course, which new rules begin with unless another is chosen. */
  readonly current: Period
}

/** As typed: days are text until they are sent. */
interface RulesDraft extends Omit<SetRules, 'dueDays' | 'closesDays' | 'version'> {
  readonly due: string
  readonly isClosed: boolean
  readonly closes: string
}

/** Longer after the due date for whoever has never closed a quarter. */
const usualGrace = 30

function wholeDays(text: string): number {
  return /^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN
}

/** How dates follow from quarters, from one quarter on. */
export function RulesForm({ territory, calendar, current }: RulesFormProps) {
  const language = useLanguage()
  const texts = calendarMessages[language]
  const { inForce, version, periods } = calendar
  const [draft, setDraft] = useState<RulesDraft>({
    fromPeriod: current, opens: inForce.opens, due: String(inForce.dueDays), isClosed: inForce.closesDays !== null, closes: String(inForce.closesDays ?? inForce.dueDays + usualGrace),
    reportFrequency: inForce.reportFrequency, reason: '',
  })
  const [isTried, setIsTried] = useState(false)
  const { due, closes, isClosed, ...rest } = draft
  const wanted = setRulesSchema.safeParse({ ...rest, dueDays: wholeDays(due), closesDays: isClosed ? wholeDays(closes) : null, version })
  const wrong = (field: keyof SetRules) => isTried && !wanted.success && wanted.error.issues.some(({ path }) => path[0] === field)
  const isTooEarly = wanted.success && wanted.data.closesDays !== null && wanted.data.closesDays < wanted.data.dueDays
  const set = useSetCalendar(territory, (body: SetRules) => call(calendarEndpoints.setRules, { params: { territory }, body }), () => {
    setIsTried(false)
    setDraft((now) => ({ ...now, reason: '' }))
  })
  return (
    <Form
      className={styles['form']!}
      onSubmit={(event) => {
        event.preventDefault()
        setIsTried(true)
        if (wanted.success && !isTooEarly) set.mutate(wanted.data)
      }}
    >
      <SelectField<string>
        label={texts.from} value={draft.fromPeriod} options={periods.map(({ period }) => ({ value: period, label: periodLabel(period, language) }))}
        onChange={(fromPeriod) => setDraft({ ...draft, fromPeriod: fromPeriod as Period })}
      />
      <SelectField
        label={texts.opens} value={draft.opens} options={openings.map((opening) => ({ value: opening, label: texts.openings[opening] }))}
        onChange={(opens) => setDraft({ ...draft, opens })}
      />
      <TextField label={texts.dueDays} description={texts.dueDaysHint} inputMode="numeric" value={due} error={wrong('dueDays') ? texts.needsDays : undefined} onChange={(days) => setDraft({ ...draft, due: days })} />
      <Checkbox isSelected={isClosed} onChange={(chosen) => setDraft({ ...draft, isClosed: chosen })}>
        {texts.hasClosing}
      </Checkbox>
      {isClosed && (
        <TextField
          label={texts.closesDays} description={texts.closesDaysHint} inputMode="numeric" value={closes}
          error={wrong('closesDays') || (isTried && isTooEarly) ? texts.closesTooEarly : undefined} onChange={(days) => setDraft({ ...draft, closes: days })}
        />
      )}
      <SelectField
        label={texts.report} value={draft.reportFrequency} options={reportFrequencies.map((frequency) => ({ value: frequency, label: texts.frequencies[frequency] }))}
        onChange={(reportFrequency) => setDraft({ ...draft, reportFrequency })}
      />
      <TextField label={texts.reason} description={texts.reasonHint} rows={2} maxLength={1000} value={draft.reason} error={wrong('reason') ? texts.needsReason : undefined} onChange={(reason) => setDraft({ ...draft, reason })} />
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
