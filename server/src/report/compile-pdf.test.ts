import { period } from '@atalaya/shared/period'
import { composeReport, type ReportContent } from '@atalaya/shared/report'
import { afterAll, describe, expect, it } from 'vitest'
import { longestQueue, startPdfCompiler } from './compile-pdf.ts'

const quarter = period('2019-Q1')
const same = (text: string) => ({ es: text, pt: text, en: text })

/** The report of a board with one figure, in Portuguese, of an office that writes Spanish. */
const content: ReportContent = composeReport({
  isVerified: () => false,
  board: {
    territory: {
      slug: 'bucaramanga', name: same('Bucaramanga'), type: 'municipality', country: 'CO', nationalCode: '68001', locale: 'es-CO', timeZone: 'America/Bogota', currency: 'COP', isIllustrative: true,
      allowsSelfApproval: false, addressee: 'Honorable Concejo Municipal', office: 'Oficina de Asuntos Internacionales',
    },
    language: 'pt', asOf: null, period: quarter, periods: [quarter], publishedOn: '2019-04-16T20:00:00.000Z', summary: { at_risk: 1 }, sentence: 'De um indicador, 1 em risco.',
    scopes: [
      {
        scope: 'territory', name: 'Território',
        aspects: [
          {
            aspect: 'cooperation_impact', name: 'Impacto da cooperação',
            indicators: [
              {
                code: 'TER-IC-01', name: 'Acordos assinados', kind: 'quantity', unit: 'acordos', singularUnit: 'acordo', decimals: 0, direction: 'up', isContext: false, period: quarter,
                latest: { period: quarter, value: 4, missing: null, vintage: 'preliminary', isCorrected: true, correction: null, numerator: null, denominator: null, isSeenBySecondPerson: false, isVerified: false },
                previous: null, yearAgo: null, change: null, isIncomparable: false, target: null, firstTarget: null, baseline: null, status: { state: 'at_risk', attainment: 0.8, sentence: '4 de 5.' }, accumulated: null, chartKind: 'bar', sparkline: [], provisional: [],
              },
            ],
          },
        ],
      },
    ],
  },
  indicators: new Map(),
  series: new Map(),
  replaced: [],
  targets: new Map(),
  publications: new Map(),
  statesBeforeCorrection: new Map(),
  madeOn: '2019-07-10',
  narratives: [{ scope: 'territory', result: 'Se firmó un acuerdo.', obstacle: '', wayForward: '', version: 1 }],
  frameworkTitle: 'AL-LAs (2017/1)',
})

describe('the report as PDF', () => {
  const compiler = startPdfCompiler()
  afterAll(() => compiler.close())
  const textOf = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1')

  it('declares PDF/UA-1, its language and that of what the office wrote, and the day of publication', async () => {
    const text = textOf(await compiler.compile(content))
    expect(text.startsWith('%PDF-1.7')).toBe(true)
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(text).toContain('/Lang (pt)')
    expect(text).toContain('/Lang (es)')
    expect(text).toContain('2019-04-16')
  })

  it('is made of the same bytes each time', async () => {
    const [first, second] = [await compiler.compile(content), await compiler.compile(content)]
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  })

  it('is made of whatever the office wrote, in any script', async () => {
    const all = '😀 👩‍👩‍👧 🇨🇴 北京 한국어 العربية עברית ไทย \u0001\u000b\u009f\u200b\u202e\u2028\u00ad\ufeff\ue000\uffff\u{e0041} e\u0301 #read("/etc/passwd") $x^2$ @label // *b* \\'
    const scopes = content.scopes.map((scope) => ({ ...scope, narrative: [{ heading: all, paragraphs: [all, ''] }] }))
    const pdf = await compiler.compile({ ...content, scopes, office: all, cover: content.cover.map(([label]) => [label, all]) })
    expect(textOf(pdf)).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  it('makes as many as may wait, refuses one more, and takes others once those are made', async () => {
    const asked = Array.from({ length: longestQueue }, () => compiler.compile(content))
    await expect(compiler.compile(content)).rejects.toMatchObject({ slug: 'busy', params: { retryAfterSeconds: 8 } })
    expect((await Promise.all(asked)).map((pdf) => textOf(pdf).startsWith('%PDF-1.7'))).toEqual(Array.from({ length: 8 }, () => true))
    await expect(compiler.compile(content)).resolves.toBeInstanceOf(Uint8Array)
  })

  it('refuses a picture without alternative text, and goes on with the next report', async () => {
    const chart = { file: 'chart.svg', svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>', title: 'Acordos', notes: '', alternative: '', isWide: true }
    const scopes = content.scopes.map((scope) => ({ ...scope, aspects: scope.aspects.map((aspect) => ({ ...aspect, charts: [chart] })) }))
    await expect(compiler.compile({ ...content, scopes })).rejects.toThrow(/refused its data.*\balt\b/)
    await expect(compiler.compile(content)).resolves.toBeInstanceOf(Uint8Array)
  })
})
