import type { ImportBatchPage } from '@atalaya/shared/import'
import { useLanguage } from '../language/language-context.tsx'
import { batchMessages } from './batch-messages.ts'
import styles from './batch.module.css'

const shownRows = 8

/** The first rows of the file as they are read, under the numbers that its own program gives them. */
export function ReadingSample({ batch: { found, reading } }: { readonly batch: ImportBatchPage }) {
  const texts = batchMessages[useLanguage()]
  const last = reading.headingRow + reading.headingRows
  return (
    <div className={styles['mapping']}>
      <h3>{texts.sample}</h3>
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={texts.sample}>
        <table className={styles['sample']}>
          <tbody>
            {found.sample.slice(0, last + shownRows).map((row, at) => (
              <tr key={at} className={at >= reading.headingRow && at < last ? styles['heading'] : undefined}>
                <th scope="row">{at + 1}</th>
                {row.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
