import { columnTitles, tellCell, type FigureContent } from '@atalaya/shared/import'
import type { Language } from '@atalaya/shared/language'
import { dateInWords } from '@atalaya/shared/period'
import type { SubmissionRow } from '@atalaya/shared/submission'
import { useMessages } from '../language/language-context.tsx'
import { entryMessages } from '../submission/entry-messages.ts'
import { entryText } from '../submission/entry-text.ts'
import { FindingLines } from '../submission/finding-line.tsx'
import { provenanceMessages } from '../submission/provenance-messages.ts'
import { useSheet } from '../submission/sheet-context.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { SelectField } from '../ui/field.tsx'
import { isAcceptable, type ImportLine } from './import-lines.ts'
import { importMessages } from './import-messages.ts'
import styles from './import-panel.module.css'

function Written({ line }: { readonly line: ImportLine }) {
  const { format } = useSheet()
  const { language } = format
  const { reading, placed } = line
  const texts = importMessages[language]
  if (!reading) {
    return Object.entries(placed.cells).map(([field, cell]) => (
      <p key={field} className={styles['cell']}>
        <span className={styles['given']}>{texts.given(cell)}</span>
      </p>
    ))
  }
  return (
    <>
      {reading.cells.map((read) => {
        const { reading: told, doubts, refusal } = tellCell(read, format)
        return (
          <div key={read.field} className={styles['cell']}>
            <p>
              <span className={styles['field']}>{columnTitles[language][read.field]}</span> <span className={styles['given']}>{texts.given(read.cell)}</span> {told !== undefined && <span className={styles['read']}>{told}</span>}
            </p>
            {doubts.map((doubt) => (
              <p key={doubt} className={styles['doubt']}>
                {doubt}
              </p>
            ))}
            {refusal !== undefined && <p className={styles['refusal']}>{refusal}</p>}
          </div>
        )
      })}
    </>
  )
}

/** What of a figure besides its entry becomes different. */
function otherChanges(before: FigureContent | null, after: FigureContent, language: Language): string[] {
  const titles = columnTitles[language]
  const day = (date: string | null) => (date === null ? '' : dateInWords(date, language))
  return [
    ...(after.source === (before?.source ?? '') ? [] : [`${titles.source}: ${after.source}`]),
    ...(after.dataDate === (before?.dataDate ?? null) ? [] : [`${titles.dataDate}: ${day(after.dataDate)}`]),
    ...(after.vintage === (before?.vintage ?? 'preliminary') ? [] : [`${titles.vintage}: ${provenanceMessages[language].vintages[after.vintage]}`]),
    ...(after.note === (before?.note ?? '') ? [] : [`${titles.note}: ${after.note}`]),
  ]
}

function Change({ row, line }: { readonly row: SubmissionRow; readonly line: ImportLine }) {
  const { format } = useSheet()
  const texts = importMessages[format.language]
  const { reading, before, findings } = line
  const outcome = reading?.outcome
  if (outcome?.is === 'lacking') return <p className={styles['doubt']}>{outcome.what === 'rate' ? texts.lacksRate(outcome.currency) : texts.lacksNote}</p>
  if (outcome?.is !== 'change') return null
  const { blank } = entryMessages[format.language]
  const others = otherChanges(before, outcome.figure, format.language)
  return (
    <>
      <dl className={styles['change']}>
        <div>
          <dt>{texts.was}</dt>
          <dd>{before === null ? blank : entryText(before.entry, row.indicator, format)}</dd>
        </div>
        <div>
          <dt>{texts.becomes}</dt>
          <dd className={styles['after']}>{entryText(outcome.figure.entry, row.indicator, format)}</dd>
        </div>
      </dl>
      {others.length > 0 && <p className={styles['others']}>{texts.alsoChanges(others.join(' · '))}</p>}
      <FindingLines row={row} findings={findings} explanation={outcome.figure.explanation} />
    </>
  )
}

interface ImportLineViewProps {
  readonly line: ImportLine
  readonly isTaken: boolean
  /** As the block or the sheet numbers it. */
  readonly number: number
  /** Undefined where a line is what its code says. */
  readonly onChoose: ((code: string) => void) | undefined
  readonly onTake: (isTaken: boolean) => void
}

/** A line of the table beside what it would change. */
export function ImportLineView({ line, isTaken, number, onChoose, onTake }: ImportLineViewProps) {
  const { format, desk } = useSheet()
  const texts = useMessages(importMessages)
  const { language } = format
  const { row, marks, placed: { match } } = line
  const name = row?.indicator.name[language]
  const options = [...desk.rows.values()].map(({ indicator }) => ({ value: indicator.code, label: `${indicator.code} · ${indicator.name[language]}` }))
  return (
    <li className={styles['line']} data-line={number}>
      <div className={styles['what']}>
        {row === undefined || name === undefined ? (
          <p className={styles['lineName']}>{texts.line(number)}</p>
        ) : (
          <Checkbox isSelected={isTaken} isDisabled={!isAcceptable(line)} onChange={onTake}>
            <span className={styles['lineName']}>{name}</span> <small className={styles['code']}>{row.indicator.code} · {texts.line(number)}</small>
          </Checkbox>
        )}
        {match.is === 'unknown' && <p className={styles['refusal']}>{texts.unmatched.unknown(match.key)}</p>}
        {match.is === 'beyond' && <p className={styles['refusal']}>{texts.unmatched.beyond}</p>}
        {match.is === 'twice' && <p className={styles['refusal']}>{match.code}: {texts.unmatched.twice}</p>}
        {onChoose && (match.is === 'unknown' || (match.is === 'row' && match.by === 'choice')) && (
          <SelectField label={texts.takeFor} value={match.is === 'row' ? match.code : ''} options={[{ value: '', label: texts.nobody }, ...options]} onChange={onChoose} />
        )}
        {marks.map((mark) => (
          <p key={mark} className={styles['doubt']}>
            {texts.marks[mark]}
          </p>
        ))}
      </div>
      <div className={styles['written']}>
        <Written line={line} />
      </div>
      <div className={styles['effect']}>{row && <Change row={row} line={line} />}</div>
    </li>
  )
}
