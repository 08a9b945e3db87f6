import { apiPrefix } from '@atalaya/shared/access'
import type { CalendarPeriod, CalendarRules, CalendarView } from '@atalaya/shared/calendar'
import { calendarDate, dateInWords, dayOfInstant, periodContaining, periodInWords, periodLabel } from '@atalaya/shared/period'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useLanguage } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { Page, Section } from '../ui/page.tsx'
import { calendarMessages } from './calendar-messages.ts'
import { calendarQuery } from './calendar-queries.ts'
import styles from './calendar.module.css'
import { PeriodDatesDialog } from './period-dates-dialog.tsx'
import { RulesForm } from './rules-form.tsx'

const route = getRouteApi('/signed-in/$territory/calendar')
const territoryRoute = getRouteApi('/signed-in/$territory')

interface RowProps {
  readonly row: CalendarPeriod
  readonly isCurrent: boolean
  readonly timeZone: string
  readonly onChange: (() => void) | undefined
}

function Row({ row, isCurrent, timeZone, onChange }: RowProps) {
  const language = useLanguage()
  const texts = calendarMessages[language]
  const { period, dates, isOwn, versions } = row
  return (
    <tr className={isCurrent ? styles['now'] : undefined}>
      <th scope="row">
        {periodLabel(period, language)} <span className={styles['soft']}>{[periodInWords(period, language), ...(isCurrent ? [texts.now] : []), ...(isOwn ? [texts.isOwn] : [])].join(' · ')}</span>
        {versions.length > 0 && (
          <ul className={styles['versions']} aria-label={texts.history}>
            {versions.map(({ version, reason, setBy, setAt, dates: own }) => (
              <li key={version}>{`${own === null ? `${texts.backToRules}. ` : ''}${reason} (${texts.setBy(setBy, dayOfInstant(setAt, timeZone, language))})`}</li>
            ))}
          </ul>
        )}
      </th>
      <td data-column={texts.opens}>{dateInWords(dates.opensOn, language)}</td>
      <td data-column={texts.due}>{dateInWords(dates.dueOn, language)}</td>
      <td data-column={texts.closes}>{dates.closesOn === null ? <span className={styles['soft']}>{texts.never}</span> : dateInWords(dates.closesOn, language)}</td>
      {onChange && (
        <td>
          <Button look="quiet" onPress={onChange}>
            {texts.change}
            <span className="visually-hidden"> ({periodLabel(period, language)})</span>
          </Button>
        </td>
      )}
    </tr>
  )
}

function rulesInWords({ opens, dueDays, closesDays }: Omit<CalendarRules, 'fromPeriod'>, language: ReturnType<typeof useLanguage>): string {
  const texts = calendarMessages[language]
  return texts.told({ opens: texts.openings[opens], due: dueDays, closes: closesDays })
}

/** The rules in force and those that were set before, each with who set them and why. */
function RulesTold({ calendar, timeZone }: { calendar: CalendarView; timeZone: string }) {
  const language = useLanguage()
  const texts = calendarMessages[language]
  const { inForce, rules } = calendar
  return (
    <div className={styles['rulesList']}>
      <p>
        {rules.length === 0 && `${texts.usual} `}
        {rulesInWords(inForce, language)} {`${texts.report} ${texts.frequencies[inForce.reportFrequency]}.`}
      </p>
      <ul className={styles['versions']}>
        {rules.map(({ version, fromPeriod, reason, setBy, setAt, ...set }) => (
          <li key={version}>
            <strong>{texts.toldFrom(periodLabel(fromPeriod, language))}:</strong> {rulesInWords(set, language)} {`${reason} (${texts.setBy(setBy, dayOfInstant(setAt, timeZone, language))})`}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Subscription({ territory }: { territory: string }) {
  const language = useLanguage()
  const texts = calendarMessages[language]
  const path = `${window.location.host}${apiPrefix}/territories/${territory}/calendar.ics?lang=${language}`
  return (
    <Section title={texts.subscribe} lead={texts.subscribeLead}>
      <p>
        <span className={styles['soft']}>{texts.address}: </span>
        <code className={styles['address']}>{`${window.location.protocol}//${path}`}</code>
      </p>
      <p>
        <a href={`webcal://${path}`}>{texts.open}</a>
      </p>
    </Section>
  )
}

/** When the quarters of a territory open, are due and close: for everybody who works there; its administrator sets it. */
export function CalendarPage() {
  const language = useLanguage()
  const texts = calendarMessages[language]
  const { territory } = route.useParams()
  const { timeZone } = territoryRoute.useLoaderData()
  const { data: calendar } = useSuspenseQuery(calendarQuery(territory))
  const [changing, setChanging] = useState<CalendarPeriod>()
  const current = periodContaining(calendarDate(new Date(), timeZone), 'quarterly')
  const maySet = calendar.abilities.set.allowed
  return (
    <Page title={texts.title} lead={texts.lead}>
      <Section title={texts.dates} {...(maySet ? {} : { lead: texts.onlyAdministrator })}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{texts.quarter}</th>
              <th scope="col">{texts.opens}</th>
              <th scope="col">{texts.due}</th>
              <th scope="col">{texts.closes}</th>
              {maySet && (
                <th scope="col">
                  <span className="visually-hidden">{texts.change}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {calendar.periods.map((row) => (
              <Row key={row.period} row={row} isCurrent={row.period === current} timeZone={timeZone} onChange={maySet ? () => setChanging(row) : undefined} />
            ))}
          </tbody>
        </table>
      </Section>
      <Section title={texts.rules} lead={texts.rulesLead}>
        <RulesTold calendar={calendar} timeZone={timeZone} />
        {maySet && <RulesForm territory={territory} calendar={calendar} current={current} />}
      </Section>
      <Subscription territory={territory} />
      {changing && <PeriodDatesDialog territory={territory} row={changing} onClose={() => setChanging(undefined)} />}
    </Page>
  )
}
