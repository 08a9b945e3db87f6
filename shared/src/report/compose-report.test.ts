import { describe, expect, it } from 'vitest'
import type { Language } from '../language/index.ts'
import type { BoardRow, Dashboard } from '../observation/index.ts'
import { sampleMissing, sampleObservation, sampleRow, sampleTerritory } from '../observation/sample-observations.ts'
import { period } from '../period/index.ts'
import type { ReportAspect } from './report-content.ts'
import type { ReportInput } from './report-input.ts'
import { sampleReport, type SampleReport } from './sample-report.ts'

const quarter = period('2019-Q1')
const value = { period: quarter, value: 4, missing: null, vintage: 'final', isCorrected: false, correction: null, numerator: null, denominator: null, isSeenBySecondPerson: true, isVerified: true } as const

function aspectOf(given: SampleReport): ReportAspect {
  return sampleReport(given).scopes[0]?.aspects[0] as ReportAspect
}

const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ')

describe('the cover', () => {
  it('says city, period, addressee, office, cut-off, the days of publication and of making where the city is', () => {
    // 02:00 of the seventeenth in Greenwich is 21:00 of the sixteenth in Bogotá
    const { territory, periodInWords, subtitle, cover, date } = sampleReport({ board: { publishedOn: '2019-04-17T02:00:00.000Z' } })
    expect({ territory, periodInWords, subtitle, date }).toEqual({ territory: 'Bucaramanga', periodInWords: 'enero–marzo de 2019', subtitle: 'Rendición de cuentas · T1 2019', date: '2019-04-16' })
    expect(cover).toEqual([
      ['Presentado a', 'Honorable Concejo Municipal'],
      ['Presenta', 'Oficina de Asuntos Internacionales'],
      ['Fecha de corte', '31 de marzo de 2019'],
      ['Publicado el', '16 de abril de 2019'],
      ['Hecho con los datos al', '10 de julio de 2019'],
      ['Marco de medición', 'AL-LAs (2017/1)'],
    ])
  })

  const first = sampleObservation({ value: 4, version: 1 })
  const second = sampleObservation({ value: 6, version: 2, approvedOn: '2019-05-02T15:00:00.000Z', reason: 'Faltaban dos.' })
  // 02:00 of the third in Greenwich is 21:00 of the second in Bogotá
  const third = sampleObservation({ value: 5, version: 3, approvedOn: '2019-07-03T02:00:00.000Z', reason: 'Uno se contó dos veces.' })
  const earlier = { period: period('2018-Q4') }
  const lineOf = (given: SampleReport) => sampleReport(given).cover.filter(([label]) => label.startsWith('Corre'))

  it.each<{ language: Language; once: [string, string]; twice: string }>([
    {
      language: 'es', once: ['Correcciones', 'Incluye una corrección hecha después de publicarse, el 2 de mayo de 2019.'],
      twice: 'Incluye 2 correcciones hechas después de publicarse; la última, el 2 de julio de 2019.',
    },
    {
      language: 'pt', once: ['Correções', 'Inclui uma correção feita depois da publicação, em 2 de maio de 2019.'],
      twice: 'Inclui 2 correções feitas depois da publicação; a última, em 2 de julho de 2019.',
    },
    {
      language: 'en', once: ['Corrections', 'Includes one correction made after publication, on 2 May 2019.'],
      twice: 'Includes 2 corrections made after publication, the last on 2 July 2019.',
    },
  ])('says in $language how many corrections of its figures it includes, and when the last was made', ({ language, once, twice }) => {
    expect(lineOf({ observations: [second], replaced: [first], board: { language } })).toEqual([once])
    expect(lineOf({ observations: [third], replaced: [first, second], board: { language } })).toEqual([[once[0], twice]])
  })

  it('says nothing of corrections where there are none in the quarter’s own figures', () => {
    expect(lineOf({})).toEqual([])
    expect(lineOf({ observations: [{ ...second, ...earlier }, first], replaced: [{ ...first, ...earlier }] })).toEqual([])
    // What was preliminary and is settled was nobody's mistake.
    expect(lineOf({ observations: [second], replaced: [{ ...first, vintage: 'preliminary' }] })).toEqual([])
  })

  it.each<{ language: Language; short: string }>([
    { language: 'es', short: 'Datos ilustrativos: cifras inventadas' },
    { language: 'pt', short: 'Dados ilustrativos: números inventados' },
    { language: 'en', short: 'Illustrative data: invented figures' },
  ])('warns in $language of invented data', ({ language, short }) => {
    expect(sampleReport({ board: { language, territory: sampleTerritory({ isIllustrative: true }) } }).notice?.short).toBe(short)
    expect(sampleReport({ board: { language } }).notice).toBeNull()
  })

  it.each<{ language: Language; note: string }>([
    { language: 'es', note: '' },
    { language: 'pt', note: 'Os textos, notas e fontes do escritório estão em espanhol, como ele os escreveu.' },
    { language: 'en', note: 'The office’s texts, notes and sources are in Spanish, as it wrote them.' },
  ])('says in $language in which language the office wrote', ({ language, note }) => {
    expect(sampleReport({ board: { language } })).toMatchObject({ officeLanguage: 'es', officeLanguageNote: note })
  })
})

describe('the summary', () => {
  it('counts the states of each scope and of all, in their fixed order', () => {
    const standing = (state: BoardRow['status']['state'], code: string) => sampleRow({ code, status: { state, attainment: null, sentence: `${code}.` } })
    const scope = (name: Dashboard['scopes'][number]['scope'], indicators: BoardRow[]) => ({ scope: name, name, aspects: [{ aspect: 'a', name: 'A', indicators }] })
    const { summary, attention } = sampleReport({
      observations: [],
      board: {
        scopes: [
          scope('office', [standing('at_risk', 'ORI-CG-01'), standing('on_track', 'ORI-CG-02')]),
          scope('territory', [standing('off_track', 'TER-IC-01'), standing('on_track', 'TER-IC-02'), standing('at_risk', 'TER-IC-03')]),
        ],
      },
    })
    expect(summary.states.map(({ label, counts, total }) => [label, counts, total])).toEqual([
      ['En curso', [1, 1], 2], ['En riesgo', [1, 1], 2], ['Fuera de curso', [0, 1], 1],
    ])
    expect([summary.scopes, summary.totals, summary.total]).toEqual([['office', 'territory'], [2, 3], 5])
    // What is off track comes before what is at risk.
    expect(attention.rows.map(({ code, sentence }) => [code, sentence])).toEqual([
      ['TER-IC-01', 'TER-IC-01.'], ['ORI-CG-01', 'ORI-CG-01.'], ['TER-IC-03', 'TER-IC-03.'],
    ])
    expect(attention.nothing).toBe('')
  })

  it.each([
    { states: ['achieved', 'no_target'], nothing: 'Ningún indicador está en riesgo ni fuera de curso.' },
    { states: ['no_target', 'in_progress'], nothing: 'Ningún indicador se puede valorar en este periodo: el resumen dice por qué.' },
  ] as const)('does not tell $states as good news or bad', ({ states, nothing }) => {
    const rows = states.map((state, index) => sampleRow({ code: `ORI-CG-0${index + 1}`, status: { state, attainment: null, sentence: '' } }))
    expect(sampleReport({ rows, observations: [] }).attention).toMatchObject({ rows: [], nothing })
  })
})

describe('what the office wrote', () => {
  const told = (parts: Partial<ReportInput['narratives'][number]>) => [{ scope: 'territory' as const, result: '', obstacle: '', wayForward: '', version: 1, ...parts }]

  it('stands part by part, by paragraphs, without the parts that are empty', () => {
    const [scope] = sampleReport({ narratives: told({ result: 'Se firmó.\n\n  Se viajó.  ', obstacle: ' \n ', wayForward: 'Se pedirá.' }) }).scopes
    expect(scope?.narrative).toEqual([
      { heading: 'Resultado', paragraphs: ['Se firmó.', 'Se viajó.'] },
      { heading: 'Próximos pasos', paragraphs: ['Se pedirá.'] },
    ])
  })

  it('is empty where the office wrote nothing on the scope', () => {
    expect(sampleReport({ narratives: told({ scope: 'office', result: 'Se firmó.' }) }).scopes[0]?.narrative).toEqual([])
  })
})

describe('the table of figures', () => {
  const ratio = { kind: 'ratio', unit: '%', decimals: 1 } as const

  it.each([
    { row: {}, number: '4', beside: 'acuerdos' },
    { row: { latest: { ...value, value: 1 } }, number: '1', beside: 'acuerdo' },
    { row: { latest: { ...value, value: 0 } }, number: '0', beside: 'acuerdos' },
    { row: { ...ratio, latest: { ...value, value: 0.75, numerator: 3, denominator: 4 } }, number: '75 %', beside: '3 de 4' },
    { row: { ...ratio, latest: { ...value, value: 0.7, numerator: 7, denominator: 10 } }, number: '70 %', beside: '' },
    { row: { kind: 'currency', unit: 'COP', latest: { ...value, value: 1256755000 } }, number: '1.256.755.000', beside: 'COP' },
    { row: { kind: 'score', unit: 'nivel 0-4', latest: { ...value, value: 3 } }, number: '3', beside: 'de 4' },
  ] satisfies { row: Partial<BoardRow>; number: string; beside: string }[])('writes $number $beside', ({ row, number, beside }) => {
    const written = aspectOf({ rows: [sampleRow(row)] }).rows[0]?.value
    expect([plain(written?.number), written?.beside]).toEqual([number, beside])
  })

  it('tells the change with the value before it, the value a year ago and the target with its period', () => {
    const point = { missing: null, vintage: 'final' } as const
    const [row] = aspectOf({
      rows: [
        sampleRow({
          latest: { ...value, value: 60 },
          previous: { ...point, period: period('2018-Q4'), value: 48 },
          yearAgo: { ...point, period: period('2018-Q1'), value: 1200 },
          // (60 − 48) ÷ 48
          change: { from: period('2018-Q4'), difference: 12, relative: 0.25, isSameVintage: true },
          target: { period: period('2019-A1'), value: 240 },
        }),
      ],
    }).rows
    expect([plain(row?.change?.text), plain(row?.change?.since)]).toEqual(['+25 %', 'antes 48 (T4 2018)'])
    expect(plain(row?.yearAgo)).toBe('Un año antes (T1 2018): 1.200.')
    expect(row?.target).toEqual({ number: '240', beside: '', period: '2019' })
    expect(row?.period).toBe('')
  })

  it('names the period of a figure that is not the quarter’s', () => {
    expect(aspectOf({ rows: [sampleRow({ period: period('2018-A1') })] }).rows[0]?.period).toBe('2018')
  })

  it.each<{ language: Language; signs: string[]; texts: string[] }>([
    { language: 'es', signs: ['p', 'c', 'u'], texts: ['cifra provisional: puede cambiar', 'corregida después de publicarse', 'registrada y aprobada por una sola persona'] },
    { language: 'pt', signs: ['p', 'c', 'u'], texts: ['número provisório: pode mudar', 'corrigido depois da publicação', 'registrado e aprovado por uma só pessoa'] },
    { language: 'en', signs: ['p', 'c', 's'], texts: ['provisional figure: it may change', 'corrected after publication', 'entered and approved by one person alone'] },
  ])('marks figures with signs that it explains in $language', ({ language, signs, texts }) => {
    const marked = sampleRow({ latest: { ...value, vintage: 'preliminary', isCorrected: true, correction: null, isSeenBySecondPerson: false } })
    const aspect = aspectOf({ rows: [sampleRow({ code: 'TER-IC-02' }), marked], board: { language } })
    expect(aspect.rows.map((row) => row.signs)).toEqual([[], signs])
    expect(aspect.signs).toEqual(signs.map((sign, index) => ({ sign, text: texts[index] })))
  })

  it('marks a change between figures of different condition', () => {
    const previous = { period: period('2018-Q4'), value: 3, missing: null, vintage: 'preliminary' } as const
    const change = { from: period('2018-Q4'), difference: 1, relative: null, isSameVintage: false }
    const aspect = aspectOf({ rows: [sampleRow({ previous, change })] })
    expect(aspect.rows[0]?.change?.signs).toEqual(['d'])
    expect(aspect.signs).toEqual([{ sign: 'd', text: 'las dos cifras comparadas no son igual de definitivas' }])
  })

  it('adds what the office noted of the figure', () => {
    expect(aspectOf({ observations: [sampleObservation({ note: 'Incluye dos renovaciones.' })] }).rows[0]?.note).toBe('Incluye dos renovaciones.')
  })
})

describe('what came after the publication', () => {
  const promised = { indicator: 'TER-IC-01', period: period('2019-A1'), value: 40, source: 'Plan', decidedOn: '2019-01-10', reason: '', version: 1, setAt: '2019-05-12T15:00:00.000Z' }
  const held = sampleRow({ target: { period: period('2019-A1'), value: 40 } })
  const publications = new Map([[quarter, '2019-04-16T20:00:00.000Z']])

  it.each<[string, SampleReport, string]>([
    ['a target entered later than the figure', { targets: [promised] }, 'Meta registrada el 12 de mayo de 2019, después de publicarse la cifra.'],
    ['a target changed later, in the words of English', { targets: [{ ...promised, version: 2 }], board: { language: 'en' } }, 'Target changed on 12 May 2019, after the figure was published.'],
    ['nothing of a target that was there', { targets: [{ ...promised, setAt: '2019-02-01T15:00:00.000Z' }] }, ''],
    ['nothing of a target of another period', { targets: [{ ...promised, period: quarter }] }, ''],
    ['nothing of a target of another indicator', { targets: [{ ...promised, indicator: 'TER-IC-02' }] }, ''],
    ['nothing while the figure was missing', { targets: [promised], observations: [sampleObservation(sampleMissing('no_data', 'Nadie respondió'))] }, ''],
    [
      'nothing of a target that came before the figure was found',
      { targets: [promised], observations: [sampleObservation({ version: 2, approvedOn: '2019-06-01T15:00:00.000Z' })], replaced: [sampleObservation(sampleMissing('no_data', 'Nadie respondió'))] },
      '',
    ],
  ])('is said beside the figure: %s', (_what, given, text) => {
    expect(aspectOf({ rows: [held], publications, ...given }).rows[0]?.lateTarget).toBe(text)
  })

  it.each<[Language, string]>([
    ['es', 'Antes de la corrección: en riesgo.'], ['pt', 'Antes da correção: em risco.'], ['en', 'Before the correction: at risk.'],
  ])('is said in %s where a correction changed how the indicator stands', (language, text) => {
    const rows = [held, sampleRow({ code: 'TER-IC-02' })]
    const told = aspectOf({ rows, statesBeforeCorrection: new Map([['TER-IC-01', 'at_risk']]), board: { language } }).rows
    expect(told.map(({ stateBefore }) => stateBefore)).toEqual([text, ''])
  })
})

describe('the charts', () => {
  const series = (code: string, ...values: (number | null)[]) =>
    values.map((drawn, index) =>
      sampleObservation({ indicator: code, period: period(`2018-Q${index + 1}`), ...(drawn === null ? sampleMissing('no_data', 'Nadie respondió') : { value: drawn }) }),
    )
  const rows = ['TER-IC-01', 'TER-IC-02', 'TER-IC-03'].map((code) => sampleRow({ code, period: period('2018-Q4') }))

  it('are of the indicators with two values or more, the last without a neighbour over the whole width', () => {
    const observations = [...series('TER-IC-01', 1, 2, 3, 4), ...series('TER-IC-02', null, null, 3, null), ...series('TER-IC-03', 1, null, 3, null)]
    const even = aspectOf({ rows, observations }).charts
    expect(even.map(({ file, isWide }) => [file, isWide])).toEqual([['chart-TER-IC-01.svg', false], ['chart-TER-IC-03.svg', false]])
    const odd = aspectOf({ rows, observations: [...observations, sampleObservation({ indicator: 'TER-IC-02', period: period('2018-Q1') })].toSorted((a, b) => (a.period < b.period ? -1 : 1)) })
    expect(odd.charts.map(({ isWide }) => isWide)).toEqual([false, false, true])
  })

  it('carry title, caveats, source and cut-off as text, and say what they show', () => {
    const [chart] = aspectOf({ rows, observations: series('TER-IC-01', 1, 2, null, 4), board: { territory: sampleTerritory({ isIllustrative: true }) } }).charts
    expect([chart?.title, chart?.notes]).toEqual([
      'Acuerdos suscritos',
      'Datos ilustrativos: son inventados y no describen a ninguna ciudad. Fuente: Registro de acuerdos. Corte: 31 de marzo de 2019.',
    ])
    expect(chart?.alternative).toContain('Gráfico de barras de T1 2018 a T4 2018.')
    expect(chart?.alternative).toContain('Sin dato: T3 2018.')
    expect(chart?.svg.startsWith('<svg ')).toBe(true)
  })
})
