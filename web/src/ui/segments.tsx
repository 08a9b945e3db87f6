import { Label, Radio, RadioGroup } from 'react-aria-components'
import styles from './segments.module.css'

interface SegmentsProps<Value extends string> {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly value: Value | null
  readonly options: readonly { readonly value: Value; readonly label: string; /** Read out instead of a label too short to be understood. */ readonly spoken?: string }[]
  readonly onChange: (value: Value) => void
  /** Which of them the pointer or the focus is on; null once it is on none. */
  readonly onPoint?: (value: Value | null) => void
  readonly isReadOnly?: boolean
  /** Four stand two by two on a phone, where their words are too long for one line. */
  readonly isInPairs?: boolean
}

/** One of a few, all in sight, side by side; arrow keys move among them. */
export function Segments<Value extends string>({ label, isLabelHidden = true, value, options, onChange, onPoint, isReadOnly = false, isInPairs = false }: SegmentsProps<Value>) {
  return (
    <RadioGroup className={styles['group']!} orientation="horizontal" value={value} onChange={(chosen) => onChange(chosen as Value)} isReadOnly={isReadOnly}>
      <Label className={isLabelHidden ? 'visually-hidden' : styles['label']!}>{label}</Label>
      <div className={isInPairs ? `${styles['segments']} ${styles['pairs']}` : styles['segments']}>
        {options.map((option) => (
          <Radio
            key={option.value} value={option.value} className={styles['segment']!} {...(option.spoken === undefined ? {} : { 'aria-label': option.spoken })}
            onHoverStart={() => onPoint?.(option.value)} onHoverEnd={() => onPoint?.(null)} onFocus={() => onPoint?.(option.value)} onBlur={() => onPoint?.(null)}
          >
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
