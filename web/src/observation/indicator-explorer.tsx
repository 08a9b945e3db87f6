import { observationChart, type IndicatorPage } from '@atalaya/shared/observation'
import { periodLabel, periodRange, type Period } from '@atalaya/shared/period'
import { useEffect, useRef, useState } from 'react'
import { ExplorerChart } from '../charts/explorer.tsx'
import { explorerMessages } from './explorer-messages.ts'
import './explorer.css'
import { targetsInForce } from './indicator-chart.tsx'

/** The chart of an indicator with its span and its promises to choose. */
export function IndicatorExplorer({ page }: { page: IndicatorPage }) {
  const { territory, indicator, language, series, targets, baseline, row } = page
  const texts = explorerMessages[language]
  const first = series[0]
  const all = first === undefined ? [row.period] : periodRange(first.period, row.period)
  const [from, setFrom] = useState(all[0] ?? row.period)
  const [to, setTo] = useState(row.period)
  const [isTargetShown, showTarget] = useState(true)
  const [isBaselineShown, showBaseline] = useState(true)
  const opened = useRef<HTMLFieldSetElement>(null)
  useEffect(() => opened.current?.querySelector('select')?.focus(), [])
  const model = observationChart({
    territory,
    indicator,
    language,
    series: series.filter(({ period }) => period >= from),
    targets: isTargetShown ? targetsInForce(targets) : [],
    baseline: isBaselineShown ? baseline : null,
    until: to,
  })
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
  const toggle = (label: string, isOn: boolean, turn: (isOn: boolean) => void) => (
    <label>
      <input type="checkbox" checked={isOn} onChange={({ target }) => turn(target.checked)} />
      {label}
    </label>
  )
  return (
    <div className="explorer">
      <fieldset ref={opened}>
        <legend className="visually-hidden">{texts.controls}</legend>
        {select(texts.from, from, all.filter((period) => period <= to), setFrom)}
        {select(texts.to, to, all.filter((period) => period >= from), setTo)}
        {targets.length > 0 && toggle(texts.target, isTargetShown, showTarget)}
        {baseline !== null && toggle(texts.baseline, isBaselineShown, showBaseline)}
      </fieldset>
      {model === undefined ? <p>{texts.empty}</p> : <ExplorerChart model={model} label={texts.chart(model.title)} words={texts} />}
    </div>
  )
}
