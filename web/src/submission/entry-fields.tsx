import { formatValue } from '@atalaya/shared/indicator'
import { answerForm } from '@atalaya/shared/submission'
import { useRef, useState } from 'react'
import { SelectField } from '../ui/field.tsx'
import { Segments } from '../ui/segments.tsx'
import { AmountFields } from './amount-fields.tsx'
import disclosing from './disclose.module.css'
import { entryMessages } from './entry-messages.ts'
import { isWrong, type EntryProps } from './entry-props.ts'
import { useEntrySetting } from './entry-setting.tsx'
import styles from './entry.module.css'
import { isChoice, missingWord } from './figure-draft.ts'
import { NumberInput } from './number-input.tsx'
import { RatioFields } from './ratio-fields.tsx'

function LevelField({ row: { rubric, indicator }, draft, onPick }: EntryProps) {
  const { format, openAbout } = useEntrySetting()
  const texts = entryMessages[format.language]
  const [pointed, setPointed] = useState<string | null>(null)
  const levels = rubric === null ? [] : rubric.levels
  const chosen = levels[Number(draft.value)]
  return (
    <div className={styles['levels']}>
      <Segments
        label={`${texts.level}: ${indicator.name[format.language]}`}
        value={draft.value === '' ? null : draft.value}
        options={levels.map((level, position) => ({ value: String(position), label: String(position), spoken: `${position}. ${level[format.language]}` }))}
        onChange={(value) => onPick({ value })} onPoint={setPointed}
      />
      <div className={styles['levelText']}>
        <p>{draft.value === '' ? texts.noLevel : chosen?.[format.language]}</p>
        <button type="button" className={disclosing['link']} aria-haspopup="dialog" onClick={() => openAbout(indicator.code)}>
          {texts.seeLevels(levels.length - 1)}
        </button>
        {/* Its button's name says the same to whoever hears the page. */}
        {pointed !== null && pointed !== draft.value && (
          <p className={styles['pointedLevel']} aria-hidden="true">
            {pointed}. {levels[Number(pointed)]?.[format.language]}
          </p>
        )}
      </div>
    </div>
  )
}

function MissingFields(props: EntryProps) {
  const { draft, row, onChange, onLeave, helpId } = props
  const { format } = useEntrySetting()
  const texts = entryMessages[format.language]
  return (
    <textarea
      rows={1} className={styles['why']} aria-label={`${texts.whyMissing}: ${row.indicator.name[format.language]}`} aria-describedby={helpId}
      aria-invalid={isWrong(props, 'missingNote') || undefined} placeholder={texts.whyMissing} maxLength={2000} value={draft.missingNote}
      onChange={(event) => onChange({ missingNote: event.target.value })} onBlur={onLeave}
    />
  )
}

function ValueField(props: EntryProps) {
  const { row, draft, helpId, onChange, onLeave } = props
  const { format } = useEntrySetting()
  const { unit } = formatValue(0, row.indicator, format)
  return (
    <>
      <NumberInput
        label={row.indicator.name[format.language]} value={draft.value} describedBy={helpId} isInvalid={isWrong(props, 'value')}
        onChange={(value) => onChange({ value })} onLeave={onLeave}
      />
      <span className={styles['unit']}>{unit}</span>
    </>
  )
}

function AnswerFields(props: EntryProps) {
  if (props.draft.form === 'missing') return <MissingFields {...props} />
  if (isChoice(props.row.indicator)) return <LevelField {...props} />
  if (props.draft.form === 'ratio') return <RatioFields {...props} />
  return props.draft.form === 'amount' ? <AmountFields {...props} /> : <ValueField {...props} />
}

type Answer = 'figure' | 'no_data' | 'not_applicable'

/** The fields in which a row is answered, and the way to say that there is no figure. */
export function EntryFields(props: EntryProps) {
  const { row, draft, onPick, onLeave, onChange } = props
  const { format } = useEntrySetting()
  const texts = entryMessages[format.language]
  const answer: Answer = draft.form === 'missing' ? draft.reason : 'figure'
  const own = answerForm(row.indicator)
  const cell = useRef<HTMLDivElement>(null)
  const onAnswer = (chosen: Answer) => {
    onPick(chosen === 'figure' ? { form: own } : { form: 'missing', reason: chosen })
    // The fields change with the answer: the first of the others is what is to be filled in next.
    requestAnimationFrame(() => cell.current?.querySelector<HTMLElement>('input, textarea')?.focus())
  }
  // «s/d» in a number's field is an answer, not a number that cannot be read.
  const leave = () => {
    const reason = [draft.value, draft.numerator, draft.denominator].map(missingWord).find((word) => word !== undefined)
    if (reason === undefined || draft.form === 'missing') onLeave()
    else {
      onChange({ value: '', numerator: '', denominator: '' })
      onAnswer(reason)
    }
  }
  return (
    <div className={styles['entry']} data-entry="" ref={cell}>
      <div className={styles['answer']}>
        <AnswerFields {...props} onLeave={leave} />
      </div>
      <SelectField<Answer>
        isLabelHidden
        isQuiet
        label={`${texts.answerAs}: ${row.indicator.name[format.language]}`}
        value={answer}
        options={[
          { value: 'figure', label: texts.figure },
          { value: 'no_data', label: texts.noData },
          { value: 'not_applicable', label: texts.notApplicable },
        ]}
        onChange={onAnswer}
      />
    </div>
  )
}
