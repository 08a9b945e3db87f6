import type { SubmissionRow } from '@atalaya/shared/submission'
import { periodLabel, yearBefore } from '@atalaya/shared/period'
import { rowMessages } from './row-messages.ts'
import styles from './row-past.module.css'
import { useSheet } from './sheet-context.tsx'
import { ValueText } from './value-text.tsx'

const columns = 4

/** The last four values, oldest first so that time runs towards the field; a year ago is named. */
export function RowPast({ row: { indicator, period, previous, yearAgo } }: { row: SubmissionRow }) {
  const { format } = useSheet()
  const texts = rowMessages[format.language]
  const yearAgoPeriod = yearBefore(period)
  const isYearAgoAmong = previous.some((point) => point.period === yearAgoPeriod)
  const newestFirst = yearAgo && !isYearAgoAmong ? [...previous.slice(0, columns - 1), yearAgo] : previous.slice(0, columns)
  const points = newestFirst.toReversed()
  if (points.length === 0) return <p className={styles['noPast']}>{texts.noPast}</p>
  return (
    <dl className={`${styles['values']} ${styles['past']}`}>
      {points.map((point) => {
        const isYearAgo = point.period === yearAgoPeriod
        const label = periodLabel(point.period, format.language)
        return (
          <div key={point.period} className={isYearAgo ? styles['yearAgo'] : undefined}>
            <dt title={isYearAgo ? label : undefined}>{isYearAgo ? texts.yearAgo : label}</dt>
            <dd className={point.value === null ? styles['missing'] : undefined}>
              <ValueText point={point} indicator={indicator} format={format} />
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
