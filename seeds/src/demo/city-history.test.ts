import { isPercentage } from '@atalaya/shared/indicator'
import { ordinalOf, period, periodDueWith, yearOf, yearToDate, type Period } from '@atalaya/shared/period'
import { describe, expect, it } from 'vitest'
import { frameworkFolder, readFrameworkFiles } from '../framework/index.ts'
import { dueIn, figureOf, type Office } from './city-figures.ts'
import { targetsOf } from './city-goals.ts'
import { historyOf } from './city-history.ts'
import { truthOf, type Ratio } from './city-truth.ts'
import { demoQuarters } from './demo-calendar.ts'
import { readDemoFiles } from './demo-files.ts'
import { officeOf } from './play-demo.ts'
import type { FigureToSave } from './office-path.ts'

const files = readDemoFiles()
const { framework } = readFrameworkFiles(frameworkFolder)
const offices = files.cities.map((city) => officeOf(city, files, framework))

function office(slug: string): Office {
  const found = offices.find(({ city }) => city.slug === slug)
  if (!found) throw new Error(`There is no ${slug}`)
  return found
}

function ratio(of: Office, code: string, quarter: Period): Ratio {
  const truth = truthOf(of, code, quarter)
  if (truth === null || typeof truth === 'number') throw new Error(`${code} is no ratio`)
  return truth
}

const everything = offices.flatMap((of) =>
  demoQuarters.flatMap((quarter) => dueIn(of, quarter).map(({ indicator }) => ({ slug: of.city.slug, quarter, indicator, truth: truthOf(of, indicator.code, quarter) }))),
)

describe('what happened in the cities', () => {
  it('is known for every indicator and quarter, and never negative', () => {
    expect(everything.length).toBeGreaterThan(3500)
    const impossible = everything.filter(({ truth }) => (typeof truth === 'number' ? !(truth >= 0) : truth !== null && !(truth.numerator >= 0 && truth.denominator > 0)))
    expect(impossible).toEqual([])
  })

  it('keeps a part within its whole', () => {
    const beyond = everything.filter(({ indicator, truth }) => indicator.numeratorWithinDenominator === true && truth !== null && typeof truth === 'object' && truth.numerator > truth.denominator)
    expect(beyond).toEqual([])
  })

  it('has one portfolio of projects and agreements under all the shares of it', () => {
    const quarter = period('2024-Q4')
    const { denominator } = ratio(office('quito'), 'GOB-CP-01', quarter)
    expect(ratio(office('quito'), 'TER-VA-02', quarter).denominator).toBe(denominator)
    expect(ratio(office('quito'), 'TER-AG-01', quarter).denominator).toBe(denominator)
  })

  it('spends in a year what it spent in its quarters', () => {
    // Quito counts in dollars: no rate stands between.
    const quarters = ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4'].map((code) => truthOf(office('quito'), 'GOB-PR-02', period(code)) as number)
    const [first, second, third, fourth] = quarters as [number, number, number, number]
    expect(ratio(office('quito'), 'GOB-PR-01', period('2024-Q4')).numerator).toBe(Math.round(first + second + third + fourth))
  })

  it('never goes back on its plan within a year', () => {
    for (const of of offices.filter(({ adopted }) => adopted.some(({ code }) => code === 'ORI-CG-03'))) {
      for (const quarter of demoQuarters.filter((candidate) => ordinalOf(candidate) === 4)) {
        const done = yearToDate(quarter).map((own) => ratio(of, 'ORI-CG-03', own).numerator)
        expect(done, `${of.city.slug} ${yearOf(quarter)}`).toEqual(done.toSorted((a, b) => a - b))
      }
    }
  })
})

describe('what the cities promise', () => {
  it('adds up: the targets of the quarters are that of the year', () => {
    const targets = targetsOf(office('montevideo'), 2024, '2023-12-19')
    const flows = framework.indicators.filter(({ accumulation, kind }) => accumulation === 'flow' && kind === 'quantity')
    const shared = flows.flatMap(({ code }) => {
      const ofIndicator = targets.filter(({ indicator }) => indicator === code)
      const parts = ofIndicator.filter((target) => target.period !== '2024-A1').map(({ value }) => value)
      return parts.length === 0 ? [] : [{ code, year: ofIndicator.find((target) => target.period === '2024-A1')?.value, sum: parts.reduce((total, part) => total + part, 0) }]
    })
    expect(shared.length).toBeGreaterThan(2)
    for (const { code, year, sum } of shared) expect(sum, code).toBe(year)
  })

  it('is nothing for what is only shown, and never more than is possible', () => {
    for (const of of offices) {
      for (const { indicator: code, value } of targetsOf(of, 2025, '2024-12-17')) {
        const indicator = framework.indicators.find((candidate) => candidate.code === code)
        expect(indicator?.isContext === false && indicator.direction !== 'neutral', code).toBe(true)
        expect(value, code).toBeGreaterThanOrEqual(0)
        if (indicator && isPercentage(indicator)) expect(value, code).toBeLessThanOrEqual(1)
      }
    }
  })
})

describe('the history of an office', () => {
  it('is in the order of time', () => {
    for (const of of offices) {
      const moments = historyOf(of).map(({ at }) => at)
      expect(moments, of.city.slug).toEqual(moments.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
    }
  })

  it('is done by one person where there is one', () => {
    const actors = new Set(historyOf(office('asuncion')).filter(({ verb }) => verb !== 'saveAdoptions').map(({ by }) => by))
    expect([...actors]).toEqual(['provider'])
  })

  it('hands a figure in with a mistake, is asked, and hands it in right', () => {
    const handedIn = historyOf(office('montevideo')).flatMap(({ verb, input }) => {
      if (verb !== 'saveFigures') return []
      const { period: quarter, figures } = input as { period: Period; figures: readonly FigureToSave[] }
      return quarter === '2023-Q2' ? figures.filter(({ indicator }) => indicator === 'TER-II-04') : []
    })
    const [first, second] = handedIn.map(({ entry }) => (entry.form === 'value' ? entry.value : undefined))
    expect(handedIn).toHaveLength(2)
    // One too many, until the validator asked.
    expect(first).toBe((second as number) + 1)
  })

  it('writes its sources in the language of the office, with the cut-off date', () => {
    const agreements = framework.indicators.find(({ code }) => code === 'TER-IC-01')
    if (!agreements) throw new Error('There is no TER-IC-01')
    expect(periodDueWith(period('2024-Q1'), agreements.frequency)).toBe('2024-Q1')
    expect(figureOf(office('rio-de-janeiro'), agreements, period('2024-Q1')).source).toBe('Registro de acordos, textos assinados (31 de março de 2024)')
    expect(figureOf(office('montevideo'), agreements, period('2024-Q1')).source).toBe('Registro de acuerdos, textos firmados (31 de marzo de 2024)')
  })
})
