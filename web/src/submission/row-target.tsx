import { periodLabel } from '@atalaya/shared/period'
import type { SubmissionRow } from '@atalaya/shared/submission'
import styles from './figure-row.module.css'
import { rowMessages } from './row-messages.ts'
import past from './row-past.module.css'
import { useSheet } from './sheet-context.tsx'
import { ValueText } from './value-text.tsx'

/** What was promised for the period, or for the longer one around it. */
export function RowTarget({ row: { target, indicator } }: { row: SubmissionRow }) {
  const { format } = useSheet()
  const texts = rowMessages[format.language]
  if (!target) return <p className={styles['noTarget']}>{texts.noTarget}</p>
  return (
    <dl className={`${past['values']} ${styles['target']}`}>
      <dt>{texts.target(periodLabel(target.period, format.language))}</dt>
      <dd>
        <ValueText point={{ value: target.value, missing: null }} indicator={indicator} format={format} />
      </dd>
    </dl>
  )
}
