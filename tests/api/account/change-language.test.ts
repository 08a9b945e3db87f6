import { describe, expect, it } from 'vitest'
import { api, password, useApp } from '../../support/app.ts'
import { buildOffice, buildPerson } from '../../support/builders.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'

const app = useApp()
const address = `${api}/me/language`

describe('changing the language of the office', () => {
  it('is told on every device of the person, and on nobody else’s', async () => {
    const [person, other] = [await buildPerson(app), await buildPerson(app)]
    expectOk(await person.put(address, { language: 'pt' }))
    expect(expectOk(await person.get(`${api}/me`))).toMatchObject({ language: 'pt' })
    expect(expectOk(await app.caller().post(`${api}/sign-in`, { email: person.principal.email, password }))).toMatchObject({ language: 'pt' })
    expect(expectOk(await other.get(`${api}/me`))).toMatchObject({ language: 'es' })
    const { personId } = person.principal
    await expectAuditRow(app, { territory: '', action: 'account.change-language', subject: String(personId), personId, before: { language: 'es' }, after: { language: 'pt' } })
  })

  it('leaves the public pages to their address', async () => {
    const office = await buildOffice(app)
    expectOk(await office.reader.put(address, { language: 'en' }))
    expect((await office.reader.get(`/pt/${office.territory.slug}`)).body).toContain('<html lang="pt"')
  })

  it('refuses who is not signed in, and a page of another site', async () => {
    const person = await buildPerson(app)
    expectProblem(await app.caller().put(address, { language: 'pt' }), 'not-signed-in')
    expectProblem(await person.put(address, { language: 'pt' }, { origin: 'https://elsewhere.example.org' }), 'foreign-origin')
    expect(expectOk(await person.get(`${api}/me`))).toMatchObject({ language: 'es' })
  })

  it.each([{ language: 'de' }, { language: '' }, {}])('refuses what is no language spoken here: %j', async (body) => {
    expectProblem(await (await buildPerson(app)).put(address, body), 'invalid-fields', ['/language'])
  })
})

describe('the language of somebody who is added', () => {
  it.each([['pt-BR', 'pt'], ['es-CO', 'es']])('is that of the place, %s', async (locale, language) => {
    const office = await buildOffice(app, { locale })
    const email = `${language}@${office.territory.slug}.example.org`
    expectOk(await office.administrator.post(`${office.path}/members`, { name: 'João', email, password: 'doce caracteres', roles: ['reader'] }))
    expect(expectOk(await app.caller().post(`${api}/sign-in`, { email, password: 'doce caracteres' }))).toMatchObject({ language })
  })
})
