import { useId, type ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './button.module.css'

export type ButtonLook = 'primary' | 'plain' | 'quiet'

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children'> {
  readonly look?: ButtonLook
  readonly children: ReactNode
}

export function Button({ look = 'plain', children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`${styles['button']} ${styles[look]}`}>
      {children}
    </AriaButton>
  )
}

/** A button that may be refused: with a reason it cannot be pressed and says why, to eyes and to screen readers. */
export function ReasonedButton({ reason, children, ...rest }: ButtonProps & { readonly reason: string | undefined }) {
  const reasonId = useId()
  if (reason === undefined) return <Button {...rest}>{children}</Button>
  return (
    <span className={styles['reasoned']}>
      <Button {...rest} isDisabled aria-describedby={reasonId}>
        {children}
      </Button>
      <small id={reasonId} className={styles['reason']}>
        {reason}
      </small>
    </span>
  )
}
