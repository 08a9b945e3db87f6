import { dateInWords } from '@atalaya/shared/period'
import { submissionEndpoints, type SubmissionRow } from '@atalaya/shared/submission'
import { useState } from 'react'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { Button } from '../ui/button.tsx'
import { ReopenDialog } from './reopen-dialog.tsx'
import { reopeningMessages } from './reopening-messages.ts'
import styles from './row-said.module.css'
import { useSheet } from './sheet-context.tsx'
import { useAct } from './use-act.ts'

function NameOf({ row }: { row: SubmissionRow }) {
  return <span className="visually-hidden"> ({row.indicator.name[useSheet().format.language]})</span>
}

function Reopened({ row, reopening }: { row: SubmissionRow; reopening: NonNullable<SubmissionRow['reopening']> }) {
  const { view, format, reopen } = useSheet()
  const texts = reopeningMessages[format.language]
  const end = useAct(view, () => call(submissionEndpoints.endReopening, { params: { territory: view.territory.slug, period: view.period, code: row.indicator.code } }), () => undefined)
  const { until, endedOn, isInForce, openedBy, reason } = reopening
  if (!isInForce) return <p className={styles['help']}>{`${texts.over(dateInWords(endedOn ?? until, format.language))}: ${reason}`}</p>
  return (
    <div className={styles['question']}>
      <p>
        <strong>{texts.inForce(dateInWords(until, format.language), openedBy)}:</strong> {reason}
      </p>
      {reopen.allowed && (
        <div>
          <Button look="quiet" isDisabled={end.isPending} onPress={() => end.mutate()}>
            {texts.end}
            <NameOf row={row} />
          </Button>
        </div>
      )}
      {end.isError && <p className={styles['wrong']}>{problemText(end.error, format.language)}</p>}
    </div>
  )
}

/** Until when a locked figure may be written, who let it be and why; and for those who may, the way to it. */
export function RowReopening({ row }: { row: SubmissionRow }) {
  const { format, reopen } = useSheet()
  const [isOpen, setIsOpen] = useState(false)
  const { reopening } = row
  const mayReopen = reopen.allowed && reopening?.isInForce !== true
  return (
    <>
      {reopening !== null && <Reopened row={row} reopening={reopening} />}
      {mayReopen && (
        <div className={styles['correction']}>
          <Button look="quiet" onPress={() => setIsOpen(true)}>
            {reopeningMessages[format.language].reopen}
            <NameOf row={row} />
          </Button>
        </div>
      )}
      {isOpen && <ReopenDialog row={row} onClose={() => setIsOpen(false)} />}
    </>
  )
}
