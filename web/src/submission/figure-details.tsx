import { listing } from '@atalaya/shared/language'
import { useRef, useState, useSyncExternalStore } from 'react'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import styles from './figure-details.module.css'
import type { FigureDraft } from './figure-draft.ts'
import { provenanceMessages } from './provenance-messages.ts'
import { shareSource, stillShared, takeBackSource, unsourced, type SharedSource } from './share-source.ts'
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

/** The source of one row for those that have none: how many those are changes while other rows are written. Once given it names them, and takes it back. */
function ShareSource({ code, draft }: Pick<DetailsProps, 'code' | 'draft'>) {
  const { desk, format: { language } } = useSheet()
  const texts = provenanceMessages[language]
  const [shared, setShared] = useState<SharedSource>()
  const place = useRef<HTMLDivElement>(null)
  const others = () => unsourced(desk).filter((other) => other !== code)
  const listen = (listener: () => void) => desk.subscribe('all', listener)
  const count = useSyncExternalStore(listen, () => others().length)
  const isShared = useSyncExternalStore(listen, () => shared !== undefined && stillShared(desk, shared).length > 0)
  const canShare = draft.source.trim() !== '' && count > 0
  if (!canShare && !isShared) return null
  const takeBack = (given: SharedSource) => {
    // The button goes with the message, and the focus with it.
    place.current?.focus()
    takeBackSource(desk, given)
    setShared(undefined)
  }
  return (
    <div ref={place} tabIndex={-1} className={styles['wholeDetail']}>
      {canShare && (
        <Button look="quiet" onPress={() => setShared(shareSource(desk, draft, others()))}>
          {texts.shareSource(count)}
        </Button>
      )}
      {shared !== undefined && isShared && (
        <p role="status" className={styles['former']}>
          {texts.shared(listing(language, stillShared(desk, shared).map((row) => desk.rows.get(row.code)?.indicator.name[language] ?? row.code)))}{' '}
          {/* The button that was pressed goes when no figure lacks a source any longer: the focus goes on here. */}
          <Button look="quiet" autoFocus={!canShare} onPress={() => takeBack(shared)}>
            {texts.takeBack}
          </Button>
        </p>
      )}
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
