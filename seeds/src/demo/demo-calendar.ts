import { ordinalOf, period, periodRange, yearOf, yearToDate, type Period } from '@atalaya/shared/period'

/** The quarters that the demo cities report: twelve, whatever the day on which the demo is played. */
export const demoQuarters: readonly Period[] = periodRange(period('2022-Q4'), period('2025-Q3'))
const firstQuarter = period('2022-Q4')

/** Quarters since the first; negative before it. */
export function indexOf(quarter: Period): number {
  return (yearOf(quarter) - yearOf(firstQuarter)) * 4 + ordinalOf(quarter) - ordinalOf(firstQuarter)
}

/** 0 at the first quarter, 1 at the last, not beyond. */
export function progressOf(quarter: Period): number {
  return Math.min(1, Math.max(0, indexOf(quarter) / (demoQuarters.length - 1)))
}

/** The four quarters of the year in which a quarter lies. */
export function quartersOfYear(quarter: Period): Period[] {
  return yearToDate(period(`${yearOf(quarter)}-Q4`))
}
