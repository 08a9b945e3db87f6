import { apiPrefix } from '@atalaya/shared/access'
import { rowOutcomes, rowRefusalMessages, type ImportRowView, type RowOutcome } from '@atalaya/shared/import'
import { formattingLocale } from '@atalaya/shared/language'
import { periodLabel } from '@atalaya/shared/period'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Section } from '../ui/page.tsx'
import { Segments } from '../ui/segments.tsx'
import { batchMessages } from './batch-messages.ts'
import type { OfBatch } from './batch-page.tsx'
import { batchRowsQuery } from './batch-queries.ts'
import '../ui/data-table.css'
import styles from './batch.module.css'

/** What the figures of a file would do, or did, by their outcome; of those that are not taken, why. */
export function BatchDifferences({ territory, batch }: OfBatch) {
  const language = useLanguage()
  const texts = batchMessages[language]
  const { counts, state } = batch
  const [outcome, setOutcome] = useState<RowOutcome>(rowOutcomes.find((each) => counts !== null && counts[each] > 0) ?? 'new')
  if (counts === null) return null
  const format = new Intl.NumberFormat(formattingLocale(language), { useGrouping: 'always' })
  const toLook = counts.doubtful + counts.blocking + counts.warned
  return (
    <Section title={state === 'applied' || state === 'undone' ? texts.done : texts.differences}>
      {toLook > 0 && <p>{texts.toLook(counts)}</p>}
      <Segments label={texts.differences} value={outcome} options={rowOutcomes.map((value) => ({ value, label: `${texts.outcomes[value]} ${format.format(counts[value])}` }))} onChange={setOutcome} />
      {outcome === 'proposed' && counts.proposed > 0 && <p className={styles['hint']}>{texts.proposedHint}</p>}
      {outcome === 'refused' && counts.refused > 0 && (
        <p>
          <a href={`${apiPrefix}/territories/${territory}/imports/${batch.id}/refused.csv?lang=${language}`} download>
            {texts.download}
          </a>
        </p>
      )}
      <Rows key={outcome} territory={territory} batch={batch} outcome={outcome} />
    </Section>
  )
}

function useEntryText(): (entry: ImportRowView['after']) => string {
  const language = useLanguage()
  const texts = batchMessages[language]
  const format = new Intl.NumberFormat(formattingLocale(language), { maximumSignificantDigits: 15, useGrouping: 'always' })
  return (entry) => {
    if (!entry) return ''
    if (entry.missing !== null) return texts.missing[entry.missing]
    if (entry.numerator !== null && entry.denominator !== null) return `${format.format(entry.numerator)} / ${format.format(entry.denominator)}`
    return entry.value === null ? '' : format.format(entry.value)
  }
}

function Rows({ territory, batch, outcome }: OfBatch & { readonly outcome: RowOutcome }) {
  const language = useLanguage()
  const texts = batchMessages[language]
  const entryText = useEntryText()
  const format = new Intl.NumberFormat(formattingLocale(language), { useGrouping: 'always' })
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(batchRowsQuery(territory, batch, outcome))
  if (!data) return null
  const rows = data.pages.flatMap((page) => page.rows)
  if (rows.length === 0) return <p className={styles['hint']}>{texts.noRows}</p>
  const about = ({ territory: of, told, indicator, indicatorName, period }: ImportRowView) =>
    [of === territory ? '' : (of ?? told?.territory ?? ''), indicatorName === null ? (indicator ?? told?.indicator ?? '') : indicatorName[language], period === null ? (told?.period ?? '') : periodLabel(period, language)].filter((word) => word !== '').join(' · ')
  const isRefused = outcome === 'refused'
  const columns = [
    { key: 'what', name: texts.what, holds: 'prose' as const },
    ...(isRefused ? [{ key: 'after', name: texts.after }, { key: 'reason', name: texts.reason, holds: 'prose' as const }] : [{ key: 'before', name: texts.before, holds: 'number' as const }, { key: 'after', name: texts.after, holds: 'number' as const }]),
    { key: 'row', name: texts.row, holds: 'number' as const },
  ]
  return (
    <>
      <DataTable
        caption={texts.outcomes[outcome]} columns={columns}
        rows={rows.map((row) => ({
          key: String(row.position),
          cells: [
            <span key="what" className={styles['row']}>{about(row)}</span>,
            ...(isRefused ? [row.told?.value ?? entryText(row.after), row.refusal === null ? '' : rowRefusalMessages[language][row.refusal]] : [entryText(row.before), entryText(row.after)]),
            format.format(row.fileRow),
          ],
        }))}
      />
      {hasNextPage && (
        <div className={styles['actions']}>
          <Button isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            {texts.more}
          </Button>
        </div>
      )}
    </>
  )
}
