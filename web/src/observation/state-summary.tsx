import { statusStates, type StatusState } from '@atalaya/shared/indicator'
import type { Language } from '@atalaya/shared/language'
import type { StatusCounts } from '@atalaya/shared/observation'
import { StatusMark } from '../indicator/status-mark.tsx'

function presentStates(counts: StatusCounts): { state: StatusState; count: number }[] {
  return statusStates.flatMap((state) => {
    const count = counts[state]
    return count === undefined || count === 0 ? [] : [{ state, count }]
  })
}

/** How many indicators stand how, as a bar; its words are the list or the sentence beside it. */
export function ProportionBar({ counts }: { counts: StatusCounts }) {
  const present = presentStates(counts)
  const total = present.reduce((sum, { count }) => sum + count, 0)
  const starts = present.map((_, index) => present.slice(0, index).reduce((sum, { count }) => sum + count, 0))
  return (
    <svg className="proportion" viewBox={`0 0 ${total} 1`} preserveAspectRatio="none" aria-hidden="true">
      {present.map(({ state, count }, index) => (
        <rect key={state} className={state} x={starts[index]} width={count} height={1} />
      ))}
    </svg>
  )
}

/** The bar with its words under it: icon, count and state, in the bar's order. */
export function StateSummary({ counts, language }: { counts: StatusCounts; language: Language }) {
  return (
    <div className="state-summary">
      <ProportionBar counts={counts} />
      <ul>
        {presentStates(counts).map(({ state, count }) => (
          <li key={state}>
            <strong>{count}</strong>
            <StatusMark state={state} language={language} />
          </li>
        ))}
      </ul>
    </div>
  )
}
