import type { Baseline, Target } from '@atalaya/shared/indicator'
import type { Language } from '@atalaya/shared/language'
import { period, periodLabel, periodRange, yearOf, type Frequency, type Period } from '@atalaya/shared/period'

const firstAndLast: Record<Frequency, readonly [string, string]> = {
  quarterly: ['Q1', 'Q4'],
  four_monthly: ['T1', 'T3'],
  semiannual: ['S1', 'S2'],
  annual: ['A1', 'A1'],
}

/** The periods of a year for which an indicator of this frequency may be promised a value: the whole year first, then its own. */
export function targetPeriods(year: number, frequency: Frequency): Period[] {
  const [first, last] = firstAndLast[frequency]
  const own = periodRange(period(`${year}-${first}`), period(`${year}-${last}`))
  return frequency === 'annual' ? own : [period(`${year}-A1`), ...own]
}

/** «T1» where the year is said elsewhere; the year itself for the whole of it. */
export function labelInYear(period: Period, language: Language): string {
  const label = periodLabel(period, language)
  const year = String(yearOf(period))
  return label === year ? label : label.replace(year, '').trim()
}

export function targetVersions(targets: readonly Target[], indicator: string, of: Period): Target[] {
  return targets.filter((target) => target.indicator === indicator && target.period === of)
}

export function baselineVersions(baselines: readonly Baseline[], indicator: string): Baseline[] {
  return baselines.filter((baseline) => baseline.indicator === indicator)
}
