import { listing } from '../language/index.ts'
import { chartMessages } from './chart-messages.ts'
import type { ChartModel, ChartTarget } from './chart-model.ts'

/** Whether a planned value is a part of, or a step towards, the target of a longer period. */
export function isOnTheWay({ longer }: ChartTarget): boolean {
  return longer !== null && !longer.isReachedHere
}

/** How a target is named beside its mark: «Meta 60»; «Meta 2025: 37» where a longer period's is reached; «Previsto 33» on the way there. */
export function targetWords({ language }: ChartModel, { short, longer }: ChartTarget): string {
  const texts = chartMessages[language]
  if (longer === null) return texts.target(short)
  return longer.isReachedHere ? texts.targetOf(longer.label, longer.short) : texts.planned(short)
}

/** How the last target is named where its mark is not beside it: with its period, unless all are the same. */
export function targetInKey(model: ChartModel): string {
  const { language, target } = model
  const last = target.at(-1)
  if (last === undefined) return ''
  const isForAll = target.every(({ value }) => value === last.value)
  if (isForAll || last.longer?.isReachedHere) return targetWords(model, last)
  const texts = chartMessages[language]
  return (isOnTheWay(last) ? texts.plannedOf : texts.targetOf)(last.label, last.short)
}

/** Where the planned values on the way to the targets of longer periods come from; empty when there are none. */
export function planNote({ language, target }: ChartModel): string {
  const texts = chartMessages[language]
  const derived = target.filter(isOnTheWay)
  const targets = new Map(derived.flatMap(({ longer }) => (longer === null ? [] : [[longer.label, `${longer.label} (${longer.text})`]])))
  if (targets.size === 0) return ''
  const all = listing(language, [...targets.values()])
  const isStraight = derived.some(({ since }) => since !== null)
  if (targets.size === 1) return isStraight ? texts.planOnLine(all) : texts.planShared(all)
  return isStraight ? texts.plansOnLines(all) : texts.plansShared(all)
}

/** What stands under a chart wherever it is shown, in this order: caveats, what is awaited, the plan's rule, source and cut-off. */
export function chartNotes(model: ChartModel): string[] {
  return [
    ...model.caveats.map(({ text }) => text),
    model.awaited,
    planNote(model),
    [model.source, model.cutOff].filter((text) => text !== '').join(' '),
  ].filter((text) => text !== '')
}
