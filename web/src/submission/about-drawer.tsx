import { sheetFieldName, sheetMessages, sheetTexts, type SheetField } from '@atalaya/shared/indicator'
import { pointText } from '@atalaya/shared/observation'
import { calendarDate, dateInWords, periodInWords, periodLabel } from '@atalaya/shared/period'
import type { SubmissionRow } from '@atalaya/shared/submission'
import { useQuery } from '@tanstack/react-query'
import { problemText } from '../api/problem-text.ts'
import { historyQuery } from '../observation/observation-queries.ts'
import { Drawer } from '../ui/dialog.tsx'
import { Facts } from '../ui/facts.tsx'
import { Loading } from '../ui/message.tsx'
import { aboutMessages } from './about-messages.ts'
import styles from './about-drawer.module.css'
import { settingOf } from './desk-slots.ts'
import { entryText } from './entry-text.ts'
import { readDraft } from './figure-draft.ts'
import { useSheet } from './sheet-context.tsx'
import { useFigureSlot } from './use-desk.ts'

interface RowProps {
  readonly row: SubmissionRow
}

function usePoint({ row }: RowProps) {
  const { format } = useSheet()
  return (point: Parameters<typeof pointText>[0]) => pointText(point, row.indicator, format)
}

function SideBySide({ row }: RowProps) {
  const { desk, format, territory } = useSheet()
  const texts = aboutMessages[format.language]
  const { slot } = useFigureSlot(desk, row.indicator.code)
  const point = usePoint({ row })
  const reading = readDraft(slot.draft, settingOf(row, territory))
  const isBlank = reading.is === 'entry' && reading.entry.form === 'blank'
  return (
    <section className={styles['part']}>
      <h3>{texts.sideBySide}</h3>
      <dl className={styles['pair']}>
        <div>
          <dt>{texts.published}</dt>
          <dd>{row.published ? point(row.published) : texts.nothingPublished}</dd>
        </div>
        <div>
          <dt>{texts.draft}</dt>
          <dd>{isBlank ? texts.nothingDrafted : reading.is === 'entry' ? entryText(reading.entry, row.indicator, format) : slot.draft.value}</dd>
        </div>
      </dl>
    </section>
  )
}

function Before({ row }: RowProps) {
  const { format } = useSheet()
  const texts = aboutMessages[format.language]
  const point = usePoint({ row })
  if (row.previous.length === 0) return null
  return (
    <section className={styles['part']}>
      <h3>{texts.before}</h3>
      <table className={styles['table']}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{texts.period}</th>
            <th scope="col">{texts.value}</th>
          </tr>
        </thead>
        <tbody>
          {row.previous.map((before) => (
            <tr key={before.period}>
              <th scope="row">{periodInWords(before.period, format.language)}</th>
              <td>{point(before)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function History({ row }: RowProps) {
  const { format, territory } = useSheet()
  const texts = aboutMessages[format.language]
  const point = usePoint({ row })
  const history = useQuery(historyQuery(territory.slug, row.indicator.code, row.period))
  return (
    <section className={styles['part']}>
      <h3>
        {texts.history} ({periodLabel(row.period, format.language)})
      </h3>
      {history.isPending && <Loading label="…" lines={2} />}
      {history.isError && <p>{problemText(history.error, format.language)}</p>}
      {history.data?.length === 0 && <p className={styles['soft']}>{texts.noHistory}</p>}
      <ol className={styles['versions']}>
        {history.data?.map((version) => (
          <li key={version.version}>
            <p>
              <strong>{point(version)}</strong> · {texts.version(version.version)},{' '}
              {texts.approvedBy(version.approvedBy, dateInWords(calendarDate(new Date(version.approvedOn), territory.timeZone), format.language))}
            </p>
            {version.reason !== '' && <p className={styles['soft']}>{texts.reason(version.reason)}</p>}
            {!version.isSeenBySecondPerson && <p className={styles['soft']}>{texts.notSeen}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}

const shownFields = ['numerator', 'denominator', 'method', 'evidence', 'partners', 'frequency', 'direction', 'source'] as const satisfies readonly SheetField[]

function Sheet({ row: { indicator, rubric } }: RowProps) {
  const { format } = useSheet()
  const { language } = format
  const texts = sheetMessages[language]
  const written = sheetTexts(indicator, format)
  return (
    <section className={styles['part']}>
      <h3>{sheetFieldName('definition', indicator, language)}</h3>
      <p className={styles['definition']}>{written.definition}</p>
      {language !== 'es' && <p className={styles['soft']}>{texts.translated}</p>}
      {rubric !== null && (
        <>
          <h3>{texts.fields.rubric}</h3>
          <ol className={styles['levels']} start={0}>
            {rubric.levels.map((level) => (
              <li key={level.es}>{level[language]}</li>
            ))}
          </ol>
        </>
      )}
      <Facts className={styles['facts']!} facts={shownFields.map((field) => ({ term: sheetFieldName(field, indicator, language), text: written[field] }))} />
    </section>
  )
}

/** All about one indicator in this quarter: what it means, its levels, what is published beside what is written, and what it was. */
export function AboutDrawer({ row, onClose }: RowProps & { readonly onClose: () => void }) {
  const { format: { language }, slots: { Correction } } = useSheet()
  return (
    <Drawer title={row.indicator.name[language]} closeLabel={aboutMessages[language].close} onClose={onClose}>
      <p className={styles['soft']}>{row.indicator.code}</p>
      <Correction row={row} look="plain" saysWhyNot />
      <Sheet row={row} />
      <SideBySide row={row} />
      <Before row={row} />
      <History row={row} />
    </Drawer>
  )
}
