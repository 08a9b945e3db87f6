import { describe, expect, it } from 'vitest'
import { periodAxisLabels } from './period-axis.ts'

function quarters(count: number, first = 0): string[] {
  return Array.from({ length: count }, (_, index) => `T${((first + index) % 4) + 1} ${2018 + Math.floor((first + index) / 4)}`)
}

function written(labels: string[], band: number): string[] {
  return periodAxisLabels(labels, band, 11).map(({ index, text, year }) => `${index}:${text}${year === '' ? '' : ` ${year}`}`)
}

// At 11 pixels «T1» is about 12 wide and «2018» about 23; six stay free between two.
describe('period axis', () => {
  it.each([
    ['names every quarter, and the year under its first', quarters(6), 30, ['0:T1 2018', '1:T2', '2:T3', '3:T4', '4:T1 2019', '5:T2']],
    ['names the year of a series that begins within one', quarters(4, 2), 30, ['0:T3 2018', '1:T4', '2:T1 2019', '3:T2']],
    ['leaves out the first year where the next follows at once', quarters(3, 3), 20, ['0:T4', '1:T1 2019', '2:T2']],
    // 12 + 6 > 15: years only, 60 apart.
    ['names only the beginnings of years with less room', quarters(12), 15, ['0:T1 2018', '4:T1 2019', '8:T1 2020']],
    // 4 × 5 = 20 < 23 + 6: every second year, the last among them.
    ['names every second year with less room still', quarters(20), 5, ['0:T1 2018', '8:T1 2020', '16:T1 2022']],
    ['names half-years alike', ['S1 2018', 'S2 2018', 'S1 2019'], 40, ['0:S1 2018', '1:S2', '2:S1 2019']],
    ['writes years alone as they are', ['2016', '2017', '2018'], 40, ['0:2016', '1:2017', '2:2018']],
    ['thins years alone out from the last', ['2015', '2016', '2017', '2018'], 20, ['1:2016', '3:2018']],
    ['writes a single period', ['T1 2019'], 280, ['0:T1 2019']],
    ['writes nothing without periods', [], 280, []],
  ])('%s', (_title, labels, band, expected) => {
    expect(written(labels, band)).toEqual(expected)
  })
})
