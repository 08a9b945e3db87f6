import { chartViewSchema, observationEndpoints, type ChartView } from '@atalaya/shared/observation'
import { languageSchema } from '@atalaya/shared/language'
import { indicatorCodeSchema } from '@atalaya/shared/indicator'
import { quarterSchema } from '@atalaya/shared/period'
import { createRoot } from 'react-dom/client'
import { call } from '../api/client.ts'
import { IndicatorExplorer } from './indicator-explorer.tsx'

/**
 * Puts the explorer in the place of a drawn chart, from the same answer of the API. Rejects when the API does not answer; the
 * drawing then stays.
 */
export async function openExplorer(chart: HTMLElement): Promise<void> {
  const { territory = '', code, quarter, asOf } = chart.dataset
  const page = await call(observationEndpoints.indicator, {
    params: { territory, code: indicatorCodeSchema.parse(code) },
    query: { period: quarterSchema.parse(quarter), lang: languageSchema.parse(document.documentElement.lang), asOf },
  })
  const place = document.createElement('div')
  for (const replaced of chart.querySelectorAll<HTMLElement>('[data-drawing], [data-readout], [data-explore], [data-words], [data-whole]')) replaced.hidden = true
  chart.querySelector('[data-drawing]')?.before(place)
  const asked = chartViewSchema.safeParse(Object.fromEntries(new URLSearchParams(location.search)))
  const subtitle = chart.querySelector('[data-span]')
  const follow = (view: ChartView, span: string) => {
    keepInAddress(view)
    subtitle?.replaceChildren(span)
  }
  createRoot(place).render(<IndicatorExplorer page={page} first={asked.success ? asked.data : {}} onView={follow} />)
}

/** The address is the view: whoever opens it again, or is sent it, sees the same. */
function keepInAddress(view: ChartView): void {
  const address = new URL(location.href)
  for (const name of chartViewSchema.keyof().options) {
    const value = view[name]
    if (value === undefined) address.searchParams.delete(name)
    else address.searchParams.set(name, value)
  }
  history.replaceState(history.state, '', address)
}
