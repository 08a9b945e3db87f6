import { useEffect, type ReactNode } from 'react'
import styles from './page.module.css'

interface PageProps {
  readonly title?: string
  /** Beside or beneath the title: what the page is about, in one line. */
  readonly lead?: ReactNode
  readonly children: ReactNode
  /** For sheets, which need all the width there is. */
  readonly isWide?: boolean
}

/** The content of a page under its title, which is also the window's. */
export function Page({ title, lead, children, isWide = false }: PageProps) {
  useEffect(() => {
    if (title !== undefined) document.title = `${title} · Atalaya`
  }, [title])
  return (
    <main id="content" tabIndex={-1} className={isWide ? styles['wide'] : styles['page']}>
      {title !== undefined && (
        <header className={styles['head']}>
          <h1 className={styles['title']}>{title}</h1>
          {lead !== undefined && <div className={styles['lead']}>{lead}</div>}
        </header>
      )}
      {children}
    </main>
  )
}

/** A part of a page under its heading. */
export function Section({ title, lead, children }: { readonly title: string; readonly lead?: ReactNode; readonly children: ReactNode }) {
  return (
    <section className={styles['section']}>
      <h2 className={styles['heading']}>{title}</h2>
      {lead !== undefined && <p className={styles['lead']}>{lead}</p>}
      {children}
    </section>
  )
}
