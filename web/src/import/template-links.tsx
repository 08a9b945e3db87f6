import { apiPrefix } from '@atalaya/shared/access'
import type { Period } from '@atalaya/shared/period'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { importMessages } from './import-messages.ts'
import styles from './import-panel.module.css'

interface TemplateLinksProps {
  readonly territory: string
  readonly period: Period
  readonly isReading: boolean
  readonly onFile: (file: File) => void
}

/** The template of the quarter: out, and filled in again. */
export function TemplateLinks({ territory, period, isReading, onFile }: TemplateLinksProps) {
  const language = useLanguage()
  const texts = useMessages(importMessages)
  return (
    <section aria-label={texts.tools} className={styles['tools']}>
      <p>{texts.hint}</p>
      <a className={styles['link']} href={`${apiPrefix}/territories/${territory}/submissions/${period}/template.xlsx?lang=${language}`} download>
        {texts.download}
      </a>
      <label className={styles['file']}>
        {isReading ? texts.reading : texts.upload}
        <input
          type="file" className="visually-hidden" disabled={isReading} accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={(event) => {
            const file = event.target.files?.[0]
            // The same file may be chosen again after it was mended.
            event.target.value = ''
            if (file) onFile(file)
          }}
        />
      </label>
    </section>
  )
}
