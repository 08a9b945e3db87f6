import { useId, type ReactNode } from 'react'
import {
  FieldError, Input, Label, TextArea, TextField as AriaTextField, Text, type InputProps, type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components'
import styles from './field.module.css'

interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'children'> {
  readonly label: string
  /** Heard after the label and not shown: which of several fields with the same label it is. */
  readonly of?: string
  readonly description?: ReactNode
  /** Why what is typed cannot be taken; the field is invalid while it is there. */
  readonly error?: string | undefined
  /** Several lines. */
  readonly rows?: number
  readonly inputProps?: InputProps
}

/**
 * A field with its label above, what it is for below, and what is wrong with it in its place. An error does not hold the form
 * back by itself: one that the service found goes away only when the form is sent again.
 */
export function TextField({ label, of, description, error, rows, inputProps, ...rest }: TextFieldProps) {
  return (
    <AriaTextField validationBehavior="aria" {...rest} isInvalid={error !== undefined} className={styles['field']!}>
      <Label className={styles['label']}>
        {label}
        {of !== undefined && <span className="visually-hidden"> ({of})</span>}
      </Label>
      {rows === undefined ? <Input {...inputProps} className={styles['input']!} /> : <TextArea rows={rows} className={styles['input']!} />}
      {description !== undefined && (
        <Text slot="description" className={styles['description']}>
          {description}
        </Text>
      )}
      <FieldError className={styles['error']!}>{error}</FieldError>
    </AriaTextField>
  )
}

interface SelectFieldProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
  readonly isLabelHidden?: boolean
  /** Without a frame, for where the choice is seldom changed. */
  readonly isQuiet?: boolean
  readonly description?: ReactNode
  /** Why the choice cannot be taken. */
  readonly error?: string | undefined
}

/** A choice of one among few: the browser's own list, which every phone and screen reader knows. */
export function SelectField<Value extends string>({ label, value, options, onChange, isLabelHidden = false, isQuiet = false, description, error }: SelectFieldProps<Value>) {
  const id = useId()
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : styles['label']}>
        {label}
      </label>
      <select
        id={id}
        className={isQuiet ? styles['quietSelect'] : styles['select']}
        value={value}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-about`}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value)
          if (chosen) onChange(chosen.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <div id={`${id}-about`} className={styles['about']}>
        {description !== undefined && <span className={styles['description']}>{description}</span>}
        {error !== undefined && <span className={styles['error']}>{error}</span>}
      </div>
    </div>
  )
}
