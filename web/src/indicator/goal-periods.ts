import type { Baseline, Target } from '@atalaya/shared/indicator'
import { period, periodRange, type Frequency, type Period } from '@atalaya/shared/period'

const firstAndLast: Record<Frequency, readonly [string, string]> = {
  quarterly: ['Q1', 'Q4'],
  four_monthly: ['T1', 'T3'],
  semiannual: ['S1', 'S2'],
  annual: ['A1', 'A1'],
}

/** The periods of a year for which an indicator of this frequency may be promised a value: its own, and the year's last. */
export function targetPeriods(year: number, frequency: Frequency): Period[] {
  const [first, last] = firstAndLast[frequency]
  const own = periodRange(period(`${year}-${first}`), period(`${year}-${last}`))
  return frequency === 'annual' ? own : [...own, period(`${year}-A1`)]
}

/** The version in force, which is the last; undefined when there is none. */
export function inForce<Goal extends Pick<Target | Baseline, 'version'>>(versions: readonly Goal[]): Goal | undefined {
  return versions.toSorted((a, b) => a.version - b.version).at(-1)
}

export function targetVersions(targets: readonly Target[], indicator: string, of: Period): Target[] {
  return targets.filter((target) => target.indicator === indicator && target.period === of)
}

export function baselineVersions(baselines: readonly Baseline[], indicator: string): Baseline[] {
  return baselines.filter((baseline) => baseline.indicator === indicator)
}
