import { missingText } from '@atalaya/shared/indicator'
import { dateInWords, periodInWords, periodLabel } from '@atalaya/shared/period'
import { completenessStandings, type Completeness, type CompletenessRow, type CompletenessStanding } from '@atalaya/shared/submission'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { useLanguage } from '../language/language-context.tsx'
import { SelectField } from '../ui/field.tsx'
import { EmptyState } from '../ui/message.tsx'
import { Page } from '../ui/page.tsx'
import { completenessMessages } from './completeness-messages.ts'
import styles from './completeness.module.css'
import { dueText } from './due-text.ts'
import { StateMark } from './state-mark.tsx'
import { completenessQuery } from './submission-queries.ts'
import { todayIn } from './today-in.ts'

const route = getRouteApi('/signed-in/$territory/quarters/$period/board')

/** In a list of choices: no owner chosen, and the figures that nobody is named for. */
const everyOwner = ''
const noOwner = '-'

function CountsOnTop({ board }: { board: Completeness }) {
  const texts = completenessMessages[useLanguage()]
  const told = completenessStandings.filter((standing) => board.counts[standing] > 0)
  return (
    <dl className={styles['counts']}>
      {told.map((standing) => (
        <div key={standing}>
          <dt>{texts.standings[standing](board.counts[standing])}</dt>
          <dd>{board.counts[standing]}</dd>
        </div>
      ))}
      {board.missing > 0 && (
        <div>
          <dt>{texts.missing}</dt>
          <dd>{board.missing}</dd>
        </div>
      )}
    </dl>
  )
}

interface BoardSlots {
  /** In each row, what another noun knows of whom the figure was asked of. */
  readonly Asked: ComponentType<{ readonly indicator: string }>
}

function Row({ row, board, Asked }: BoardSlots & { row: CompletenessRow; board: Completeness }) {
  const language = useLanguage()
  const texts = completenessMessages[language]
  return (
    <tr>
      <th scope="row">
        <Link to="/$territory/quarters/$period" params={{ territory: board.territory.slug, period: board.period }} hash={row.indicator}>
          {row.name[language]}
        </Link>{' '}
        <span className={styles['soft']}>
          {row.indicator}
          {row.period !== board.period && ` · ${periodLabel(row.period, language)}`}
        </span>
      </th>
      <td data-column={texts.owner}>{row.owner === '' ? <span className={styles['soft']}>{texts.noOwner}</span> : row.owner}</td>
      <td>
        <span className={styles['standing']} data-standing={row.standing}>
          {texts.standings[row.standing](1)}
        </span>
        {row.missing !== null && <span className={styles['missing']}>{missingText(row.missing, language)}</span>}
        <Asked indicator={row.indicator} />
      </td>
    </tr>
  )
}

interface FiltersProps {
  readonly board: Completeness
  readonly owner: string
  readonly standing: CompletenessStanding | undefined
}

function Filters({ board, owner, standing }: FiltersProps) {
  const texts = completenessMessages[useLanguage()]
  const navigate = route.useNavigate()
  const owners = [...new Set(board.rows.map((row) => row.owner))].toSorted((one, other) => one.localeCompare(other))
  const ownerOptions = owners.map((name) => (name === '' ? { value: noOwner, label: texts.noOwner } : { value: name, label: name }))
  const offered = completenessStandings.filter((candidate) => board.counts[candidate] > 0 || candidate === standing)
  return (
    <div className={styles['filters']}>
      <SelectField<string>
        label={texts.owner} value={owner} options={[{ value: everyOwner, label: texts.all }, ...ownerOptions]}
        onChange={(chosen) => void navigate({ search: ({ owner: _, ...search }) => (chosen === everyOwner ? search : { ...search, owner: chosen }), resetScroll: false })}
      />
      <SelectField<CompletenessStanding | ''>
        label={texts.state} value={standing ?? ''} options={[{ value: '', label: texts.all }, ...offered.map((candidate) => ({ value: candidate, label: texts.standings[candidate](1) }))]}
        onChange={(chosen) => void navigate({ search: ({ standing: _, ...search }) => (chosen === '' ? search : { ...search, standing: chosen }), resetScroll: false })}
      />
    </div>
  )
}

/** Who has answered what of a quarter: a row a figure, with its owner. */
export function CompletenessPage({ Asked }: BoardSlots) {
  const language = useLanguage()
  const texts = completenessMessages[language]
  const { territory, period } = route.useParams()
  const { owner = everyOwner, standing } = route.useSearch()
  const { data: board } = useSuspenseQuery(completenessQuery(territory, period))
  const due = dueText(board, todayIn(board.territory), language)
  const isOwners = (row: CompletenessRow) => owner === everyOwner || row.owner === (owner === noOwner ? '' : owner)
  const shown = board.rows.filter((row) => isOwners(row) && (standing === undefined || row.standing === standing))
  return (
    <Page title={texts.board(periodLabel(board.period, language))} lead={`${periodInWords(board.period, language)}. ${texts.lead}`}>
      <p className={styles['dates']}>
        <StateMark state={board.state} />
        <span className={due.isLate ? styles['late'] : undefined}>{due.text}</span>
        {board.dates.closesOn !== null && <span>{texts.closes(dateInWords(board.dates.closesOn, language))}</span>}
        <Link to="/$territory/quarters/$period" params={{ territory, period }}>
          {texts.toQuarter}
        </Link>
      </p>
      {board.rows.length === 0 ? (
        <EmptyState title={texts.empty}>
          <p>{texts.emptyText}</p>
        </EmptyState>
      ) : (
        <>
          <CountsOnTop board={board} />
          <Filters board={board} owner={owner} standing={standing} />
          <table className={styles['table']}>
            <caption aria-live="polite">{texts.caption(shown.length, board.rows.length)}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.indicator}</th>
                <th scope="col">{texts.owner}</th>
                <th scope="col">{texts.state}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <Row key={row.indicator} row={row} board={board} Asked={Asked} />
              ))}
            </tbody>
          </table>
          {shown.length === 0 && <EmptyState title={texts.nothingMatches} />}
        </>
      )}
    </Page>
  )
}
