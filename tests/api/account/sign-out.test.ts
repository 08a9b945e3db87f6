import { describe, expect, it } from 'vitest'
import { api, useApp } from '../../support/app.ts'
import { buildPerson } from '../../support/builders.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { allRows, trailOf } from '../../support/stored.ts'

const app = useApp()
const address = `${api}/sign-out`

describe('signing out', () => {
  it('ends the session, so that a kept copy of its cookie opens nothing', async () => {
    const person = await buildPerson(app)
    expectOk(await person.get(`${api}/me`))
    const response = await person.post(address)
    expectOk(response)
    expect(response.cookies).toMatchObject([{ name: 'atalaya_session', value: '', path: '/', expires: new Date(0) }])
    expectProblem(await person.get(`${api}/me`), 'not-signed-in')
    expect((await allRows(app.store, 'session')).filter(({ personId }) => personId === person.principal.personId)).toEqual([])
    const { personId } = person.principal
    await expectAuditRow(app, { territory: '', action: 'account.sign-out', subject: String(personId), personId, before: null, after: null })
  })

  it('leaves the person’s other sessions, and other people’s, alone', async () => {
    const [leaving, staying] = [await buildPerson(app), await buildPerson(app)]
    await leaving.post(address)
    expectOk(await staying.get(`${api}/me`))
  })

  it('works without a session, and leaves nothing in the trail', async () => {
    const before = await trailOf(app, '')
    expectOk(await app.caller().post(address))
    expectOk(await app.caller('atalaya_session=bm8gdGFsIHRva2Vu').post(address))
    expect(await trailOf(app, '')).toEqual(before)
  })

  it('is refused to a page of another site', async () => {
    const person = await buildPerson(app)
    expectProblem(await person.post(address, undefined, { origin: 'https://elsewhere.example.org' }), 'foreign-origin')
    expectOk(await person.get(`${api}/me`))
  })
})
