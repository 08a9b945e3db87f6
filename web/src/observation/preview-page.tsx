import '../indicator/status-mark.css'
import './board.css'
import './figure.css'
import { formatContextOf } from '@atalaya/shared/indicator'
import { periodInWords, periodLabel } from '@atalaya/shared/period'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { StatusIcons } from '../indicator/status-mark.tsx'
import { useLanguage } from '../language/language-context.tsx'
import { cityAddress } from '../site/public-address.ts'
import { SelectField } from '../ui/field.tsx'
import { EmptyState } from '../ui/message.tsx'
import { Page } from '../ui/page.tsx'
import { ScopeBoard } from './board-table.tsx'
import { previewQuery } from './observation-queries.ts'
import { previewMessages } from './preview-messages.ts'
import styles from './preview-page.module.css'
import { StateSummary } from './state-summary.tsx'

const route = getRouteApi('/signed-in/$territory/preview')

/** The board with what is approved and not yet public, for whoever is about to publish it. */
export function PreviewPage() {
  const language = useLanguage()
  const texts = previewMessages[language]
  const { territory: slug } = route.useParams()
  const { period } = route.useSearch()
  const navigate = route.useNavigate()
  const { data: dashboard } = useSuspenseQuery(previewQuery(slug, period, language))
  if (dashboard.periods.length === 0) {
    return (
      <Page title={texts.title} lead={texts.lead}>
        <EmptyState title={texts.nothing}>
          <p>{texts.nothingText}</p>
        </EmptyState>
      </Page>
    )
  }
  const context = { format: formatContextOf(dashboard.territory, language), territory: slug, quarter: dashboard.period, asOf: null }
  return (
    <Page title={`${texts.title}: ${periodInWords(dashboard.period, language)}`} lead={texts.lead}>
      <StatusIcons />
      <div className={styles['choice']}>
        <SelectField
          label={texts.period} value={dashboard.period} options={dashboard.periods.map((candidate) => ({ value: candidate, label: periodLabel(candidate, language) }))}
          onChange={(chosen) => void navigate({ search: { period: dashboard.periods.find((candidate) => candidate === chosen) } })}
        />
      </div>
      <p>{dashboard.sentence}</p>
      <StateSummary counts={dashboard.summary} language={language} />
      <p>
        <a href={cityAddress({ language, territory: slug, period: dashboard.period })}>{texts.publicPage}</a>
      </p>
      {dashboard.scopes.map((scope) => (
        <section key={scope.scope} className={`scope ${scope.scope}`}>
          <h2>{scope.name}</h2>
          <ScopeBoard scope={scope} context={context} />
        </section>
      ))}
    </Page>
  )
}
