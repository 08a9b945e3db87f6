import { isUnrated, type Baseline, type Indicator, type Target } from '@atalaya/shared/indicator'
import { periodDueWith, yearOf, type Period } from '@atalaya/shared/period'
import { storedValue } from '@atalaya/shared/submission'
import { dueIn, figureOf, type Office } from './city-figures.ts'
import { asPromised, planOf } from './city-plan.ts'
import { demoQuarters, indexOf } from './demo-calendar.ts'
import { seeded } from './random.ts'

function isRated(indicator: Indicator): boolean {
  return !isUnrated(indicator)
}

/** What the office promises for a year, before the changes that come later. */
export function targetsOf(office: Office, year: number, decidedOn: string): Target[] {
  const { city, wording } = office
  const source = wording.goals.targetSource.replace('{year}', String(year))
  return office.adopted.filter(isRated).flatMap((indicator) => {
    const change = city.targetChanges.find((candidate) => candidate.indicator === indicator.code && yearOf(candidate.period) === year)
    const isLeftOut = seeded(`${city.slug}/${indicator.code}/targets`).chance(0.1) && !change
    const plan = isLeftOut ? undefined : planOf(office, indicator, year)
    if (plan === undefined) return []
    const annual = { period: `${year}-A1` as Period, value: change ? changedFrom(indicator, plan.annual, change.firstTimes) : plan.annual }
    return [annual, ...(change ? [] : plan.parts)].map(({ period, value }) => ({ indicator: indicator.code, period, value, source, decidedOn, reason: '', version: 0 }))
  })
}

function changedFrom(indicator: Indicator, value: number, firstTimes: number): number {
  const first = asPromised(indicator, value * firstTimes)
  return first === value ? value + (firstTimes > 1 ? 1 : -1) : first
}

/** The promises of a city that were changed, as they were changed. */
export function changedTargetsOf(office: Office): Target[] {
  const { city, wording, adopted } = office
  return city.targetChanges.map(({ indicator: code, period, on, reason }) => {
    const indicator = adopted.find((candidate) => candidate.code === code)
    const plan = indicator && planOf(office, indicator, yearOf(period))
    if (plan === undefined) throw new Error(`${city.slug} has no target of ${code} to change`)
    const source = wording.goals.changedSource.replace('{year}', String(yearOf(period)))
    return { indicator: code, period, value: plan.annual, source, decidedOn: on, reason: wording.goals.changedReasons[reason] as string, version: 1 }
  })
}

/**
 * The baselines of what can be rated, each with the quarter that gave it: the first value that is known, or for some
 * effects of the long run, which began to be measured later, the next.
 */
export function baselinesOf(office: Office): { quarter: Period; baseline: Omit<Baseline, 'decidedOn'> }[] {
  const { city, wording } = office
  return office.adopted.filter(isRated).flatMap((indicator) => {
    const random = seeded(`${city.slug}/${indicator.code}/baseline`)
    if (random.chance(0.2)) return []
    const known = demoQuarters.flatMap((quarter) => {
      if (!dueIn(office, quarter).some((due) => due.indicator.code === indicator.code)) return []
      const { value } = storedValue(figureOf(office, indicator, quarter).entry)
      return value === null ? [] : [{ quarter, value }]
    })
    const beginsLater = indicator.horizon === 'long' && random.chance(0.5)
    const chosen = known[beginsLater ? 1 : 0]
    if (!chosen || indexOf(chosen.quarter) > 5) return []
    const period = periodDueWith(chosen.quarter, indicator.frequency) as Period
    return [{ quarter: chosen.quarter, baseline: { indicator: indicator.code, period, value: chosen.value, source: wording.goals.baselineSource, version: 0 } }]
  })
}
