import { chartMessages } from './chart-messages.ts'
import type { ChartModel, ChartTarget } from './chart-model.ts'
import { isTargetAtEdge } from './edge-labels.ts'
import { tickReach } from './paint-promise.ts'
import type { Label, Spot } from './place-labels.ts'
import { textSizes, type Plot } from './plot-geometry.ts'
import { targetWords } from './promise-words.ts'
import { textWidth } from './text-width.ts'

/** Share of a promise's label that may lie over marks; a chart is whole without an earlier target's. */
const mostCovered = { last: 0.08, earlier: 0.02 }
const size = textSizes.label
const written = { size, isBold: false, mostCovered: mostCovered.last }

/** Above or below a level rule, from its right end to its left. */
function ruleSpots(from: number, to: number, y: number): Spot[] {
  return [y - 5, y + 13].flatMap((level): Spot[] => [
    { x: to, y: level, anchor: 'end' },
    { x: from, y: level, anchor: 'start' },
    { x: (from + to) / 2, y: level, anchor: 'middle' },
  ])
}

/** Around the end of a slanting line. */
function endSpots(x: number, y: number): Spot[] {
  return [y - 6, y + 14].flatMap((level): Spot[] => [{ x: x + 7, y: level, anchor: 'end' }, { x, y: level, anchor: 'middle' }, { x: x - 7, y: level, anchor: 'start' }])
}

/** Periods next to each other that lead to one longer target or share one level. */
type Run = { from: number; to: number; promised: ChartTarget }

function runsOf({ points, target }: ChartModel): Run[] {
  const runs: Run[] = []
  for (const [index, { code }] of points.entries()) {
    const promised = target.find((candidate) => candidate.code === code)
    if (promised === undefined) continue
    const before = runs.at(-1)
    const isOfSame = before?.to === index - 1 && before.promised.longer?.label === promised.longer?.label && (promised.longer !== null || before.promised.value === promised.value)
    if (before && isOfSame) Object.assign(before, { to: index, promised })
    else runs.push({ from: index, to: index, promised })
  }
  return runs
}

function spotsOf({ from, to, promised }: Run, { kind, points }: ChartModel, plot: Plot): Spot[] {
  const y = plot.y(promised.value)
  if (promised.since !== null) return endSpots(plot.x(to), y)
  const end = to === points.length - 1 ? plot.right : plot.to(to)
  const tick = plot.x(to) + tickReach(plot)
  const beside: Spot[] = [{ x: tick + 5, y: y + 4, anchor: 'start' }, { x: tick, y: y - 5, anchor: 'end' }, { x: tick, y: y - 19, anchor: 'end' }]
  return [...(kind === 'bar' ? beside : []), ...ruleSpots(plot.from(from), end, y), { x: plot.x(to), y: y - 5, anchor: 'middle' }]
}

/** The last target inside the plot, at its last level; none where the plot's edge names it. */
export function targetLabel(model: ChartModel, plot: Plot): Label[] {
  const run = runsOf(model).at(-1)
  if (run === undefined || (plot.gutter > 0 && isTargetAtEdge(model))) return []
  return [{ ...written, text: targetWords(model, run.promised), spots: spotsOf(run, model, plot) }]
}

/** The targets of longer periods before the last: each at the end of the line that leads to it, or upon its own level, where there is room. */
export function earlierTargetLabels(model: ChartModel, plot: Plot): Label[] {
  const runs = runsOf(model)
  const goesOn = ({ value, since }: ChartTarget, next: Run | undefined) => since === null && next?.promised.value === value
  return runs
    .filter(({ promised }, index) => index < runs.length - 1 && promised.longer !== null && !goesOn(promised, runs[index + 1]))
    .map(({ from, to, promised }) => {
      const [text, y] = [targetWords(model, promised), plot.y(promised.value)]
      const isWithin = textWidth(text, size) <= plot.to(to) - plot.from(from)
      const upon = isWithin ? ruleSpots(plot.from(from), plot.to(to), y).filter((spot) => spot.y < y) : []
      return { ...written, text, spots: promised.since === null ? upon : endSpots(plot.x(to), y), mostCovered: mostCovered.earlier }
    })
}

/** None where the plot's edge names it. */
export function baselineLabel({ baseline, language }: ChartModel, plot: Plot): Label[] {
  if (baseline === null || plot.gutter > 0) return []
  return [{ ...written, text: chartMessages[language].baseline(baseline.label, baseline.short), spots: ruleSpots(plot.left + 2, plot.right, plot.y(baseline.value)) }]
}
