import { figureEvidenceSchema } from '@atalaya/shared/evidence'
import { describe, expect, it } from 'vitest'
import { useApp } from '../../support/app.ts'
import { buildOffice } from '../../support/builders.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { refusesOthers } from '../../support/refusals.ts'

const app = useApp()
const figure = (path: string) => `${path}/evidence/ORI-CG-01/2019-Q1`
const link = { title: 'Acta en la gaceta', url: 'https://gaceta.example.org/actas/12?año=2019#página', documentDate: '2019-03-01', visibility: 'public' }

describe('attaching a link', () => {
  refusesOthers(app, { may: ['publisher', 'provider', 'validator'], send: (caller, path, headers) => caller.post(`${figure(path)}/links`, link, headers) })

  it('keeps the address as it was given, after the pieces that are there', async () => {
    const office = await buildOffice(app)
    expectOk(await office.provider.post(`${figure(office.path)}/links`, { title: 'Primera', url: 'http://example.org' }))
    const { evidence } = expectOk(await office.validator.post(`${figure(office.path)}/links`, link), figureEvidenceSchema)
    expect(evidence.map(({ number, content, visibility }) => ({ number, content, visibility }))).toEqual([
      { number: 1, content: { form: 'link', url: 'http://example.org' }, visibility: 'internal' },
      { number: 2, content: { form: 'link', url: link.url }, visibility: 'public' },
    ])
    await expectAuditRow(app, {
      territory: office.territory.slug, action: 'evidence.attach', subject: '2019-Q1/ORI-CG-01/2', personId: office.validator.principal.personId, before: null,
      after: { title: link.title, documentDate: link.documentDate, visibility: 'public', content: { form: 'link', url: link.url } },
    })
  })

  it.each([
    'javascript:alert(1)', 'ftp://example.org/acta.pdf', 'data:text/html,hola', 'example.org', 'https://', 'https://ana:clave@example.org/acta', 'https://example.org/con espacio', `https://example.org/${'a'.repeat(2000)}`,
  ])('refuses %s', async (url) => {
    const office = await buildOffice(app)
    expectProblem(await office.provider.post(`${figure(office.path)}/links`, { ...link, url }), 'invalid-fields')
  })

  it.each([
    ['no title', { title: ' ' }, '/title'],
    ['a day that is none', { documentDate: '2019-13-01' }, '/documentDate'],
    ['a mark that is none', { visibility: 'all' }, '/visibility'],
  ])('refuses %s', async (_name, told, pointer) => {
    const office = await buildOffice(app)
    expectProblem(await office.provider.post(`${figure(office.path)}/links`, { ...link, ...told }), 'invalid-fields', [pointer])
  })
})

describe('the evidence of a figure', () => {
  it('is listed to every person of the office, and to nobody else', async () => {
    const office = await buildOffice(app)
    expectOk(await office.provider.post(`${figure(office.path)}/links`, link))
    for (const person of [office.reader, office.administrator, office.publisher]) expect(expectOk(await person.get(figure(office.path)), figureEvidenceSchema).evidence).toHaveLength(1)
    expectProblem(await app.caller().get(figure(office.path)), 'not-signed-in')
    expectProblem(await (await buildOffice(app)).provider.get(figure(office.path)), 'not-allowed')
  })

  it('is of its own period alone', async () => {
    const office = await buildOffice(app)
    expectOk(await office.provider.post(`${figure(office.path)}/links`, link))
    expect(expectOk(await office.provider.get(`${office.path}/evidence/ORI-CG-01/2019-Q2`), figureEvidenceSchema).evidence).toEqual([])
    expect(expectOk(await office.provider.get(`${office.path}/evidence/ORI-CG-02/2019-Q1`), figureEvidenceSchema).evidence).toEqual([])
  })
})
