import type { Language } from '@atalaya/shared/language'
import { useEffect, type ReactNode } from 'react'
import { LanguageSwitch } from '../language/language-switch.tsx'
import styles from './account.module.css'

interface DoorProps {
  readonly title: string
  readonly lead?: string
  readonly children: ReactNode
  readonly onChooseLanguage?: (language: Language) => void
}

function ignoreChoice() {}

/** A page in front of the office, for who is not signed in: one narrow column beneath the product's name. */
export function Door({ title, lead, children, onChooseLanguage = ignoreChoice }: DoorProps) {
  useEffect(() => {
    document.title = `${title} · Atalaya`
  }, [title])
  return (
    <main className={styles['door']}>
      <div className={styles['doorHead']}>
        <p className={styles['product']}>Atalaya</p>
        <LanguageSwitch onChoose={onChooseLanguage} />
      </div>
      <div>
        <h1 className={styles['doorTitle']}>{title}</h1>
        {lead !== undefined && <p className={styles['doorLead']}>{lead}</p>}
      </div>
      {children}
    </main>
  )
}
