import type { ChartView, IndicatorPage } from '@atalaya/shared/observation'
import { periodLabel, periodRange, type Period } from '@atalaya/shared/period'
import { useEffect, useRef, useState } from 'react'
import { ExplorerChart } from '../charts/explorer.tsx'
import { explorerMessages } from './explorer-messages.ts'
import './explorer.css'
import { chartOfPage, ChartWords, spanOf } from './indicator-chart.tsx'

interface IndicatorExplorerProps {
  readonly page: IndicatorPage
  readonly first: ChartView
  /** Told of the first view and of every other one, and which periods it spans; empty where it has no chart. */
  readonly onView: (view: ChartView, span: string) => void
}

/** The chart of an indicator with its span and its promises to choose. */
export function IndicatorExplorer({ page, first, onView }: IndicatorExplorerProps) {
  const { language, series, targets, baseline, row } = page
  const texts = explorerMessages[language]
  const [start, newest] = [series[0], series.at(-1)]
  const end = newest !== undefined && newest.period < row.period ? newest.period : row.period
  const all = start === undefined ? [end] : periodRange(start.period, end)
  const [view, setView] = useState<ChartView>({ ...first, explore: 'open' })
  const [from, to] = [within(all, view.from) ?? all[0] ?? end, within(all, view.to) ?? end]
  const opened = useRef<HTMLFieldSetElement>(null)
  useEffect(() => opened.current?.querySelector('select')?.focus(), [])
  const model = chartOfPage(page, view)
  const span = model === undefined ? '' : spanOf(model)
  useEffect(() => onView(view, span), [view, span, onView])
  const select = (label: string, chosen: Period, periods: readonly Period[], choose: (period: Period) => void) => (
    <label>
      {label}
      <select value={chosen} onChange={({ target }) => choose(target.value as Period)}>
        {periods.map((period) => (
          <option key={period} value={period}>
            {periodLabel(period, language)}
          </option>
        ))}
      </select>
    </label>
  )
  const toggle = (label: string, promise: 'target' | 'baseline') => (
    <label>
      <input type="checkbox" checked={view[promise] !== 'hidden'} onChange={({ target }) => setView({ ...view, [promise]: target.checked ? undefined : 'hidden' })} />
      {label}
    </label>
  )
  return (
    <div className="explorer">
      <fieldset ref={opened}>
        <legend className="visually-hidden">{texts.controls}</legend>
        {select(texts.from, from, all.filter((period) => period <= to), (period) => setView({ ...view, from: period === all[0] ? undefined : period }))}
        {select(texts.to, to, all.filter((period) => period >= from), (period) => setView({ ...view, to: period === end ? undefined : period }))}
        {targets.length > 0 && toggle(texts.target, 'target')}
        {baseline !== null && toggle(texts.baseline, 'baseline')}
      </fieldset>
      {model === undefined ? (
        <p>{texts.empty}</p>
      ) : (
        <>
          <ExplorerChart model={model} label={texts.chart(model.title)} />
          <ChartWords model={model} />
        </>
      )}
    </div>
  )
}

function within(periods: readonly Period[], period: Period | undefined): Period | undefined {
  return periods.find((candidate) => candidate === period)
}
