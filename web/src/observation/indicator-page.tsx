import { formatContextOf, formatValue, limitsInWords, targetsInForce } from '@atalaya/shared/indicator'
import { firstTargetText, rowChangeInWords, versionPublicSince, type ChartView, type IndicatorPage as PageData } from '@atalaya/shared/observation'
import { periodInWords, periodLabel, type Period } from '@atalaya/shared/period'
import { indicatorTabs, type IndicatorTab, type Publication } from '@atalaya/shared/site'
import { IndicatorSheet } from '../indicator/indicator-sheet.tsx'
import { ownerText } from '../indicator/owner-text.ts'
import { StatusIcons, StatusMark } from '../indicator/status-mark.tsx'
import { indicatorAddress } from '../site/public-address.ts'
import { Facts } from '../ui/facts.tsx'
import { Notice } from '../ui/notice.tsx'
import { AsOfForm, AsOfNotice } from './as-of.tsx'
import { boardMessages } from './board-messages.ts'
import { RowList } from './board-table.tsx'
import { IndicatorChart } from './indicator-chart.tsx'
import { IndicatorGoals, IndicatorHistory } from './indicator-history.tsx'
import { indicatorPageMessages } from './indicator-page-messages.ts'
import { IndicatorTable } from './indicator-table.tsx'
import { PeriodForm } from './period-form.tsx'
import { TakeAway } from './provenance.tsx'
import { RowMarks, RowValue } from './row-value.tsx'
import { SaidBy } from './said-by.tsx'
import { targetNote, type TargetsShown } from './target-note.ts'

interface IndicatorPageProps {
  readonly page: PageData
  readonly tab: IndicatorTab
  /** What of the chart is shown. */
  readonly view: ChartView
  /** Newest first. */
  readonly publications: readonly Publication[]
  /** The quarter that was chosen, which is not the row's period where the indicator is of another frequency. */
  readonly quarter: Period
  readonly origin: string
}

/** One number down to its source: the value and its sentence, its course, who says so, what it was before, what was promised. */
export function IndicatorPage({ page, tab, view, publications, quarter, origin }: IndicatorPageProps) {
  const { territory, language, asOf, indicator, row, scopeName, aspectName, related } = page
  const texts = indicatorPageMessages[language]
  const here = { language, territory: territory.slug, code: indicator.code }
  const context = formatContextOf(territory, language)
  const periods = publications.map(({ period }) => period)
  const isPublished = periods.includes(quarter)
  const cited = page.series.find(({ period, cell }) => period === row.period && cell === '')
  const tabKept: Record<string, string> = tab === 'chart' ? {} : { tab }
  const shown: TargetsShown = { page, publications: new Map(publications.map(({ period, publishedAt }) => [period, publishedAt])) }
  return (
    <div className={`scope ${indicator.scope}`}>
      <StatusIcons />
      <AsOfNotice asOf={asOf} language={language} today={indicatorAddress({ ...here, period: quarter, tab, view })} />
      {territory.isIllustrative && <Notice>{boardMessages[language].illustrative(territory.name[language])}</Notice>}
      <header className="page-head">
        <p className="eyebrow">
          <span className="scope-name">{scopeName}</span> · {aspectName}
        </p>
        <h1 className="long-title">{indicator.name[language]}</h1>
        <div className="period-line">
          <p className="period">{periodInWords(row.period, language)}</p>
          <PeriodForm language={language} action={indicatorAddress(here)} periods={periods} chosen={quarter} kept={{ ...tabKept, ...(asOf === null ? {} : { asOf }) }} />
        </div>
        <AsOfForm language={language} action={indicatorAddress(here)} asOf={asOf} kept={{ period: quarter, ...tabKept }} />
      </header>
      {isPublished || row.latest !== null ? <Standing shown={shown} page={page} /> : <p className="lead empty">{boardMessages[language].nothingIn(periodInWords(quarter, language))}</p>}
      <nav className="tabs" aria-label={texts.views}>
        <ul>
          {indicatorTabs.map((other) => (
            <li key={other}>
              <a href={indicatorAddress({ ...here, period: quarter, tab: other, asOf })} aria-current={other === tab ? 'page' : undefined}>
                {texts.tabs[other]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="panel-and-source">
        <section className="panel" aria-label={texts.tabs[tab]}>
          <Panel page={page} shown={shown} tab={tab} view={view} quarter={quarter} />
        </section>
        {(isPublished || row.latest !== null) && <SaidBy page={page} />}
      </div>
      <IndicatorHistory page={page} />
      <IndicatorGoals page={page} shown={shown} />
      {related.length > 0 && (
        <section className="related">
          <h2>{texts.related}</h2>
          <RowList caption={texts.related} rows={related} context={{ format: context, territory: territory.slug, quarter, asOf }} />
        </section>
      )}
      <TakeAway
        territory={territory}
        language={language}
        period={quarter}
        isPublished={isPublished}
        version={cited?.version}
        publishedOn={(cited && versionPublicSince(cited, shown.publications)) ?? shown.publications.get(quarter)}
        title={texts.citedIndicator(indicator.name[language], indicator.code, periodInWords(row.period, language))}
        asOf={asOf}
        address={origin + indicatorAddress({ ...here, period: quarter, asOf })}
      />
    </div>
  )
}

function Panel({ page, shown, tab, view, quarter }: Pick<IndicatorPageProps, 'page' | 'tab' | 'view' | 'quarter'> & { shown: TargetsShown }) {
  switch (tab) {
    case 'chart':
      return <IndicatorChart page={page} quarter={quarter} view={view} />
    case 'table':
      return <IndicatorTable page={page} shown={shown} />
    case 'definition': {
      const { indicator, rubric, adoption, framework, territory, language } = page
      return <IndicatorSheet indicator={indicator} rubric={rubric} owner={ownerText(adoption, language)} edition={framework} context={formatContextOf(territory, language)} />
    }
    default:
      return tab satisfies never
  }
}

/** The value with how it stands, and what it is held against. */
function Standing({ page, shown }: { page: PageData; shown: TargetsShown }) {
  const { territory, language, row, targets } = page
  const context = formatContextOf(territory, language)
  const target = targetsInForce(targets).find(({ period }) => period === row.target?.period)
  const lateNote = target === undefined ? '' : targetNote(target, row.period, shown)
  const firstTarget = firstTargetText(row, context)
  return (
    <div className="standing">
      <div>
        {row.latest !== null && row.latest.value !== null && (
          <div className="big-value">
            <RowValue row={row} context={context} isFull />
            <RowMarks row={row} context={context} historyAddress="#history" />
          </div>
        )}
        <p className="verdict">
          <StatusMark state={row.status.state} language={language} />
        </p>
        <p className="lead">{row.status.sentence}</p>
        {firstTarget !== '' && <p className="warning">{firstTarget}</p>}
        {lateNote !== '' && <p className="warning">{lateNote}.</p>}
      </div>
      <StandingFacts page={page} />
    </div>
  )
}

/** What the value is held against. */
function StandingFacts({ page }: { page: PageData }) {
  const { territory, language, row, adoption } = page
  const texts = indicatorPageMessages[language].facts
  const context = formatContextOf(territory, language)
  const dated = (label: (period: string) => string, point: { period: Period; value: number | null } | null) =>
    point === null || point.value === null ? [] : [{ term: label(periodLabel(point.period, language)), text: formatValue(point.value, row, context).text }]
  return (
    <Facts
      className="standing-facts"
      facts={[
        // What the status judges comes before what it is held against.
        ...(row.accumulated === null ? [] : [{ term: texts.accumulated(periodLabel(row.accumulated.from, language)), text: formatValue(row.accumulated.value, row, context).text }]),
        ...dated(texts.target, row.target),
        ...(row.target === null ? [] : [{ term: texts.tolerance, text: limitsInWords(adoption.tolerance, row, context) }]),
        ...dated(texts.previous, row.previous),
        ...dated(texts.yearAgo, row.yearAgo),
        ...dated(texts.baseline, row.baseline),
        { term: texts.change, text: rowChangeInWords(row, context) },
      ]}
    />
  )
}
