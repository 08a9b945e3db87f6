import { answerSchema, delegationEndpoints, type Answer, type AnswerRow } from '@atalaya/shared/delegation'
import { sheetFieldName, sheetTexts } from '@atalaya/shared/indicator'
import { pointText, vintages, type Vintage } from '@atalaya/shared/observation'
import { periodLabel } from '@atalaya/shared/period'
import { useEffect, useId, useState } from 'react'
import { isProblem } from '../api/api-problem.ts'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { RateFields } from '../submission/amount-fields.tsx'
import { checkRow } from '../submission/check-row.ts'
import { settingOf } from '../submission/desk-slots.ts'
import { EntryFields } from '../submission/entry-fields.tsx'
import { useEntrySetting } from '../submission/entry-setting.tsx'
import { entryText } from '../submission/entry-text.ts'
import { draftOf, fieldsPointedAt, isSameDraft, readDraft, saveFigureOf, type FigureDraft } from '../submission/figure-draft.ts'
import { provenanceMessages } from '../submission/provenance-messages.ts'
import { RowRemarks } from '../submission/row-remarks.tsx'
import { savedWhen } from '../submission/saved-when.ts'
import { todayIn } from '../submission/today-in.ts'
import { Button } from '../ui/button.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { Message } from '../ui/message.tsx'
import { answerMessages } from './answer-messages.ts'
import styles from './answer.module.css'

interface CardProps {
  readonly token: string
  readonly row: AnswerRow
  readonly timeZone: string
  /** Who answers; undefined until they have said it. */
  readonly who: { readonly name: string; readonly post: string } | undefined
  readonly onUnknown: () => void
  readonly onUnsaved: (code: string, isUnsaved: boolean) => void
  readonly onSaved: (code: string) => void
}

/** What is asked: its name, what it means, and what it was before. */
function Asked({ row: { indicator, rubric, period, previous } }: Pick<CardProps, 'row'>) {
  const { format } = useEntrySetting()
  const { language } = format
  const texts = answerMessages[language]
  const written = sheetTexts(indicator, format)
  return (
    <>
      <h2 className={styles['name']}>{indicator.name[language]}</h2>
      <p className={styles['soft']}>
        {indicator.code} · {periodLabel(period, language)}
      </p>
      <p className={styles['soft']}>
        {previous.length === 0 ? texts.noPrevious : `${texts.previous}: ${previous.map((point) => `${periodLabel(point.period, language)}, ${pointText(point, indicator, format)}`).join(' · ')}`}
      </p>
      <details id={`about-${indicator.code}`} className={styles['about']}>
        <summary>{sheetFieldName('definition', indicator, language)}</summary>
        <p className={styles['definition']}>{written.definition}</p>
        {(['numerator', 'denominator', 'method'] as const).map((field) => (
          written[field] !== '' && (
            <p key={field}>
              <strong>{sheetFieldName(field, indicator, language)}:</strong> {written[field]}
            </p>
          )
        ))}
        {rubric !== null && (
          <ol start={0} className={styles['levels']}>
            {rubric.levels.map((level) => (
              <li key={level.es}>{level[language]}</li>
            ))}
          </ol>
        )}
      </details>
    </>
  )
}

type Saving = { readonly is: 'idle' } | { readonly is: 'saving' } | { readonly is: 'failed'; readonly failure: unknown } | { readonly is: 'other'; readonly theirs: Answer }

/** One figure as it is typed and as it was saved. What fails leaves all that is typed where it is. */
function useAnswer({ token, row, who, onUnknown, onUnsaved, onSaved }: CardProps) {
  const { territory } = useEntrySetting()
  const setting = settingOf(row, territory)
  const draftFrom = (answer: Answer | null) => draftOf(answer && { ...answer, explanation: '' }, setting)
  const [kept, setKept] = useState(row)
  const [draft, setDraft] = useState<FigureDraft>(() => draftFrom(row.answer))
  const [saving, setSaving] = useState<Saving>({ is: 'idle' })
  const [isTried, setIsTried] = useState(false)
  const version = kept.answer === null ? 0 : kept.answer.version
  const reading = readDraft(draft, setting)
  const body = saveFigureOf(draft, setting, version)
  const isUnsaved = !isSameDraft(draft, draftFrom(kept.answer), setting)
  const { code } = row.indicator
  useEffect(() => onUnsaved(code, isUnsaved), [onUnsaved, code, isUnsaved])

  const change = (part: Partial<FigureDraft>) => {
    setSaving((current) => (current.is === 'failed' ? { is: 'idle' } : current))
    setDraft((current) => ({ ...current, ...part }))
  }
  const save = async () => {
    setIsTried(true)
    if (!who) return onUnknown()
    if (!body || body.entry.form === 'blank') return
    setSaving({ is: 'saving' })
    const { explanation: _, answer: _answer, ...answer } = body
    try {
      const saved = await call(delegationEndpoints.saveAnswer, { params: { token, code }, body: { ...answer, ...who } })
      setKept(saved)
      setSaving({ is: 'idle' })
      setIsTried(false)
      onSaved(code)
    } catch (failure) {
      if (!isProblem(failure, 'stale-version')) return setSaving({ is: 'failed', failure })
      const theirs = answerSchema.parse(failure.params.current)
      setKept({ ...kept, answer: theirs })
      setSaving({ is: 'other', theirs })
    }
  }
  const takeTheirs = (theirs: Answer) => {
    setDraft(draftFrom(theirs))
    setSaving({ is: 'idle' })
  }
  return { kept, draft, reading, body, saving, isTried, isUnsaved, change, save, takeTheirs }
}

function SaveState({ answer, row }: { readonly answer: ReturnType<typeof useAnswer>; readonly row: AnswerRow }) {
  const { format } = useEntrySetting()
  const { language } = format
  const texts = answerMessages[language]
  const { kept, saving, isTried, isUnsaved, body, takeTheirs } = answer
  const isEmpty = isTried && body?.entry.form === 'blank'
  const state = saving.is === 'saving' ? texts.saving : isUnsaved ? texts.unsaved : kept.answer === null ? texts.unanswered : texts.saved(savedWhen(kept.answer.answeredAt, language, new Date()), kept.answer.name)
  return (
    <>
      <p role="status" className={isUnsaved ? styles['unsaved'] : styles['soft']}>
        {state}
        {!isUnsaved && kept.isTaken && ` · ${texts.taken}`}
      </p>
      {isEmpty && <p role="alert" className={styles['failure']}>{texts.needsAnswer}</p>}
      {saving.is === 'failed' && (
        <p role="alert" className={styles['failure']}>
          {problemText(saving.failure, language)} {texts.keptHere}
        </p>
      )}
      {saving.is === 'other' && (
        <Message tone="warn" isUrgent>
          <p>{texts.other(saving.theirs.name, entryText(saving.theirs.entry, row.indicator, format))}</p>
          <Button onPress={() => takeTheirs(saving.theirs)}>{texts.takeTheirs}</Button>
        </Message>
      )}
    </>
  )
}

/** One figure that is asked for, with its fields and whether it is saved. */
export function AnswerCard(props: CardProps) {
  const { row, timeZone } = props
  const { format } = useEntrySetting()
  const texts = answerMessages[format.language]
  const fields = provenanceMessages[format.language]
  const answer = useAnswer(props)
  const helpId = useId()
  const { kept, draft, reading, body, saving, isTried, change, save } = answer
  const findings = body ? checkRow(row, body, todayIn({ timeZone })) : []
  const impossible = fieldsPointedAt(findings.filter(({ severity }) => severity === 'block'))
  const entry = { row, draft, reading, isLeft: isTried, impossible, helpId, onChange: change, onLeave: () => undefined, onPick: change }
  return (
    <section className={styles['card']} aria-label={row.indicator.name[format.language]}>
      <Asked row={row} />
      {kept.question !== '' && (
        <Message tone="warn" title={texts.question}>
          <p>{kept.question}</p>
        </Message>
      )}
      <EntryFields {...entry} />
      <RateFields {...entry} />
      <RowRemarks row={row} draft={draft} reading={reading} state={{ is: 'typing' }} findings={findings} explanation="" isLeft={isTried} isDetailed helpId={helpId} />
      <TextField label={fields.source} description={texts.sourceHint} maxLength={500} value={draft.source} onChange={(source) => change({ source })} />
      <div className={styles['pair']}>
        <TextField label={fields.dataDate} type="date" value={draft.dataDate} onChange={(dataDate) => change({ dataDate })} />
        <SelectField<Vintage> label={fields.vintage} value={draft.vintage} options={vintages.map((vintage) => ({ value: vintage, label: fields.vintages[vintage] }))} onChange={(vintage) => change({ vintage })} />
      </div>
      <TextField label={fields.note} rows={2} maxLength={2000} value={draft.note} onChange={(note) => change({ note })} />
      <div className={styles['actions']}>
        <Button look="primary" isDisabled={saving.is === 'saving'} onPress={() => void save()}>
          {texts.save}
        </Button>
        <SaveState answer={answer} row={row} />
      </div>
    </section>
  )
}
