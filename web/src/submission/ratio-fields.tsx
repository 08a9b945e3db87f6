import { formatValue } from '@atalaya/shared/indicator'
import { storedValue } from '@atalaya/shared/submission'
import { entryMessages } from './entry-messages.ts'
import { isWrong, type EntryProps } from './entry-props.ts'
import { useEntrySetting } from './entry-setting.tsx'
import styles from './entry.module.css'
import { NumberInput } from './number-input.tsx'

/** The two parts of a ratio have their meaning told while they are filled in, and are described by it then. */
function noteIdOf(helpId: string): string {
  return `${helpId}-note`
}

function RatioNote({ row: { indicator }, helpId }: EntryProps) {
  const { language } = useEntrySetting().format
  const texts = entryMessages[language]
  return (
    <p id={noteIdOf(helpId)} className={styles['note']}>
      {texts.numerator}: {indicator.numerator[language]}. {texts.denominator}: {indicator.denominator[language]}.
    </p>
  )
}

/** A ratio as its two parts, and what they come to. */
export function RatioFields(props: EntryProps) {
  const { row, draft, reading, helpId, onChange, onLeave } = props
  const { format } = useEntrySetting()
  const texts = entryMessages[format.language]
  const name = row.indicator.name[format.language]
  const value = reading.is === 'entry' ? storedValue(reading.entry).value : null
  const describedBy = `${helpId} ${noteIdOf(helpId)}`
  const { numerator: above, denominator: below } = row.indicator
  return (
    <div className={styles['ratio']}>
      <NumberInput
        isNarrow label={`${texts.numerator}: ${name}`} value={draft.numerator} describedBy={describedBy} isInvalid={isWrong(props, 'numerator')}
        onChange={(numerator) => onChange({ numerator })} onLeave={onLeave}
      />
      <span className={styles['of']}>{texts.of}</span>
      <NumberInput
        isNarrow label={`${texts.denominator}: ${name}`} value={draft.denominator} describedBy={describedBy} isInvalid={isWrong(props, 'denominator')}
        onChange={(denominator) => onChange({ denominator })} onLeave={onLeave}
      />
      <output className={styles['quotient']}>{value !== null && texts.percentOf(formatValue(value, row.indicator, format).text)}</output>
      {/* Cut short where there is no room; whole in the note and in the definition. The fields are described by the note. */}
      <span className={styles['partName']} aria-hidden="true">
        {above[format.language]}
      </span>
      <span className={styles['partName']} aria-hidden="true">
        {below[format.language]}
      </span>
      <RatioNote {...props} />
    </div>
  )
}
