import { describe, expect, it } from 'vitest'
import { useApp } from '../../support/app.ts'
import { buildOffice, buildSubmission } from '../../support/builders.ts'
import { attach, officeDocument, pdf, useDataFolder } from '../../support/evidence.ts'
import { expectOk, expectProblem } from '../../support/expect.ts'

const app = useApp({ DATA_DIR: useDataFolder() })
const figure = (path: string) => `${path}/evidence/ORI-CG-01/2019-Q1`

describe('the file of a piece of evidence', () => {
  it('is saved and never shown or run, under its name and as what it is', async () => {
    const office = await buildOffice(app)
    const content = await officeDocument('xlsx')
    expectOk(await attach(office.provider, figure(office.path), content, { fileName: 'Año "2019".html' }))
    const response = await office.reader.get(`${figure(office.path)}/1/file`)
    expect(response.statusCode).toBe(200)
    expect(response.rawPayload.equals(content)).toBe(true)
    expect(response.headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-length': String(content.length),
      'content-disposition': `attachment; filename="Ano _2019_.html.xlsx"; filename*=UTF-8''A%C3%B1o%20_2019_.html.xlsx`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
      'cross-origin-resource-policy': 'same-origin',
    })
  })

  it('of a public figure is for everybody where it is marked so, and otherwise for nobody outside', async () => {
    const office = await buildOffice(app)
    const other = await buildOffice(app)
    const content = pdf('Para todos')
    expectOk(await attach(office.provider, figure(office.path), content, { visibility: 'public' }))
    expectOk(await attach(office.provider, figure(office.path), pdf('De la casa')))
    const outsiders = [app.caller(), other.publisher]
    for (const state of ['draft', 'approved'] as const) {
      if (state === 'approved') await buildSubmission(app, office, { state })
      for (const outsider of outsiders) expectProblem(await outsider.get(`${figure(office.path)}/1/file`), 'not-found')
      expect((await office.reader.get(`${figure(office.path)}/1/file`)).statusCode).toBe(200)
    }
    expectOk(await office.publisher.post(`${office.path}/submissions/2019-Q1/publish`, {}))
    for (const outsider of outsiders) {
      expect((await outsider.get(`${figure(office.path)}/1/file`)).rawPayload.equals(content)).toBe(true)
      expectProblem(await outsider.get(`${figure(office.path)}/2/file`), 'not-found')
    }
    expect((await office.reader.get(`${figure(office.path)}/2/file`)).statusCode).toBe(200)
  })

  it('is nothing where the piece is a link or is not there', async () => {
    const office = await buildOffice(app)
    expectOk(await office.provider.post(`${figure(office.path)}/links`, { title: 'Acta', url: 'https://example.org' }))
    expectProblem(await office.provider.get(`${figure(office.path)}/1/file`), 'not-found')
    expectProblem(await office.provider.get(`${figure(office.path)}/7/file`), 'not-found')
    expectProblem(await office.provider.get(`${office.path}/evidence/ORI-CG-99/2019-Q1/1/file`), 'not-found')
  })
})
