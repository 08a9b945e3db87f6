import { Label, Radio, RadioGroup } from 'react-aria-components'
import styles from './setup.module.css'

interface OptionListProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string; readonly about: string }[]
  readonly onChange: (value: Value) => void
}

/** One of a few, each with a sentence about it. */
export function OptionList<Value extends string>({ label, value, options, onChange }: OptionListProps<Value>) {
  return (
    <RadioGroup className={styles['options']!} value={value} onChange={(chosen) => onChange(chosen as Value)}>
      <Label className={styles['groupTitle']}>{label}</Label>
      {options.map((option) => (
        <Radio key={option.value} value={option.value} className={styles['option']!}>
          <span className={styles['optionLabel']}>{option.label}</span>
          <small>{option.about}</small>
        </Radio>
      ))}
    </RadioGroup>
  )
}
