import { formatContextOf, type StatusState } from '@atalaya/shared/indicator'
import { summarize, type BoardRow, type Dashboard } from '@atalaya/shared/observation'
import { periodInWords } from '@atalaya/shared/period'
import { StatusIcon, StatusIcons } from '../indicator/status-mark.tsx'
import { cityAddress, indicatorAddress } from '../site/public-address.ts'
import { Notice } from '../ui/notice.tsx'
import { AsOfForm, AsOfNotice } from './as-of.tsx'
import { boardMessages } from './board-messages.ts'
import { hasFigure, ScopeBoard } from './board-table.tsx'
import { PeriodForm } from './period-form.tsx'
import { Provenance, TakeAway } from './provenance.tsx'
import { JudgedValue } from './row-value.tsx'
import { ProportionBar, StateSummary } from './state-summary.tsx'

type Scope = Dashboard['scopes'][number]

function rowsOf(scope: Scope): BoardRow[] {
  return scope.aspects.flatMap(({ indicators }) => indicators)
}

/** What a council member opens: how the city stands in a quarter, in one sentence, in its scopes, in every indicator. */
export function CityPage({ dashboard, origin }: { dashboard: Dashboard; origin: string }) {
  const { territory, language, asOf, period, periods, publishedOn, summary, sentence, scopes } = dashboard
  const texts = boardMessages[language]
  const name = territory.name[language]
  const here = { language, territory: territory.slug }
  const context = { format: formatContextOf(territory, language), territory: territory.slug, quarter: period, asOf }
  const kept = asOf === null ? {} : { asOf }
  const past = <AsOfNotice asOf={asOf} language={language} today={cityAddress({ ...here, period })} />
  const lookBack = <AsOfForm language={language} action={cityAddress(here)} asOf={asOf} kept={{ period }} />
  if (publishedOn === null) {
    const isAnythingPublished = periods.length > 0
    return (
      <>
        {past}
        {territory.isIllustrative && <Notice>{texts.illustrative(name)}</Notice>}
        <header className="page-head">
          <p className="eyebrow">{texts.subject}</p>
          <h1>{name}</h1>
          {isAnythingPublished && <PeriodForm language={language} action={cityAddress(here)} periods={periods} chosen={period} kept={kept} />}
          {lookBack}
        </header>
        <p className="lead empty">{isAnythingPublished ? texts.nothingIn(periodInWords(period, language)) : asOf === null ? texts.empty : texts.nothingThen}</p>
      </>
    )
  }
  return (
    <>
      <StatusIcons />
      {past}
      {territory.isIllustrative && <Notice>{texts.illustrative(name)}</Notice>}
      <header className="page-head">
        <p className="eyebrow">{texts.subject}</p>
        <h1>{name}</h1>
        <div className="period-line">
          <p className="period">{periodInWords(period, language)}</p>
          <PeriodForm language={language} action={cityAddress(here)} periods={periods} chosen={period} kept={kept} />
        </div>
        {lookBack}
      </header>
      <p className="lead">{sentence}</p>
      <StateSummary counts={summary} language={language} />
      <ScopeOverview dashboard={dashboard} />
      <Attention dashboard={dashboard} />
      {scopes.map((scope) => (
        <section key={scope.scope} id={scope.scope} className={`scope ${scope.scope}`}>
          <h2>{scope.name}</h2>
          <ScopeBoard scope={scope} context={context} />
        </section>
      ))}
      <Provenance territory={territory} language={language} period={period} publishedOn={publishedOn} rows={scopes.flatMap(rowsOf)} />
      <TakeAway
        territory={territory}
        language={language}
        period={period}
        isPublished
        publishedOn={publishedOn}
        title={texts.citedBoard(periodInWords(period, language))}
        asOf={asOf}
        address={origin + cityAddress({ ...here, period, asOf })}
      />
    </>
  )
}

/** The three scopes, each with its own bar; they lead down to their rows. */
function ScopeOverview({ dashboard: { scopes, language } }: { dashboard: Dashboard }) {
  const texts = boardMessages[language]
  return (
    <nav className="scope-overview" aria-label={texts.allIndicators}>
      <ul>
        {scopes.map((scope) => {
          const rows = rowsOf(scope)
          const known = rows.filter(hasFigure).length
          return (
            <li key={scope.scope} className={`scope ${scope.scope}`}>
              <a href={`#${scope.scope}`}>{scope.name}</a>
              <span className="unit">{known === rows.length ? texts.indicatorCount(known) : texts.figureCount(known, rows.length)}</span>
              <ProportionBar counts={summarize(rows.map(({ status }) => status.state))} />
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

const statesOfAttention: readonly StatusState[] = ['off_track', 'at_risk']

/** What is off track and at risk, worst first, with the numbers and the rule; each leads to its own page. */
function Attention({ dashboard }: { dashboard: Dashboard }) {
  const { territory, language, asOf, period, scopes } = dashboard
  const format = formatContextOf(territory, language)
  const rows = statesOfAttention.flatMap((state) => scopes.flatMap(rowsOf).filter(({ status }) => status.state === state))
  if (rows.length === 0) return null
  return (
    <section className="attention">
      <h2>{boardMessages[language].attention}</h2>
      <ul>
        {rows.map((row) => (
          <li key={row.code}>
            <span className={`status ${row.status.state}`}>
              <StatusIcon state={row.status.state} />
            </span>
            <a href={indicatorAddress({ language, territory: territory.slug, code: row.code, period, asOf })}>{row.name}</a>
            <span className="value">
              <JudgedValue row={row} context={format} />
            </span>
            <p>{row.status.sentence}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
