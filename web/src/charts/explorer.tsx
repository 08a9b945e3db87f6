import { pointDescription, type ChartModel, type ChartPoint } from '@atalaya/shared/chart'
import { Bar, CartesianGrid, ComposedChart, LabelList, Line, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'

interface Mark extends ChartPoint {
  readonly target: number | null
  /** Beside the last target alone. */
  readonly targetLabel: string
}

interface ExplorerChartProps {
  readonly model: ChartModel
  /** What the chart is, for whoever does not see it. */
  readonly label: string
  readonly words: { readonly target: string; readonly baseline: string }
}

/**
 * A chart to be explored: the same model, ticks and words as the painted one, with each point's words at the pointer or, by the
 * arrow keys, at the point in focus. Colours come from the page: `color` is the scope's.
 */
export function ExplorerChart({ model, label, words }: ExplorerChartProps) {
  const targetOf = new Map(model.target.map((target) => [target.code, target]))
  const lastTarget = model.target.at(-1)
  const marks: Mark[] = model.points.map((point) => ({
    ...point,
    target: targetOf.get(point.code)?.value ?? null,
    targetLabel: lastTarget !== undefined && lastTarget.code === point.code ? `${words.target} ${lastTarget.text}` : '',
  }))
  const tickText = new Map(model.ticks.map(({ value, text }) => [value, text]))
  const axis = { stroke: 'var(--rule-strong)', tick: { fill: 'var(--ink-soft)' } }
  return (
    <div className="plot" role="group" aria-label={label}>
      <ResponsiveContainer>
        <ComposedChart data={marks} margin={{ top: 24, right: 40, bottom: 8, left: 8 }} accessibilityLayer title={model.title}>
          <CartesianGrid vertical={false} stroke="var(--rule)" />
          <XAxis dataKey="label" {...axis} minTickGap={12} />
          <YAxis {...axis} width="auto" domain={model.domain} ticks={model.ticks.map(({ value }) => value)} tickFormatter={(value: number) => tickText.get(value) ?? ''} />
          <Tooltip content={<Tip model={model} />} isAnimationActive={false} />
          {model.kind === 'bar' && <Bar dataKey="value" fill="currentColor" isAnimationActive={false} maxBarSize={56} />}
          {model.kind === 'line' && (
            <Line dataKey="value" stroke="currentColor" strokeWidth={2.25} dot={<Dot />} activeDot={{ r: 6, fill: 'currentColor' }} isAnimationActive={false} />
          )}
          {model.target.length > 0 && (
            <Line dataKey="target" type="step" stroke="var(--ink)" strokeDasharray="5 4" strokeWidth={1.5} dot={false} activeDot={false} isAnimationActive={false}>
              <LabelList dataKey="targetLabel" position="top" fill="var(--ink)" />
            </Line>
          )}
          {model.baseline !== null && (
            <ReferenceLine
              y={model.baseline.value}
              stroke="var(--ink-soft)"
              strokeDasharray="1 4"
              strokeWidth={2}
              strokeLinecap="round"
              label={{ value: `${words.baseline} ${model.baseline.label}: ${model.baseline.text}`, position: 'insideBottomRight', fill: 'var(--ink-soft)' }}
            />
          )}
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  )
}

/** A value on the line: hollow while provisional. */
function Dot({ cx, cy, payload }: { cx?: number; cy?: number; payload?: Mark }) {
  if (cx === undefined || cy === undefined || payload === undefined || payload.value === null) return null
  return <circle cx={cx} cy={cy} r={3.5} stroke="currentColor" strokeWidth={2} fill={payload.isProvisional ? 'var(--paper)' : 'currentColor'} />
}

/** The words of the point at the pointer or in focus; recharts fills in the rest. */
function Tip({ model, active, payload }: { model: ChartModel; active?: boolean; payload?: readonly { payload?: Mark }[] }) {
  const mark = active ? payload?.[0]?.payload : undefined
  return mark === undefined ? null : <p className="tip">{pointDescription(model, mark)}</p>
}
