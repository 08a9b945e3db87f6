import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import styles from './figure-details.module.css'
import type { FigureDraft } from './figure-draft.ts'
import { provenanceMessages } from './provenance-messages.ts'
import { useSheet } from './sheet-context.tsx'

interface DetailsProps {
  readonly code: string
  readonly draft: FigureDraft
  readonly hasWarning: boolean
  readonly onChange: (change: Partial<FigureDraft>) => void
  readonly onLeave: () => void
}

/** Where the figure comes from, and why a warning may stand. */
export function FigureDetails({ code, draft, hasWarning, onChange, onLeave }: DetailsProps) {
  const { desk, format } = useSheet()
  const texts = provenanceMessages[format.language]
  const unsourced = desk.unsourced().filter((other) => other !== code)
  return (
    <div className={styles['details']}>
      <div className={styles['sourceDetail']}>
        <TextField label={texts.source} maxLength={500} value={draft.source} onChange={(source) => onChange({ source })} onBlur={onLeave} />
      </div>
      <TextField label={texts.dataDate} type="date" value={draft.dataDate} onChange={(dataDate) => onChange({ dataDate })} onBlur={onLeave} />
      {draft.source.trim() !== '' && unsourced.length > 0 && (
        <div className={styles['wholeDetail']}>
          <Button look="quiet" onPress={() => desk.shareSource(draft, unsourced)}>
            {texts.shareSource(unsourced.length)}
          </Button>
        </div>
      )}
      {hasWarning && (
        <div className={styles['textDetail']}>
          <TextField
            label={texts.explanation} description={texts.explanationHint} rows={2} maxLength={2000} value={draft.explanation}
            onChange={(explanation) => onChange({ explanation })} onBlur={onLeave}
          />
        </div>
      )}
      <div className={styles['textDetail']}>
        <TextField label={texts.note} rows={2} maxLength={2000} value={draft.note} onChange={(note) => onChange({ note })} onBlur={onLeave} />
      </div>
    </div>
  )
}
