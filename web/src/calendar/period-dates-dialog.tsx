import { calendarEndpoints, disordersOf, setPeriodDatesSchema, type CalendarPeriod, type PeriodDates, type SetPeriodDates } from '@atalaya/shared/calendar'
import { periodLabel } from '@atalaya/shared/period'
import { useState } from 'react'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { useLanguage } from '../language/language-context.tsx'
import { ActionDialog } from '../ui/action-dialog.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { TextField } from '../ui/field.tsx'
import { calendarMessages } from './calendar-messages.ts'
import { useSetCalendar } from './use-set-calendar.ts'

interface PeriodDatesDialogProps {
  readonly territory: string
  readonly row: CalendarPeriod
  readonly onClose: () => void
}

/** Dates of one's own for a quarter, or back to the rules; either with its reason. */
export function PeriodDatesDialog({ territory, row, onClose }: PeriodDatesDialogProps) {
  const language = useLanguage()
  const texts = calendarMessages[language]
  const { period, dates, byRules, version } = row
  const [followsRules, setFollowsRules] = useState(false)
  const [days, setDays] = useState({ opensOn: dates.opensOn, dueOn: dates.dueOn, closesOn: dates.closesOn ?? dates.dueOn })
  const [hasClosing, setHasClosing] = useState(dates.closesOn !== null)
  const [reason, setReason] = useState('')
  const [isTried, setIsTried] = useState(false)
  const own: PeriodDates = { ...days, closesOn: hasClosing ? days.closesOn : null }
  const wanted = setPeriodDatesSchema.safeParse({ dates: followsRules ? null : own, reason, version })
  const disorders = followsRules ? [] : disordersOf(own, period)
  const set = useSetCalendar(territory, (body: SetPeriodDates) => call(calendarEndpoints.setPeriodDates, { params: { territory, period }, body }), onClose)
  const wrong = (field: keyof PeriodDates) => {
    if (!isTried) return undefined
    if (own[field] === '') return texts.needsDay
    const disorder = disorders.find((candidate) => candidate.field === field)
    return disorder && texts.wrong[disorder.slug]
  }
  const onAct = () => {
    setIsTried(true)
    if (wanted.success && disorders.length === 0) set.mutate(wanted.data)
  }
  const field = (name: keyof PeriodDates, label: string) => (
    <TextField label={label} type="date" value={followsRules ? (byRules[name] ?? '') : days[name]} isReadOnly={followsRules} error={wrong(name)} onChange={(day) => setDays({ ...days, [name]: day })} />
  )
  const isClosing = followsRules ? byRules.closesOn !== null : hasClosing
  return (
    <ActionDialog
      title={texts.changeTitle(periodLabel(period, language))} label={texts.save} pendingLabel={texts.saving} isPending={set.isPending}
      failure={set.isError ? problemText(set.error, language) : undefined} onAct={onAct} onClose={onClose}
    >
      <p>{texts.changeLead}</p>
      {row.isOwn && (
        <Checkbox isSelected={followsRules} onChange={setFollowsRules}>
          {texts.byRules} <small>{texts.byRulesHint}</small>
        </Checkbox>
      )}
      {field('opensOn', texts.opens)}
      {field('dueOn', texts.due)}
      {!followsRules && (
        <Checkbox isSelected={hasClosing} onChange={setHasClosing}>
          {texts.hasClosing}
        </Checkbox>
      )}
      {isClosing && field('closesOn', texts.closes)}
      <TextField label={texts.reason} description={texts.reasonHint} rows={2} maxLength={1000} value={reason} error={isTried && reason.trim() === '' ? texts.needsReason : undefined} onChange={setReason} />
    </ActionDialog>
  )
}
