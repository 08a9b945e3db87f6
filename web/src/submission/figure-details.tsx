import { vintages, type Vintage } from '@atalaya/shared/observation'
import { calendarDateSchema, dateInWords } from '@atalaya/shared/period'
import { Button } from '../ui/button.tsx'
import { TextField, SelectField } from '../ui/field.tsx'
import type { FigureDraft } from './figure-draft.ts'
import styles from './figure-row.module.css'
import { quarterMessages } from './quarter-messages.ts'
import { useSheet } from './sheet-context.tsx'

/** What the closed disclosure says of what is inside. */
export function detailsSummary({ source, dataDate }: Pick<FigureDraft, 'source' | 'dataDate'>, language: 'es' | 'pt' | 'en'): string {
  const texts = quarterMessages[language]
  const from = source.trim() === '' ? texts.noSource : texts.sourceOf(source.trim())
  return `${from}, ${calendarDateSchema.safeParse(dataDate).success ? texts.asOf(dateInWords(dataDate, language)) : texts.noDate}`
}

interface DetailsProps {
  readonly code: string
  readonly draft: FigureDraft
  readonly hasWarning: boolean
  readonly onChange: (change: Partial<FigureDraft>) => void
  readonly onLeave: () => void
  readonly onPick: (change: Partial<FigureDraft>) => void
}

/** Where the figure comes from and how settled it is, and why a warning may stand. */
export function FigureDetails({ code, draft, hasWarning, onChange, onLeave, onPick }: DetailsProps) {
  const { desk, format } = useSheet()
  const texts = quarterMessages[format.language]
  const unsourced = desk.unsourced().filter((other) => other !== code)
  return (
    <div className={styles['details']}>
      <div className={styles['wideDetail']}>
        <TextField label={texts.source} maxLength={500} value={draft.source} onChange={(source) => onChange({ source })} onBlur={onLeave} />
      </div>
      <TextField label={texts.dataDate} type="date" value={draft.dataDate} onChange={(dataDate) => onChange({ dataDate })} onBlur={onLeave} />
      <SelectField<Vintage>
        label={texts.vintage} value={draft.vintage} options={vintages.map((vintage) => ({ value: vintage, label: texts.vintages[vintage] }))}
        onChange={(vintage) => onPick({ vintage })}
      />
      {draft.source.trim() !== '' && unsourced.length > 0 && (
        <div className={styles['wideDetail']}>
          <Button look="quiet" onPress={() => desk.shareSource(draft, unsourced)}>
            {texts.shareSource(unsourced.length)}
          </Button>
        </div>
      )}
      {hasWarning && (
        <div className={styles['wideDetail']}>
          <TextField
            label={texts.explanation} description={texts.explanationHint} rows={2} maxLength={2000} value={draft.explanation}
            onChange={(explanation) => onChange({ explanation })} onBlur={onLeave}
          />
        </div>
      )}
      <div className={styles['wideDetail']}>
        <TextField label={texts.note} rows={2} maxLength={2000} value={draft.note} onChange={(note) => onChange({ note })} onBlur={onLeave} />
      </div>
    </div>
  )
}
