import { describe, expect, it } from 'vitest'
import type { Language } from '../language/index.ts'
import type { BoardRow } from '../observation/index.ts'
import { sampleMissing, sampleObservation, sampleRow, sampleTerritory } from '../observation/sample-observations.ts'
import { period } from '../period/index.ts'
import { sampleReport } from './sample-report.ts'

const quarter = period('2019-Q1')
const standing = (state: BoardRow['status']['state'], sentence: string) => ({ state, attainment: null, sentence })

const empty = { period: quarter, value: null, vintage: 'final', isCorrected: false, correction: null, numerator: null, denominator: null, isSeenBySecondPerson: true, isVerified: null } as const
const known = sampleRow()
const noData = sampleRow({ code: 'TER-IC-02', name: 'Sin respuesta', latest: { ...empty, missing: 'no_data' }, status: standing('no_data', 'Sin dato: nadie respondió.') })
const notApplicable = sampleRow({
  code: 'TER-IC-03', name: 'Sin aeropuerto', latest: { ...empty, missing: 'not_applicable' }, status: standing('not_applicable', 'No aplica: no hay.'), target: { period: period('2019-A1'), value: 1200 },
})
const notReported = sampleRow({ code: 'TER-IC-04', name: 'Sin entrega', latest: null, status: standing('not_reported', 'Sin reportar: no se ha entregado.') })
const notDue = sampleRow({ code: 'TER-IC-05', name: 'Anual', latest: null, status: standing('in_progress', 'El periodo termina después.') })
const rows = [known, noData, notApplicable, notReported, notDue]
const observations = [
  sampleObservation(),
  sampleObservation({ ...sampleMissing('no_data', 'Nadie respondió a tiempo.'), indicator: 'TER-IC-02' }),
  sampleObservation({ ...sampleMissing('not_applicable', 'La ciudad no tiene aeropuerto.'), indicator: 'TER-IC-03' }),
]

describe('missing figures', () => {
  it('are listed with their reasons, those never handed in too, and what is not due yet is none', () => {
    const { missing, attention } = sampleReport({ rows, observations })
    expect(missing.scopes.map(({ name }) => name)).toEqual(['Territorio'])
    expect(missing.scopes[0]?.rows.map(({ code, stateLabel, reason, target }) => [code, stateLabel, reason, target])).toEqual([
      ['TER-IC-02', 'Sin dato', 'Nadie respondió a tiempo.', ''],
      ['TER-IC-03', 'No aplica', 'La ciudad no tiene aeropuerto.', 'Meta para 2019: 1.200 acuerdos'],
      ['TER-IC-04', 'Sin reportar', 'Sin reportar: no se ha entregado.', ''],
    ])
    expect(attention.missing).toBe('Faltan 3 cifras de este periodo.')
  })

  it('stand under their aspect by name, by state, and not in the table of figures', () => {
    const aspect = sampleReport({ rows, observations }).scopes[0]?.aspects[0]
    expect(aspect?.rows.map(({ code }) => code)).toEqual(['TER-IC-01'])
    expect(aspect?.absent.map(({ label, names }) => [label, names])).toEqual([
      ['Periodo sin terminar', ['Anual (TER-IC-05)']],
      ['Sin dato', ['Sin respuesta (TER-IC-02)']],
      ['No aplica', ['Sin aeropuerto (TER-IC-03)']],
      ['Sin reportar', ['Sin entrega (TER-IC-04)']],
    ])
  })

  it.each<{ language: Language; none: string; one: string; two: string }>([
    { language: 'es', none: 'No falta ninguna cifra de este periodo.', one: 'Falta 1 cifra de este periodo.', two: 'Faltan 2 cifras de este periodo.' },
    { language: 'pt', none: 'Não falta nenhum número deste período.', one: 'Falta 1 número deste período.', two: 'Faltam 2 números deste período.' },
    { language: 'en', none: 'No figure of this period is missing.', one: '1 figure of this period is missing.', two: '2 figures of this period are missing.' },
  ])('are counted in $language', ({ language, none, one, two }) => {
    const counted = (shown: BoardRow[]) => sampleReport({ rows: shown, observations, board: { language } })
    expect([counted([known]).missing.text, counted([known]).attention.missing]).toEqual([none, ''])
    expect(counted([noData]).attention.missing).toBe(one)
    expect(counted([noData, notReported]).attention.missing).toBe(two)
    expect(counted([noData, notReported]).missing.text.startsWith(`${two} `)).toBe(true)
  })
})

describe('corrections', () => {
  const first = sampleObservation({ value: 4, version: 1 })
  const second = sampleObservation({ value: 6, version: 2, approvedOn: '2019-05-02T15:00:00.000Z', reason: 'Faltaban dos.', approvedBy: 'Luis Mora' })
  // 02:00 of the third in Greenwich is 21:00 of the second in Bogotá
  const third = sampleObservation({ value: 5, version: 3, approvedOn: '2019-07-03T02:00:00.000Z', reason: 'Uno se contó dos veces.', approvedBy: 'Eva Gil' })

  it('set each version against the one that took its place, the latest first', () => {
    const { corrections, attention } = sampleReport({ observations: [third], replaced: [first, second] })
    expect(corrections).toEqual([
      { code: 'TER-IC-01', name: 'Acuerdos suscritos', period: 'T1 2019', before: '6 acuerdos', after: '5 acuerdos', reason: 'Uno se contó dos veces.', on: '2 de julio de 2019', by: 'Eva Gil' },
      { code: 'TER-IC-01', name: 'Acuerdos suscritos', period: 'T1 2019', before: '4 acuerdos', after: '6 acuerdos', reason: 'Faltaban dos.', on: '2 de mayo de 2019', by: 'Luis Mora' },
    ])
    expect(attention.corrected).toBe('2 cifras publicadas se corrigieron.')
  })

  it('say so where a figure was missing before', () => {
    const before = sampleObservation({ ...sampleMissing('no_data', 'Nadie respondió'), version: 1 })
    expect(sampleReport({ observations: [second], replaced: [before] }).corrections.map((row) => [row.before, row.after])).toEqual([['sin dato', '6 acuerdos']])
  })

  it.each([
    ['before both of them', '2019-04-16T20:00:00.000Z', 'De ellas, 2 se hicieron después de publicarse el informe anterior, el de T4 2018, el 16 de abril de 2019.'],
    ['between them', '2019-06-30T20:00:00.000Z', 'Una se hizo después de publicarse el informe anterior, el de T4 2018, el 30 de junio de 2019.'],
    ['after them', '2019-07-05T20:00:00.000Z', 'Ninguna se hizo después de publicarse el informe anterior, el de T4 2018, el 5 de julio de 2019.'],
  ])('say how many came after the report before, published %s', (_when, published, text) => {
    const publications = new Map([[period('2018-Q4'), published]])
    expect(sampleReport({ observations: [third], replaced: [first, second], publications }).correctionsSince).toBe(text)
  })

  it('say nothing of a report before where there was none, or where nothing was corrected', () => {
    expect(sampleReport({ observations: [third], replaced: [first, second] }).correctionsSince).toBe('')
    expect(sampleReport({ publications: new Map([[period('2018-Q4'), '2019-01-16T20:00:00.000Z']]) }).correctionsSince).toBe('')
  })

  it.each([
    { what: 'a later quarter', observations: [{ ...second, period: period('2019-Q2') }], replaced: [{ ...first, period: period('2019-Q2') }] },
    { what: 'a series that the report does not draw from', observations: [second], replaced: [{ ...first, period: period('2012-Q1') }, { ...second, period: period('2012-Q1') }] },
    { what: 'an indicator that the city has not adopted', observations: [{ ...second, indicator: 'TER-IC-09' }], replaced: [{ ...first, indicator: 'TER-IC-09' }] },
    { what: 'a cell of a breakdown', observations: [second], replaced: [{ ...first, cell: 'women' }] },
  ])('leave out $what', ({ observations: inForce, replaced }) => {
    expect(sampleReport({ observations: inForce, replaced })).toMatchObject({ corrections: [], attention: { corrected: '' } })
  })
})

describe('sources', () => {
  it('name source, date, condition and who approved', () => {
    expect(sampleReport().sources).toEqual({
      rows: [
        {
          code: 'TER-IC-01', name: 'Acuerdos suscritos', period: '', source: 'Registro de acuerdos', conversion: '', dataDate: '31 de marzo de 2019', vintage: 'definitiva',
          approvedBy: 'Ana Ruiz', signs: [],
        },
      ],
      signs: [],
    })
  })

  it.each<{ language: Language; source: string; dataDate: string; vintage: string; sign: string }>([
    { language: 'es', source: 'Sin fuente registrada', dataDate: 'Sin fecha', vintage: 'provisional', sign: 'u' },
    { language: 'pt', source: 'Sem fonte registrada', dataDate: 'Sem data', vintage: 'provisório', sign: 'u' },
    { language: 'en', source: 'No source recorded', dataDate: 'No date', vintage: 'provisional', sign: 's' },
  ])('say in $language what is not there, and that one person alone approved', ({ language, sign, ...said }) => {
    const bare = sampleObservation({ source: '', dataDate: null, vintage: 'preliminary', isSeenBySecondPerson: false })
    const { sources } = sampleReport({ observations: [bare], board: { language } })
    expect(sources.rows[0]).toMatchObject({ ...said, signs: [sign] })
    expect(sources.signs.map((entry) => entry.sign)).toEqual([sign])
  })

  it('say which of them are not verified', () => {
    const { sources } = sampleReport({ isVerified: () => false })
    expect(sources.rows[0]?.signs).toEqual(['†'])
    expect(sources.signs).toEqual([{ sign: '†', text: 'sin verificar: falta nombrar la fuente o adjuntar un documento que respalde la cifra' }])
  })

  it('show how an amount in another currency was converted, and nothing for one in the territory’s own', () => {
    const amount = { value: 386724, currency: 'USD', date: '2018-12-31', rate: 3249.75, rateSource: 'TRM' }
    const conversionOf = (given: typeof amount) => sampleReport({ observations: [sampleObservation({ amount: given })] }).sources.rows[0]?.conversion
    expect(conversionOf(amount)).toBe('Monto original: 386.724 USD. Tasa: 1 USD = 3.249,75 COP, 31 de diciembre de 2018 (TRM).')
    expect(conversionOf({ ...amount, currency: 'COP', rate: 1 })).toBe('')
  })
})

describe('definitions', () => {
  it('are those of the indicators with a number', () => {
    const { definitions } = sampleReport({ rows, observations, board: { territory: sampleTerritory(), language: 'en' } })
    expect(definitions).toEqual([{ code: 'TER-IC-01', name: 'Acuerdos suscritos', definition: 'Number of agreements signed.' }])
  })
})
