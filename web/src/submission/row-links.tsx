import type { SubmissionRow } from '@atalaya/shared/submission'
import { useLanguage } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import styles from './action-dialog.module.css'

interface RowLinksProps {
  readonly rows: readonly SubmissionRow[]
  /** Without it the rows are only named. */
  readonly onGoTo?: ((code: string) => void) | undefined
}

/** The rows that something is said of, each a way to its field. */
export function RowLinks({ rows, onGoTo }: RowLinksProps) {
  const language = useLanguage()
  return (
    <ul className={styles['rows']}>
      {rows.map(({ indicator }) => (
        <li key={indicator.code}>
          {onGoTo === undefined ? (
            indicator.name[language]
          ) : (
            <Button look="quiet" onPress={() => onGoTo(indicator.code)}>
              {indicator.name[language]}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
