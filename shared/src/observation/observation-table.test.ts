import { describe, expect, it } from 'vitest'
import type { Language } from '../language/index.ts'
import { period } from '../period/index.ts'
import { machineTable, readerTable, spreadsheetMarks, type ObservationTable, type ObservationTableInput } from './observation-table.ts'
import { sampleIndicator, sampleMissing, sampleObservation, samplePercentage, sampleTerritory } from './sample-observations.ts'

const percentage = sampleIndicator({ ...samplePercentage, code: 'ORI-CG-01', scope: 'office', aspect: 'management_commitments' })
const money = sampleIndicator({ code: 'TER-IC-03', kind: 'currency', unit: { es: '', pt: '', en: '' } })
const indicators = new Map([percentage, money, sampleIndicator()].map((indicator) => [indicator.code, indicator]))

function input(observations: ObservationTableInput['observations'], overrides: Partial<ObservationTableInput> = {}): ObservationTableInput {
  return { territory: sampleTerritory(), language: 'es', indicators, observations, replaced: [], asOf: null, isVerified: () => true, ...overrides }
}

/** One row by the keys of its columns. */
function byKey({ columns, rows }: ObservationTable, row = 0): Record<string, unknown> {
  return Object.fromEntries(columns.map(({ key }, index) => [key, rows[row]?.[index]]))
}

const share = sampleObservation({ indicator: 'ORI-CG-01', value: 0.29, numerator: 29, denominator: 100 })

describe('observations for a program', () => {
  it('keeps stored form, codes and ISO dates', () => {
    expect(byKey(machineTable(input([share])))).toMatchObject({
      territory: 'bucaramanga', scope: 'office', aspect: 'management_commitments', indicator: 'ORI-CG-01', period: '2019-Q1', period_start: '2019-01-01', period_end: '2019-03-31',
      value: 0.29, numerator: 29, denominator: 100, unit: 'ratio', data_date: '2019-03-31', vintage: 'final', version: 1, seen_by_second_person: 'true', illustrative: 'false',
      missing_reason: null, amount: null,
    })
  })

  it('leaves a missing value empty, with its reason, and a zero a zero', () => {
    const table = machineTable(input([sampleObservation(sampleMissing('no_data', 'Nadie respondió')), sampleObservation({ value: 0 })]))
    expect(byKey(table, 0)).toMatchObject({ value: null, missing_reason: 'no_data', missing_note: 'Nadie respondió' })
    expect(byKey(table, 1)).toMatchObject({ value: 0, missing_reason: null })
  })

  it('keeps the original of an amount and how it was converted', () => {
    const amount = { value: 386724, currency: 'USD', date: '2018-12-31', rate: 3249.75, rateSource: 'TRM' }
    // 386,724 × 3,249.75 = 1,256,756,319
    const table = machineTable(input([sampleObservation({ indicator: 'TER-IC-03', value: 1256756319, amount })]))
    expect(byKey(table)).toMatchObject({ value: 1256756319, unit: 'COP', amount: 386724, amount_currency: 'USD', amount_date: '2018-12-31', amount_rate: 3249.75, amount_rate_source: 'TRM' })
  })

  it('refuses an observation of an indicator that is not in the framework', () => {
    expect(() => machineTable(input([sampleObservation({ indicator: 'ORI-ZZ-99' })]))).toThrow('ORI-ZZ-99')
  })
})

describe('observations for a person’s spreadsheet', () => {
  it.each<{ language: Language; period: string; vintage: string; secondPerson: string; caveat: string; header: string }>([
    { language: 'es', period: 'T1 2019', vintage: 'provisional', secondPerson: 'no', caveat: 'Datos ilustrativos: cifra inventada', header: 'Fecha del dato' },
    { language: 'pt', period: 'T1 2019', vintage: 'provisório', secondPerson: 'não', caveat: 'Dados ilustrativos: número inventado', header: 'Data do dado' },
    { language: 'en', period: 'Q1 2019', vintage: 'provisional', secondPerson: 'no', caveat: 'Illustrative data: invented figure', header: 'Date of the data' },
  ])('speaks $language', ({ language, header, ...words }) => {
    const table = readerTable(
      input([sampleObservation({ vintage: 'preliminary', isSeenBySecondPerson: false })], { language, territory: sampleTerritory({ isIllustrative: true }) }),
    )
    expect(byKey(table)).toMatchObject(words)
    expect(table.columns.find(({ key }) => key === 'dataDate')).toEqual({ key: 'dataDate', header, holds: 'date' })
  })

  it('gives percentages as per cents without a binary remainder', () => {
    // 0.29 × 100 is 28.999999999999996 in binary
    expect(byKey(readerTable(input([share])))).toMatchObject({ value: 29, unit: '%', numerator: 29, denominator: 100 })
  })

  it('says why a value is missing, and nothing of how settled it is', () => {
    const row = byKey(readerTable(input([sampleObservation(sampleMissing('not_applicable', 'No hay aeropuerto'))])))
    expect(row).toMatchObject({ value: null, missing: 'no aplica', missingNote: 'No hay aeropuerto', vintage: null })
  })

  it('dates the approval by the day it was where the territory is', () => {
    // 02:00 of the eleventh in Greenwich is 21:00 of the tenth in Bogotá
    const table = readerTable(input([sampleObservation({ approvedOn: '2019-04-11T02:00:00.000Z' })]))
    expect(byKey(table)).toMatchObject({ approvedOn: '2019-04-10' })
  })

  it('keeps the order of the observations', () => {
    const table = readerTable(input([sampleObservation({ period: period('2019-Q2') }), sampleObservation()]))
    expect([byKey(table, 0)['period'], byKey(table, 1)['period']]).toEqual(['T2 2019', 'T1 2019'])
  })
})

describe('how a spreadsheet of the place parts columns and writes numbers', () => {
  it.each<{ language: Language; locale: string; delimiter: string; number: string }>([
    { language: 'es', locale: 'es-CO', delimiter: ';', number: '-1256755000,5' },
    { language: 'es', locale: 'es-MX', delimiter: ',', number: '-1256755000.5' },
    { language: 'pt', locale: 'pt-BR', delimiter: ';', number: '-1256755000,5' },
    { language: 'en', locale: 'es-CO', delimiter: ',', number: '-1256755000.5' },
  ])('$language in $locale', ({ language, locale, delimiter, number }) => {
    const marks = spreadsheetMarks(language, sampleTerritory({ locale }))
    expect([marks.delimiter, marks.number(-1256755000.5)]).toEqual([delimiter, number])
  })
})

describe('whether a figure is verified', () => {
  it.each([
    [true, 'true', 'sí'],
    [false, 'false', 'no'],
    [null, null, null],
  ] as const)('is said where it is %s', (verified, forPrograms, forReaders) => {
    const told = input([sampleObservation()], { isVerified: () => verified })
    expect(byKey(machineTable(told))['verified']).toBe(forPrograms)
    expect(byKey(readerTable(told))['verified']).toBe(forReaders)
  })
})
