import { statusStates } from '@atalaya/shared/indicator'
import type { Language } from '@atalaya/shared/language'
import { standingInWords, standingsInWords, summarize, type BoardRow } from '@atalaya/shared/observation'
import { StatusIcon } from '../indicator/status-mark.tsx'
import { indicatorAddress } from '../site/public-address.ts'
import { boardMessages } from './board-messages.ts'
import type { BoardContext } from './board-table.tsx'

/** Rows that say the same reason together, in the order of their states. */
function byReason(rows: readonly BoardRow[]): [string, BoardRow[]][] {
  const inOrder = statusStates.flatMap((state) => rows.filter(({ status }) => status.state === state))
  return [...Map.groupBy(inOrder, ({ status }) => status.sentence)]
}

/** «5 indicadores sin cifra en este trimestre: 3 sin dato, 2 sin reportar»; where all are alike, said once: «3 indicadores sin dato en este trimestre». */
function gapsInWords(rows: readonly BoardRow[], language: Language): string {
  const texts = boardMessages[language]
  const states = rows.map(({ status }) => status.state)
  const [state, ...others] = new Set(states)
  if (state === undefined || others.length > 0) return texts.gaps(rows.length, standingsInWords(summarize(states), language))
  return texts.gapsAlike(standingInWords(state, rows.length, texts.indicatorCount(rows.length), language))
}

/** Indicators without a figure: how many of each kind, and unfolded, which and why. On paper they are unfolded. */
export function BoardGaps({ rows, context: { format, territory, quarter, asOf } }: { rows: readonly BoardRow[]; context: BoardContext }) {
  const { language } = format
  return (
    <details className="gaps">
      <summary>{gapsInWords(rows, language)}</summary>
      <dl>
        {byReason(rows).map(([reason, [first, ...others]]) => (
          <div key={reason}>
            {[first, ...others].map(
              (row) =>
                row && (
                  <dt key={row.code}>
                    <a href={indicatorAddress({ language, territory, code: row.code, period: quarter, asOf })}>{row.name}</a>
                  </dt>
                ),
            )}
            <dd>
              {first && <StatusIcon state={first.status.state} />}
              {reason}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
