import { isAdditive, isUnrated, type Indicator } from '@atalaya/shared/indicator'
import { describe, expect, it } from 'vitest'
import { frameworkFolder, readFrameworkFiles } from '../framework/index.ts'
import { asPromised, planOf } from './city-plan.ts'
import { readDemoFiles } from './demo-files.ts'
import { officeOf } from './play-demo.ts'

const files = readDemoFiles()
const { framework } = readFrameworkFiles(frameworkFolder)
const years = [2023, 2024, 2025]

const plans = files.cities.flatMap((city) => {
  const office = officeOf(city, files, framework)
  return office.adopted.filter((indicator) => !isUnrated(indicator)).map((indicator) => ({
    name: `${city.slug} ${indicator.code}`,
    indicator,
    byYear: years.flatMap((year) => planOf(office, indicator, year) ?? []),
  }))
})

function turnsBack({ direction }: Indicator, values: readonly number[]): boolean {
  return values.some((value, index) => index > 0 && (direction === 'down' ? value > (values[index - 1] as number) : value < (values[index - 1] as number)))
}

function indicatorOf(code: string): Indicator {
  const indicator = framework.indicators.find((candidate) => candidate.code === code)
  if (!indicator) throw new Error(`There is no ${code}`)
  return indicator
}

describe('the plans of the cities', () => {
  it('never turn back, from year to year nor from period to period', () => {
    expect(plans.length).toBeGreaterThan(300)
    expect(plans.filter(({ indicator, byYear }) => turnsBack(indicator, byYear.map(({ annual }) => annual))).map(({ name }) => name)).toEqual([])
    expect(plans.filter(({ indicator, byYear }) => turnsBack(indicator, byYear.flatMap(({ parts }) => parts.map(({ value }) => value)))).map(({ name }) => name)).toEqual([])
  })

  it('share a flow out equally, and let what is kept arrive at the year’s end', () => {
    const withParts = plans.flatMap(({ name, indicator, byYear }) => byYear.filter(({ parts }) => parts.length > 0).map((plan) => ({ name, indicator, ...plan })))
    const flows = withParts.filter(({ indicator }) => isAdditive(indicator))
    expect(flows.length).toBeGreaterThan(20)
    expect(flows.filter(({ parts }) => new Set(parts.map(({ value }) => value)).size > 1).map(({ name }) => name)).toEqual([])
    const kept = withParts.filter(({ indicator }) => !isAdditive(indicator))
    expect(kept.length).toBeGreaterThan(20)
    expect(kept.filter(({ annual, parts }) => parts.at(-1)?.value !== annual).map(({ name }) => name)).toEqual([])
  })

  it.each([
    ['TER-CV-01', 1234, 1200],
    ['TER-CV-01', 113, 115],
    ['TER-CV-01', 13.6, 14],
    ['TER-IC-03', 12_345_678, 12_000_000],
    ['ORI-CG-01', 0.876, 0.88],
    // Not the whole of what depends on others.
    ['ORI-CG-01', 0.99, 0.95],
    ['GOB-CP-03', 5, 4],
  ])('promise for %s, of %d, a number as somebody would say it', (code, value, promised) => {
    expect(asPromised(indicatorOf(code), value)).toBe(promised)
  })
})
