import { dateInWords, periodInWords, periodLabel, shiftPeriod } from '@atalaya/shared/period'
import type { CompletenessOverview } from '@atalaya/shared/submission'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useLanguage } from '../language/language-context.tsx'
import { EmptyState } from '../ui/message.tsx'
import { Page } from '../ui/page.tsx'
import { completenessMessages } from './completeness-messages.ts'
import styles from './completeness.module.css'
import { StateMark } from './state-mark.tsx'
import { overviewQuery } from './submission-queries.ts'

const route = getRouteApi('/signed-in/overview')

function Row({ row, period }: { row: CompletenessOverview['territories'][number]; period: CompletenessOverview['period'] }) {
  const language = useLanguage()
  const texts = completenessMessages[language]
  const { territory, state, dates, isLate, due, counts } = row
  const cells = [
    { name: texts.figures, count: due },
    { name: texts.blank, count: counts.due + counts.late + counts.left_blank },
    { name: texts.inHand, count: counts.in_hand + counts.returned },
    { name: texts.toCheck, count: counts.submitted },
    { name: texts.settled, count: counts.approved + counts.published },
  ]
  return (
    <tr>
      <th scope="row">
        <Link to="/$territory/quarters/$period/board" params={{ territory: territory.slug, period }}>
          {territory.name[language]}
        </Link>
      </th>
      <td>
        <StateMark state={state} />
      </td>
      <td data-column={texts.dueOn}>
        {dateInWords(dates.dueOn, language)} {isLate && <span className={styles['late']}>{texts.isLate}</span>}
      </td>
      {cells.map(({ name, count }) => (
        <td key={name} className={styles['number']} data-column={name}>
          {count}
        </td>
      ))}
    </tr>
  )
}

/** How far one quarter is in all the territories of a person: a row each. */
export function OverviewPage() {
  const language = useLanguage()
  const texts = completenessMessages[language]
  const { period: asked } = route.useSearch()
  const { data: { period, territories } } = useSuspenseQuery(overviewQuery(asked))
  return (
    <Page isWide title={texts.overview} lead={texts.overviewLead}>
      <nav className={styles['steps']} aria-label={texts.quarter}>
        <Link to="/overview" search={{ period: shiftPeriod(period, -1) }}>
          {`← ${texts.before}`}
        </Link>
        <strong>
          {periodLabel(period, language)} <span className={styles['soft']}>{periodInWords(period, language)}</span>
        </strong>
        <Link to="/overview" search={{ period: shiftPeriod(period, 1) }}>
          {`${texts.after} →`}
        </Link>
      </nav>
      {territories.length === 0 ? (
        <EmptyState title={texts.noCities} />
      ) : (
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{texts.city}</th>
              <th scope="col">{texts.state}</th>
              <th scope="col">{texts.dueOn}</th>
              {[texts.figures, texts.blank, texts.inHand, texts.toCheck, texts.settled].map((name) => (
                <th key={name} scope="col" className={styles['number']}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {territories.map((row) => (
              <Row key={row.territory.slug} row={row} period={period} />
            ))}
          </tbody>
        </table>
      )}
    </Page>
  )
}
