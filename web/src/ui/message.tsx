import type { ReactNode } from 'react'
import styles from './message.module.css'

interface MessageProps {
  readonly tone: 'plain' | 'good' | 'warn' | 'bad'
  readonly title?: string
  readonly children?: ReactNode
  /** Read out at once: for what the person has just caused. */
  readonly isUrgent?: boolean
}

const marks = { plain: 'i', good: '✓', warn: '!', bad: '×' } as const

/** Something the page has to say to the person at work, in its place in the text. */
export function Message({ tone, title, children, isUrgent = false }: MessageProps) {
  return (
    <div className={`${styles['message']} ${styles[tone]}`} role={isUrgent ? 'alert' : undefined}>
      <span aria-hidden="true" className={styles['mark']}>
        {marks[tone]}
      </span>
      <div className={styles['text']}>
        {title !== undefined && <p className={styles['title']}>{title}</p>}
        {children}
      </div>
    </div>
  )
}

/** What stands where there is nothing yet: what will be here, and what to do next. */
export function EmptyState({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className={styles['empty']}>
      <p className={styles['title']}>{title}</p>
      {children}
    </div>
  )
}

/** Lines in the shape of what is on its way. */
export function Loading({ label, lines = 6 }: { readonly label: string; readonly lines?: number }) {
  return (
    <div role="status" className={styles['loading']}>
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} aria-hidden="true" className={styles['line']} />
      ))}
    </div>
  )
}
