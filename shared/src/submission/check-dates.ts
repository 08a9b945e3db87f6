import { periodBounds, type CalendarDate } from '../period/index.ts'
import { block, warn, type CheckedFigure, type Remark } from './remark.ts'

/** Parameters of the checks of dates, `date-rule/1`. */
export const dateRule = {
  version: 'date-rule/1',
  /** Before this day there is no data of the kind: a year was mistyped. */
  earliest: '1900-01-01',
  /** Years between the day of the data and the end of the period, either way, above which a second look is asked for. */
  farYears: 2,
} as const

/**
 * What looks wrong with the days that a figure names. That of the data, and that of the rate of an amount in another currency,
 * cannot be before 1900 nor after today. A stock counted before its period, or data that came late, are as they should be:
 * only far from the period, on either side, is there a warning. A day that is not given is not looked at here.
 */
export function checkDates({ period, entry, dataDate }: CheckedFigure, today: CalendarDate): Remark[] {
  const remarks: Remark[] = []
  // An amount in the territory's own currency names the rate 1 and no source of it; another currency may stand at par.
  const isConverted = entry.form === 'amount' && (entry.rate !== 1 || entry.rateSource.trim() !== '')
  if (isConverted) remarks.push(...impossibleDay(entry.date, '/entry/date', today))
  if (dataDate === null) return remarks
  const impossible = impossibleDay(dataDate, '/dataDate', today)
  if (impossible.length > 0) return [...remarks, ...impossible]
  const { to } = periodBounds(period)
  const isFar = dataDate < yearsFrom(to, -dateRule.farYears) || dataDate > yearsFrom(to, dateRule.farYears)
  return isFar ? [...remarks, warn('data-date-far', '/dataDate', { date: dataDate, period })] : remarks
}

function impossibleDay(date: CalendarDate, pointer: string, today: CalendarDate): Remark[] {
  if (date < dateRule.earliest) return [block('date-too-early', pointer, { date })]
  return date > today ? [block('date-in-future', pointer, { date, today })] : []
}

/** Days are compared as text, so that a 29 February needs no care. */
function yearsFrom(day: CalendarDate, years: number): CalendarDate {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`
}
