import type { TrailFilter } from '@atalaya/shared/audit'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { frameworkQuery } from '../indicator/indicator-queries.ts'
import { useLanguage } from '../language/language-context.tsx'
import { EmptyState } from '../ui/message.tsx'
import { Page } from '../ui/page.tsx'
import { ChainState } from './chain-state.tsx'
import { TrailFilters } from './trail-filters.tsx'
import { trailMessages } from './trail-messages.ts'
import { trailFileAddress, trailQuery } from './trail-queries.ts'
import { TrailRow } from './trail-row.tsx'
import styles from './trail.module.css'

const route = getRouteApi('/signed-in/$territory/trail')

/** Who did what in a territory, newest first, with the state of its chain. What is shown is in the address. */
export function TrailPage() {
  const language = useLanguage()
  const texts = trailMessages[language]
  const { territory: slug } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { data: trail } = useSuspenseQuery(trailQuery(slug, search))
  const { data: framework } = useSuspenseQuery(frameworkQuery)
  const { before, ...filter } = search
  const indicators = new Map(framework.indicators.map((indicator) => [indicator.code, indicator]))
  const show = (chosen: TrailFilter) => void navigate({ search: Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined)), resetScroll: false })
  return (
    <Page title={texts.title} lead={texts.lead} isWide>
      <ChainState trail={trail} />
      <TrailFilters trail={trail} filter={filter} onChange={show} />
      {trail.entries.length === 0 ? (
        <EmptyState title={texts.nothingMatches}>
          <p>{texts.nothingMatchesText}</p>
        </EmptyState>
      ) : (
        <table className={styles['table']}>
          <caption aria-live="polite">
            {texts.caption(trail.entries.length)} · <a href={trailFileAddress(slug, filter, language)}>{texts.download}</a>
          </caption>
          <thead>
            <tr>
              <th scope="col">{texts.when}</th>
              <th scope="col">{texts.what}</th>
              <th scope="col">{texts.change}</th>
              <th scope="col">{texts.rowSeal}</th>
            </tr>
          </thead>
          <tbody>
            {trail.entries.map((entry) => (
              <TrailRow key={entry.position} entry={entry} territory={trail.territory} indicators={indicators} />
            ))}
          </tbody>
        </table>
      )}
      <nav className={styles['pages']} aria-label={texts.pages}>
        {before !== undefined && (
          <Link to="/$territory/trail" params={{ territory: slug }} search={filter}>
            {texts.newest}
          </Link>
        )}
        {trail.next !== null && (
          <Link to="/$territory/trail" params={{ territory: slug }} search={{ ...filter, before: trail.next }}>
            {texts.older}
          </Link>
        )}
      </nav>
    </Page>
  )
}
