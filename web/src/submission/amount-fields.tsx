import { isCurrency } from '@atalaya/shared/decimal'
import { entryMessages } from './entry-messages.ts'
import { isWrong, type EntryProps } from './entry-props.ts'
import { useEntrySetting } from './entry-setting.tsx'
import styles from './entry.module.css'
import { NumberInput } from './number-input.tsx'

/** An amount and its currency; an emptied one is the territory's own. */
export function AmountFields(props: EntryProps) {
  const { row, draft, helpId, onChange, onLeave } = props
  const { format, territory } = useEntrySetting()
  const texts = entryMessages[format.language]
  return (
    <>
      <NumberInput
        label={row.indicator.name[format.language]} value={draft.value} describedBy={helpId} isInvalid={isWrong(props, 'value')}
        onChange={(value) => onChange({ value })} onLeave={onLeave}
      />
      <input
        type="text" aria-label={texts.currency} className={styles['currency']} value={draft.currency} maxLength={3} spellCheck={false} autoComplete="off"
        aria-describedby={helpId} aria-invalid={isWrong(props, 'currency') || undefined}
        onChange={(event) => onChange({ currency: event.target.value.toUpperCase() })}
        onBlur={() => (draft.currency.trim() === '' ? props.onPick({ currency: territory.currency }) : onLeave())}
      />
    </>
  )
}

/** Date, rate and its source, asked for as soon as the amount is in a currency that is not the territory's. */
export function RateFields(props: EntryProps) {
  const { draft, helpId, onChange, onLeave } = props
  const { format, territory } = useEntrySetting()
  const texts = entryMessages[format.language]
  if (draft.form !== 'amount' || draft.currency === territory.currency || !isCurrency(draft.currency)) return null
  return (
    <div className={styles['rate']}>
      <label className={styles['rateField']}>
        {texts.rateDate}
        <input type="date" className={styles['text']} value={draft.date} aria-invalid={isWrong(props, 'date') || undefined} onChange={(event) => onChange({ date: event.target.value })} onBlur={onLeave} />
      </label>
      <label className={styles['rateField']}>
        {texts.rate(draft.currency, territory.currency)}
        <NumberInput
          label={texts.rate(draft.currency, territory.currency)} value={draft.rate} describedBy={helpId} isInvalid={isWrong(props, 'rate')}
          onChange={(rate) => onChange({ rate })} onLeave={onLeave}
        />
      </label>
      <label className={styles['rateField']}>
        {texts.rateSource}
        <input type="text" className={styles['text']} value={draft.rateSource} maxLength={300} onChange={(event) => onChange({ rateSource: event.target.value })} onBlur={onLeave} />
      </label>
    </div>
  )
}
