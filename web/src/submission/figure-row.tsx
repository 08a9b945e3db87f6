import { periodLabel } from '@atalaya/shared/period'
import type { SubmissionRow } from '@atalaya/shared/submission'
import { memo, type KeyboardEvent } from 'react'
import { ownerText } from '../indicator/owner-text.ts'
import styles from './figure-row.module.css'
import { asksForDefinition, asksForDetails } from './number-input.tsx'
import { RowEntry } from './row-entry.tsx'
import { rowMessages } from './row-messages.ts'
import { RowPast } from './row-past.tsx'
import { RowReading } from './row-reading.tsx'
import { useSheet } from './sheet-context.tsx'

function RowName({ row }: { row: SubmissionRow }) {
  const { format, openAbout, openDetails } = useSheet()
  const { language } = format
  const { indicator, adoption, period, openComments } = row
  const answering = ownerText(adoption, language)
  return (
    <div className={styles['name']}>
      <h4 className={styles['nameText']} id={`name-${indicator.code}`}>
        <button
          type="button" className={styles['about']} aria-haspopup="dialog" title={rowMessages[language].about(indicator.name[language])}
          onClick={() => openAbout(indicator.code)}
        >
          {indicator.name[language]}
        </button>
      </h4>
      <p className={styles['code']}>
        {indicator.code}
        {indicator.frequency !== 'quarterly' && ` · ${periodLabel(period, language)}`}
        {answering !== '' && ` · ${answering}`}
      </p>
      <button type="button" className={styles['details']} data-details="" aria-describedby={`name-${indicator.code}`} onClick={() => openDetails(indicator.code)}>
        {rowMessages[language].details(openComments)}
      </button>
    </div>
  )
}

/** One indicator due in the quarter: its past, its field or what was handed in, and its target. */
export const FigureRow = memo(function FigureRow({ row }: { row: SubmissionRow }) {
  const { openAbout, openDetails, slots } = useSheet()
  const { code } = row.indicator
  const notMine = !row.write.allowed && row.write.problem === 'not-your-indicator' ? row.write : undefined
  const onKeyDown = (event: KeyboardEvent) => {
    const open = asksForDetails(event) ? openDetails : asksForDefinition(event) ? openAbout : undefined
    if (!open) return
    event.preventDefault()
    open(code)
  }
  return (
    <li id={code} className={styles['row']} aria-labelledby={`name-${code}`} onKeyDown={onKeyDown}>
      <div className={styles['known']}>
        <RowName row={row} />
        <RowPast row={row} />
      </div>
      {row.write.allowed ? <RowEntry row={row} /> : <RowReading row={row} lockedBy={notMine} />}
      <div className={styles['beneath']}>
        <slots.Row row={row} />
      </div>
    </li>
  )
})
