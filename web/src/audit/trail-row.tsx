import { subjectParts, type TrailEntry } from '@atalaya/shared/audit'
import { formatDecimal } from '@atalaya/shared/decimal'
import { formatContextOf, type Indicator } from '@atalaya/shared/indicator'
import { periodInWords } from '@atalaya/shared/period'
import type { Territory } from '@atalaya/shared/territory'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../language/language-context.tsx'
import { actMessages } from './act-messages.ts'
import { changesOf, type Change } from './changes-of.ts'
import { territoryInstant } from './territory-instant.ts'
import { trailMessages } from './trail-messages.ts'
import styles from './trail.module.css'

interface RowProps {
  readonly entry: TrailEntry
  readonly territory: Territory
  readonly indicators: ReadonlyMap<string, Indicator>
}

/** Who answers by a link is no person of the installation, and gives their name with the answer. */
function nameInAnswer({ action, after }: TrailEntry): string | undefined {
  if (!action.startsWith('delegation.') || typeof after !== 'object' || after === null) return undefined
  const { name, department }: { readonly name?: unknown; readonly department?: unknown } = after
  return [name, department].find((told): told is string => typeof told === 'string' && told !== '')
}

function Who({ entry }: Pick<RowProps, 'entry'>) {
  const texts = trailMessages[useLanguage()]
  const byLink = entry.person === null ? nameInAnswer(entry) : undefined
  const name = entry.person === null ? (byLink === undefined ? texts.byCommand : texts.byLink(byLink)) : entry.person.name
  return (
    <>
      <strong>{name}</strong>
      {entry.token !== null && ` (${texts.withToken})`}
    </>
  )
}

function About({ entry, territory, indicators }: RowProps) {
  const language = useLanguage()
  const { period, indicator: code } = subjectParts(entry.subject)
  const indicator = code === null ? undefined : indicators.get(code)
  if (code === null && period === null) return null
  return (
    <span className={styles['about']}>
      {code !== null && (
        <Link to="/$territory/trail" params={{ territory: territory.slug }} search={{ indicator: code, ...(period !== null && { period }) }}>
          {indicator ? indicator.name[language] : code}
        </Link>
      )}
      {[...(code !== null && indicator ? [` (${code})`] : []), ...(period === null ? [] : [`${code === null ? '' : ', '}${periodInWords(period, language)}`])].join('')}
    </span>
  )
}

function ChangeLine({ change: { label, was, is } }: { readonly change: Change }) {
  return (
    <li>
      <span className={styles['field']}>{label}: </span>
      {was !== undefined && (
        <>
          <del>{was}</del>
          {' → '}
        </>
      )}
      <ins>{is}</ins>
    </li>
  )
}

/** One act: who did what, to what, when, and what it was before. */
export function TrailRow({ entry, territory, indicators }: RowProps) {
  const language = useLanguage()
  const texts = trailMessages[language]
  const { indicator: code } = subjectParts(entry.subject)
  const format = formatContextOf(territory, language)
  const changes = changesOf(entry, { format, indicator: code === null ? undefined : indicators.get(code) })
  return (
    <tr id={`row-${entry.position}`}>
      <th scope="row" className={styles['when']}>
        <time dateTime={entry.at}>{territoryInstant(entry.at, territory.timeZone, language)}</time>
        <span className={styles['soft']}>
          {' '}
          {texts.row} {formatDecimal(entry.position, format.locale)}
        </span>
      </th>
      <td className={styles['what']}>
        <p>
          <Who entry={entry} /> {actMessages[language][entry.action]}
        </p>
        <About entry={entry} territory={territory} indicators={indicators} />
      </td>
      <td className={styles['changes']}>
        {entry.isWithheld && <p className={styles['soft']}>{texts.withheld}</p>}
        {changes.length > 0 && (
          <ul>
            {changes.map((change) => (
              <ChangeLine key={change.field} change={change} />
            ))}
          </ul>
        )}
      </td>
      <td data-column={texts.rowSeal} className={styles['rowSeal']}>
        <code translate="no" title={entry.hash}>
          {entry.hash.slice(0, 8)}
        </code>
      </td>
    </tr>
  )
}
