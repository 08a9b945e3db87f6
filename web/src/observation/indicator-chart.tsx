import { chartNotes, describeChart, paintChart, type ChartModel } from '@atalaya/shared/chart'
import type { IndicatorPage } from '@atalaya/shared/observation'
import { observationChart } from '@atalaya/shared/observation'
import type { Period } from '@atalaya/shared/period'
import { SvgFigure } from '../ui/svg-figure.tsx'
import { indicatorPageMessages } from './indicator-page-messages.ts'

const wide = { width: 704, height: 380 }
const narrow = { width: 328, height: 300 }

/** Targets in force: of each period the last version. */
export function targetsInForce(targets: IndicatorPage['targets']): IndicatorPage['targets'] {
  return [...new Map(targets.map((target) => [target.period, target])).values()]
}

/** The chart of an indicator's page up to the period that it shows. */
export function chartOfPage({ territory, indicator, language, series, targets, baseline, row }: IndicatorPage): ChartModel | undefined {
  return observationChart({ territory, indicator, language, series, targets: targetsInForce(targets), baseline, until: row.period })
}

/**
 * The chart as drawn on the server, for narrow and for wide screens, with its text alternative. Where scripts run, its points
 * are walked by keyboard and its explorer is loaded when asked for.
 */
export function IndicatorChart({ page, quarter }: { page: IndicatorPage; quarter: Period }) {
  const texts = indicatorPageMessages[page.language]
  const model = chartOfPage(page)
  if (model === undefined) return <p className="empty">{texts.chartEmpty}</p>
  return (
    <figure className="chart" data-chart data-territory={page.territory.slug} data-code={page.indicator.code} data-quarter={quarter}>
      <p className="chart-title">
        <strong>{model.title}</strong> <span className="unit">{spanOf(model)}</span>
      </p>
      <div data-drawing data-hint={texts.walkHint}>
        <SvgFigure className="narrow" drawing={paintChart(model, { ...narrow, colours: 'tokens', frame: 'plot', isWalkable: true })} />
        <SvgFigure className="wide" drawing={paintChart(model, { ...wide, colours: 'tokens', frame: 'plot', isWalkable: true })} />
      </div>
      <p className="readout" data-readout aria-live="polite" />
      <figcaption>
        {chartNotes(model).map((note) => (
          <p key={note}>{note}</p>
        ))}
        <button type="button" className="quiet" data-explore data-failed={texts.exploreFailed} hidden>
          {texts.explore}
        </button>
        <details>
          <summary>{texts.description}</summary>
          <p>{describeChart(model)}</p>
        </details>
      </figcaption>
    </figure>
  )
}

/** «T2 2023 – T1 2026» */
function spanOf({ points }: ChartModel): string {
  return [...new Set([points[0]?.label, points.at(-1)?.label])].join(' – ')
}
