import { useRef, useSyncExternalStore } from 'react'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import styles from './figure-details.module.css'
import type { FigureDraft } from './figure-draft.ts'
import { provenanceMessages } from './provenance-messages.ts'
import { useSheet } from './sheet-context.tsx'

interface DetailsProps {
  readonly code: string
  readonly draft: FigureDraft
  /** The one that holds for what is typed. */
  readonly explanation: string
  readonly hasWarning: boolean
  readonly onChange: (change: Partial<FigureDraft>) => void
  readonly onLeave: () => void
  readonly onPick: (change: Partial<FigureDraft>) => void
}

/** The source of one row for those that have none: how many those are changes while other rows are written. */
function ShareSource({ code, draft }: Pick<DetailsProps, 'code' | 'draft'>) {
  const { desk, format } = useSheet()
  const others = () => desk.unsourced().filter((other) => other !== code)
  const count = useSyncExternalStore((listener) => desk.subscribe('all', listener), () => others().length)
  if (draft.source.trim() === '' || count === 0) return null
  return (
    <div className={styles['wholeDetail']}>
      <Button look="quiet" onPress={() => desk.shareSource(draft, others())}>
        {provenanceMessages[format.language].shareSource(count)}
      </Button>
    </div>
  )
}

/** Where the figure comes from, and why a warning may stand. */
export function FigureDetails({ code, draft, explanation, hasWarning, onChange, onLeave, onPick }: DetailsProps) {
  const { desk, format } = useSheet()
  const texts = provenanceMessages[format.language]
  const former = desk.formerExplanationOf(code)
  const explaining = useRef<HTMLDivElement>(null)
  const takeFormer = () => {
    // The offer goes once it is taken, and the focus with it: it goes on where the text now stands.
    explaining.current?.querySelector('textarea')?.focus()
    onPick({ explanation: former })
  }
  return (
    <div className={styles['details']}>
      <div className={styles['sourceDetail']}>
        <TextField label={texts.source} maxLength={500} value={draft.source} onChange={(source) => onChange({ source })} onBlur={onLeave} />
      </div>
      <TextField label={texts.dataDate} type="date" value={draft.dataDate} onChange={(dataDate) => onChange({ dataDate })} onBlur={onLeave} />
      <ShareSource code={code} draft={draft} />
      {hasWarning && (
        <div ref={explaining} className={styles['textDetail']}>
          <TextField
            label={texts.explanation} description={texts.explanationHint} rows={2} maxLength={2000} value={explanation}
            onChange={(text) => onChange({ explanation: text })} onBlur={onLeave}
          />
          {former !== '' && (
            <p className={styles['former']}>
              {texts.formerExplanation(former)}{' '}
              <Button look="quiet" onPress={takeFormer}>
                {texts.takeFormer}
              </Button>
            </p>
          )}
        </div>
      )}
      <div className={styles['textDetail']}>
        <TextField label={texts.note} rows={2} maxLength={2000} value={draft.note} onChange={(note) => onChange({ note })} onBlur={onLeave} />
      </div>
    </div>
  )
}
