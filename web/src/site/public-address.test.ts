import { period } from '@atalaya/shared/period'
import { describe, expect, test } from 'vitest'
import { apiAddress, cityAddress, csvAddress, indicatorAddress, inLanguage, problemAddress, reportAddress } from './public-address.ts'

const quarter = period('2019-Q1')

describe('addresses of the readers’ pages', () => {
  test.each([
    ['a city as it stands', cityAddress({ language: 'es', territory: 'bucaramanga' }), '/es/bucaramanga'],
    ['a city in a quarter', cityAddress({ language: 'pt', territory: 'bucaramanga', period: quarter }), '/pt/bucaramanga?period=2019-Q1'],
    [
      'the chart needs no tab in its address',
      indicatorAddress({ language: 'es', territory: 'lima', code: 'ORI-CG-01', tab: 'chart' }),
      '/es/lima/indicators/ORI-CG-01',
    ],
    [
      'a table in a quarter',
      indicatorAddress({ language: 'en', territory: 'lima', code: 'ORI-CG-01', period: quarter, tab: 'table' }),
      '/en/lima/indicators/ORI-CG-01?period=2019-Q1&tab=table',
    ],
    [
      'a part of a chart',
      indicatorAddress({ language: 'es', territory: 'lima', code: 'ORI-CG-01', view: { from: quarter, target: 'hidden' } }),
      '/es/lima/indicators/ORI-CG-01?from=2019-Q1&target=hidden',
    ],
    [
      'a report',
      reportAddress({ language: 'es', territory: 'lima', period: quarter, format: 'pdf' }),
      '/api/v1/territories/lima/reports/2019-Q1.pdf?lang=es',
    ],
    ['what a problem means', problemAddress('stale-version', 'pt'), '/problems/stale-version?lang=pt'],
    ['the API', apiAddress('en'), '/api/docs?lang=en'],
    [
      'the observations for a spreadsheet',
      csvAddress({ language: 'es', territory: 'lima', flavour: 'spreadsheet' }),
      '/api/v1/territories/lima/observations.csv?flavour=spreadsheet&lang=es',
    ],
  ])('%s', (_, address, expected) => {
    expect(address).toBe(expected)
  })
})

describe('the same view in another language', () => {
  test.each([
    ['/es', '/pt'],
    ['/es/lima?period=2019-Q1', '/pt/lima?period=2019-Q1'],
    ['/es/es', '/pt/es'],
    ['/es?x=1', '/pt?x=1'],
    ['/esmeraldas', '/esmeraldas?lang=pt'],
    ['/problems/not-found', '/problems/not-found?lang=pt'],
    ['/problems/not-found?lang=es', '/problems/not-found?lang=pt'],
    ['/api/docs?x=1', '/api/docs?x=1&lang=pt'],
  ])('%s becomes %s', (address, expected) => {
    expect(inLanguage(address, 'pt')).toBe(expected)
  })
})
