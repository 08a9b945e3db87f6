import type { Point } from '@atalaya/shared/observation'
import { calendarDate, dateInWords, periodInWords, periodLabel } from '@atalaya/shared/period'
import type { SubmissionRow } from '@atalaya/shared/submission'
import { useQuery } from '@tanstack/react-query'
import { problemText } from '../api/problem-text.ts'
import { historyQuery } from '../observation/observation-queries.ts'
import { Drawer } from '../ui/dialog.tsx'
import { Loading } from '../ui/message.tsx'
import { aboutMessages } from './about-messages.ts'
import styles from './about-drawer.module.css'
import { settingOf } from './desk-slots.ts'
import { readDraft } from './figure-draft.ts'
import { pointText } from './point-text.ts'
import { entryText } from './row-conflict.tsx'
import { RowCorrection } from './row-correction.tsx'
import { useSheet } from './sheet-context.tsx'
import { useFigureSlot } from './use-desk.ts'

interface RowProps {
  readonly row: SubmissionRow
}

function usePoint({ row }: RowProps) {
  const { format } = useSheet()
  return (point: Pick<Point, 'value' | 'missing'>) => pointText(point, row.indicator, format)
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
              <strong>{point({ value: version.value, missing: version.missing?.reason ?? null })}</strong> · {texts.version(version.version)},{' '}
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

function Sheet({ row: { indicator, rubric } }: RowProps) {
  const { language } = useSheet().format
  const texts = aboutMessages[language]
  const facts = [
    { term: texts.numerator, text: indicator.numerator[language] },
    { term: texts.denominator, text: indicator.denominator[language] },
    { term: texts.method, text: indicator.method[language] },
    { term: texts.evidence, text: indicator.evidence[language] },
    { term: texts.partners, text: indicator.partners[language] },
    { term: texts.frequency, text: texts.frequencies[indicator.frequency] },
    { term: texts.direction, text: texts.directions[indicator.direction] },
    { term: texts.definitionSource, text: indicator.source[language] },
  ].filter(({ text }) => text !== '')
  return (
    <section className={styles['part']}>
      <h3>{texts.definition}</h3>
      <p className={styles['definition']}>{indicator.definition[language]}</p>
      {texts.translated !== '' && <p className={styles['soft']}>{texts.translated}</p>}
      {rubric !== null && (
        <>
          <h3>{texts.levels}</h3>
          <ol className={styles['levels']} start={0}>
            {rubric.levels.map((level) => (
              <li key={level.es}>{level[language]}</li>
            ))}
          </ol>
        </>
      )}
      <dl className={styles['facts']}>
        {facts.map(({ term, text }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** All about one indicator in this quarter: what it means, its levels, what is published beside what is written, and what it was. */
export function AboutDrawer({ row, onClose }: RowProps & { readonly onClose: () => void }) {
  const { language } = useSheet().format
  return (
    <Drawer title={row.indicator.name[language]} closeLabel={aboutMessages[language].close} onClose={onClose}>
      <p className={styles['soft']}>{row.indicator.code}</p>
      <RowCorrection row={row} look="plain" saysWhyNot />
      <Sheet row={row} />
      <SideBySide row={row} />
      <Before row={row} />
      <History row={row} />
    </Drawer>
  )
}
