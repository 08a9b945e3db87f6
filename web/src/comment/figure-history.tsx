import type { FigureChange, FigureDetails } from '@atalaya/shared/comment'
import { formatValue } from '@atalaya/shared/indicator'
import { listing } from '@atalaya/shared/language'
import { absenceText, type Observation } from '@atalaya/shared/observation'
import { useLanguage } from '../language/language-context.tsx'
import { entryText } from '../submission/entry-text.ts'
import { savedWhen } from '../submission/saved-when.ts'
import { useSheet } from '../submission/sheet-context.tsx'
import { detailsMessages } from './details-messages.ts'
import styles from './figure-panel.module.css'

interface HistoryProps {
  readonly details: FigureDetails
}

function Change({ change: { at, by, before, after, changed, byLink }, details }: HistoryProps & { readonly change: FigureChange }) {
  const language = useLanguage()
  const texts = detailsMessages[language]
  const format = useSheet().format
  const text = (entry: FigureChange['before']) => (entry === null ? texts.nothing : entryText(entry, details.indicator, format))
  const when = savedWhen(at, language, new Date())
  return (
    <li className={styles['change']}>
      <p>
        {`${text(before)} → `}
        <strong>{text(after)}</strong>
      </p>
      {byLink && <p className={styles['soft']}>{texts.byLink(byLink.name, byLink.post, byLink.department)}</p>}
      {changed.length > 0 && <p className={styles['soft']}>{texts.changed(listing(language, changed.map((field) => texts.fields[field])))}</p>}
      <p className={styles['soft']}>{by === null ? texts.byCommand(when) : texts.savedBy(by, when)}</p>
    </li>
  )
}

function Version({ version: { value, missing, version, approvedBy, approvedOn, reason }, details }: HistoryProps & { readonly version: Observation }) {
  const language = useLanguage()
  const texts = detailsMessages[language]
  const format = useSheet().format
  return (
    <li className={styles['change']}>
      <p>
        <strong>{value === null ? absenceText(missing, language) : formatValue(value, details.indicator, format).text}</strong>
      </p>
      {reason !== '' && <p className={styles['soft']}>{texts.reason(reason)}</p>}
      <p className={styles['soft']}>{texts.approved(version, approvedBy, savedWhen(approvedOn, language, new Date()))}</p>
    </li>
  )
}

/** Who entered what and when, before and after, and each version that was approved; newest first. */
export function FigureHistory({ details }: HistoryProps) {
  const texts = detailsMessages[useLanguage()]
  const { changes, versions } = details
  return (
    <section className={styles['part']}>
      <h3>{texts.history}</h3>
      {changes.length + versions.length === 0 && <p className={styles['soft']}>{texts.noHistory}</p>}
      <ol className={styles['changes']}>
        {versions.map((version) => (
          <Version key={`version ${version.version}`} version={version} details={details} />
        ))}
        {changes.map((change, place) => (
          <Change key={`${change.at} ${place}`} change={change} details={details} />
        ))}
      </ol>
    </section>
  )
}
