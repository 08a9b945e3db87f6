import { dashboardSchema } from '@atalaya/shared/observation'
import { beforeAll, describe, expect, it } from 'vitest'
import { giveRoles } from '../../support/administration.ts'
import { api, useApp } from '../../support/app.ts'
import { buildOffice, buildSubmission, figure, missing, ratio, usualFigures, value, type Office } from '../../support/builders.ts'
import { correct } from '../../support/corrections.ts'
import { expectOk, expectProblem } from '../../support/expect.ts'
import { readPdf } from '../../support/pdf.ts'

const app = useApp()

async function pdfOf({ path }: Office, period = '2019-Q1', query = '') {
  const response = await app.caller().get(`${path}/reports/${period}.pdf${query}`)
  expect([response.statusCode, response.headers['content-type'], response.headers['cache-control']]).toEqual([200, 'application/pdf', 'no-cache'])
  return { response, pdf: readPdf(response.rawPayload) }
}

/** Two quarters published in April with a narrative and a gap, and in May a correction of one figure and targets for two. */
async function reportedOffice(overrides: Parameters<typeof buildOffice>[1] = {}): Promise<Office> {
  const office = await buildOffice(app, overrides)
  const today = app.clock.now
  app.clock.now = new Date('2019-04-16T20:00:00Z')
  await buildSubmission(app, office, { period: '2018-Q4', state: 'published', figures: { 'TER-IC-01': figure(value(9)), 'ORI-FR-02': figure(ratio(3, 4)) } })
  const narrative = { result: 'Se firmó el acuerdo con Montevideo.', obstacle: 'Dos viajes se aplazaron.', wayForward: '', version: 0 }
  expectOk(await office.provider.put(`${office.path}/submissions/2019-Q1/narratives/territory`, narrative))
  await buildSubmission(app, office, { state: 'published', figures: { ...usualFigures, 'ORI-CG-02': figure(missing('no_data', 'No se lleva el registro')) } })
  app.clock.now = new Date('2019-05-12T15:00:00Z')
  await correct(office, value(13), { reason: 'Faltaba el de Quito' })
  expectOk(await office.publisher.put(`${office.path}/targets`, { indicator: 'ORI-CG-01', period: '2019-Q1', value: 0.8, source: 'Plan de desarrollo', decidedOn: '2019-01-10', reason: '', version: 0 }))
  app.clock.now = today
  return office
}

describe('the report of a quarter as PDF', () => {
  let office: Office
  beforeAll(async () => {
    office = await reportedOffice()
  })

  it('is a file of its territory, quarter and language', async () => {
    const { response } = await pdfOf(office, '2019-Q1', '?lang=pt')
    expect(response.headers['content-disposition']).toBe(`attachment; filename="${office.territory.slug}-2019-Q1-pt.pdf"`)
    expect(response.rawPayload.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7')
  })

  it.each(['es', 'pt', 'en'] as const)('is tagged for readers who do not see, in %s', async (language) => {
    const { pdf } = await pdfOf(office, '2019-Q1', `?lang=${language}`)
    expect(pdf.catalog).toContain('/StructTreeRoot')
    expect(pdf.catalog).toMatch(/\/MarkInfo <<\s+\/Marked true/)
    expect(pdf.catalog).toContain(`/Lang (${language})`)
    expect(pdf.catalog).toContain('/DisplayDocTitle true')
    // PDF/UA-1, ISO 14289-1, section 5.
    expect(pdf.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(pdf.metadata).toMatch(/<dc:title>.*(Ciudad Abierta|Cidade Aberta|Open City)/)
    for (const type of ['H1', 'H2', 'Table', 'TH', 'Figure']) expect([...pdf.elements.keys()]).toContain(type)
    expect(pdf.alternatives.filter((text) => text.trim() !== '')).toHaveLength(pdf.elements.get('Figure') ?? 0)
  })

  it('says what the board says: the sentence, the numbers and how each stands', async () => {
    const board = expectOk(await app.caller().get(`${office.path}/dashboard?period=2019-Q1`), dashboardSchema)
    const { pdf } = await pdfOf(office)
    expect(pdf.text).toContain(board.sentence)
    const rows = board.scopes.flatMap(({ aspects }) => aspects.flatMap(({ indicators }) => indicators))
    expect(rows.filter(({ code }) => !pdf.text.includes(code)).map(({ code }) => code)).toEqual([])
  })

  // 46 ÷ 60 = 76.67 %, with one decimal 76.7 %.
  it.each([
    // Missing are the overdue commitments and the yearly level, which was due in the fourth quarter.
    ['es', '76,7 %', '1.256.755.000 COP', '13 acuerdos', '75 %', 'Faltan 2 cifras'],
    ['pt', '76,7%', '1.256.755.000 COP', '13 acordos', '75%', undefined],
    ['en', '76.7%', '1,256,755,000 COP', '13 agreements', '75%', undefined],
  ] as const)('writes numbers as they are written in %s', async (language, percentage, amount, agreements, half, gap) => {
    const { pdf } = await pdfOf(office, '2019-Q1', `?lang=${language}`)
    const text = pdf.text.replaceAll('\u00a0', ' ')
    for (const words of [percentage, amount, agreements, half, ...(gap === undefined ? [] : [gap])]) expect(text).toContain(words)
  })

  it('has what the office wrote, what is missing and why, what was corrected, and for whom it is', async () => {
    const { text } = (await pdfOf(office)).pdf
    for (const words of ['Se firmó el acuerdo con Montevideo.', 'Dos viajes se aplazaron.', 'No se lleva el registro', 'Faltaba el de Quito', 'Honorable Concejo Municipal', 'Oficina de Asuntos Internacionales', 'Registro de la oficina']) {
      expect(text).toContain(words)
    }
    expect(text).not.toContain('invent')
  })

  it('says from which day it is, and what came after the figures were public', async () => {
    const text = (await pdfOf(office)).pdf.text.replaceAll(/\s+/g, ' ')
    for (const words of [
      'Hecho con los datos al', '10 de julio de 2019', 'Incluye una corrección hecha después de publicarse, el 12 de mayo de 2019.', 'Meta registrada el 12 de mayo de 2019, después de publicarse la cifra.',
    ]) expect(text).toContain(words)
  })

  it('says how an indicator stood before its figure was corrected', async () => {
    const corrected = await buildOffice(app)
    await buildSubmission(app, corrected, { state: 'published', figures: { 'ORI-CG-02': figure(value(12)) } })
    expectOk(await corrected.publisher.put(`${corrected.path}/targets`, { indicator: 'ORI-CG-02', period: '2019-Q1', value: 8, source: 'Plan', decidedOn: '2019-01-10', reason: '', version: 0 }))
    await correct(corrected, value(7), { code: 'ORI-CG-02', reason: 'Cinco se habían cumplido' })
    // At most 8 overdue commitments: 8 ÷ 12 = 67 %, more than twice 15 points short, was off track; 7 is achieved.
    expect((await pdfOf(corrected)).pdf.text).toContain('Antes de la corrección: fuera de curso.')
  })

  it('of a territory whose data are invented says so on every page', async () => {
    const illustrative = await reportedOffice({ isIllustrative: true })
    const { pdf } = await pdfOf(illustrative)
    const said = pdf.text.match(/ilustrativos/gi) ?? []
    expect(pdf.pageCount).toBeGreaterThan(2)
    expect(said.length).toBeGreaterThanOrEqual(pdf.pageCount)
  })

  it('says where no second person has seen a figure', async () => {
    const alone = await buildOffice(app, { allowsSelfApproval: true })
    const path = `${alone.path}/submissions/2019-Q1`
    expectOk(await giveRoles(alone, alone.provider, ['provider', 'validator', 'publisher']))
    expectOk(await alone.provider.put(`${path}/figures/TER-IC-01`, figure(value(12))))
    for (const action of ['submit', 'approve', 'publish']) expectOk(await alone.provider.post(`${path}/${action}`, {}))
    expect((await pdfOf(alone)).pdf.text).toContain('por una sola persona')
  })

  it('takes what was typed as text and never as markup', async () => {
    const typed = await buildOffice(app, { office: '#panic("no") *Oficina* $x$', addressee: '<b>\\ "Concejo"' })
    await buildSubmission(app, typed, { state: 'published', figures: { 'TER-IC-01': figure(value(12), { source: '#read("/etc/passwd") = Título' }) } })
    const { text } = (await pdfOf(typed)).pdf
    for (const words of ['#panic("no") *Oficina* $x$', '<b>\\ "Concejo"', '#read("/etc/passwd") = Título']) expect(text.replaceAll(/[“”«»]/g, '"')).toContain(words)
  })

  it('says what stands where its letters lack a sign, and nothing of it where they lack none', async () => {
    const typed = await buildOffice(app)
    await buildSubmission(app, typed, { state: 'published', figures: { 'TER-IC-01': figure(value(12), { source: 'Acta de 北京' }) } })
    const { text } = (await pdfOf(typed)).pdf
    for (const words of ['Acta de □□', '□ ocupa el lugar de un signo']) expect(text).toContain(words)
    expect((await pdfOf(office)).pdf.text).not.toContain('□')
  })

  it('is made of a territory without any figure, and of all sixty indicators', async () => {
    const { indicators } = expectOk<{ indicators: { code: string }[] }>(await app.caller().get(`${api}/framework`))
    const all = await buildOffice(app, { adopts: indicators.map(({ code }) => code) })
    expectOk(await all.provider.post(`${all.path}/submissions/2018-Q4/submit`, { blanks: { reason: 'no_data', note: 'La oficina se creó en enero' } }))
    expectOk(await all.validator.post(`${all.path}/submissions/2018-Q4/approve`, {}))
    expectOk(await all.publisher.post(`${all.path}/submissions/2018-Q4/publish`, {}))
    const { pdf } = await pdfOf(all, '2018-Q4')
    expect(indicators.filter(({ code }) => !pdf.text.includes(code))).toEqual([])
  })

  it('is made once for each who asks at the same moment', async () => {
    const answers = await Promise.all([pdfOf(office), pdfOf(office, '2018-Q4'), pdfOf(office, '2019-Q1', '?lang=en')])
    expect(answers.map(({ pdf }) => pdf.catalog.match(/\/Lang \((\w+)\)/)?.[1])).toEqual(['es', 'es', 'en'])
    expect(answers[1]?.pdf.text).toContain('octubre–diciembre de 2018')
  })

  it.each([
    ['a quarter that is not published', '2019-Q2.pdf'], ['a year', '2018-A1.pdf'], ['a quarter that is none', '2019-Q5.pdf'], ['a file of another kind', '2019-Q1.docx'], ['a file without its kind', '2019-Q1'],
  ])('is not found of %s', async (_what, file) => {
    expectProblem(await app.caller().get(`${office.path}/reports/${file}`), 'not-found')
  })

  it('is not found of an unknown territory', async () => {
    expectProblem(await app.caller().get(`${api}/territories/atlantida/reports/2019-Q1.pdf`), 'not-found')
  })
})
