import { delegationsSchema } from '@atalaya/shared/delegation'
import { describe, expect, it } from 'vitest'
import { api, useApp } from '../../support/app.ts'
import { buildOffice, buildPerson, buildSubmission } from '../../support/builders.ts'
import { answersPath, asked, buildDelegation, delegationsPath } from '../../support/delegation.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { allRows, rowsOf, trailOf } from '../../support/stored.ts'

const app = useApp()

describe('asking figures of another department', () => {
  it('is refused to who is not signed in, has another task or works elsewhere', async () => {
    const [office, other] = [await buildOffice(app), await buildOffice(app)]
    expectProblem(await app.caller().post(delegationsPath(office), asked), 'not-signed-in')
    for (const role of ['validator', 'publisher', 'reader'] as const) expectProblem(await office[role].post(delegationsPath(office), asked), 'not-allowed')
    expectProblem(await other.provider.post(delegationsPath(office), asked), 'not-allowed')
    expectProblem(await office.provider.post(delegationsPath(office), asked, { origin: 'https://elsewhere.example.org' }), 'foreign-origin')
    expectProblem(await office.provider.post(`${api}/territories/atlantida/submissions/2019-Q1/delegations`, asked), 'not-found')
    expect(await rowsOf(app, office, 'delegation')).toEqual([])
  })

  it.each(['provider', 'administrator'] as const)('gives a %s a link whose token is kept nowhere', async (role) => {
    const office = await buildOffice(app)
    const made = expectOk<{ token: string }>(await office[role].post(delegationsPath(office), asked))
    // 256 bits are 43 characters of base64url.
    expect(made.token).toMatch(/^[\w-]{43}$/)
    expectOk(await app.caller().get(answersPath(made.token)))
    const everything = JSON.stringify([await rowsOf(app, office, 'delegation'), await trailOf(app, office.territory.slug), await allRows(app.store, 'session')])
    expect(everything).not.toContain(made.token)
    expect(await rowsOf(app, office, 'delegation')).toMatchObject([{ tokenHash: expect.stringMatching(/^[\da-f]{64}$/), department: 'Hacienda', version: 1 }])
    await expectAuditRow(app, {
      territory: office.territory.slug, action: 'delegation.ask', subject: '2019-Q1/delegations/1', personId: office[role].principal.personId, before: null,
      after: { department: 'Hacienda', addressee: 'Marta Ruiz', email: 'marta@hacienda.example.org', validUntil: '2019-07-20', indicators: ['GOB-PR-02', 'ORI-CG-02'] },
    })
  })

  it('is shown to the people of the city, without the token, in the framework’s order', async () => {
    const office = await buildOffice(app)
    await buildDelegation(office)
    const response = await office.reader.get(delegationsPath(office))
    const { delegations, abilities } = expectOk(response, delegationsSchema)
    expect(delegations).toMatchObject([{ number: 1, department: 'Hacienda', end: null, openedAt: null, createdBy: office.provider.principal.name }])
    expect(delegations[0]?.figures.map(({ indicator, state }) => [indicator, state])).toEqual([['ORI-CG-02', 'waiting'], ['GOB-PR-02', 'waiting']])
    expect(abilities).toMatchObject({ ask: { allowed: false, problem: 'not-allowed' }, take: { allowed: false } })
    expect(response.body).not.toMatch(/token/i)
    expectProblem(await app.caller().get(delegationsPath(office)), 'not-signed-in')
    expectProblem(await (await buildPerson(app)).get(delegationsPath(office)), 'not-allowed')
  })

  it.each(['submitted', 'approved', 'published'] as const)('is refused once the quarter is %s', async (state) => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state })
    expect(expectProblem(await office.provider.post(delegationsPath(office), asked), 'wrong-state')['state']).toBe(state)
  })

  it('is refused for a day that is past where the city is, and for one a year away', async () => {
    const office = await buildOffice(app)
    // The eleventh has begun in Greenwich; in Bogotá, five hours behind, it is still the tenth.
    app.clock.now = new Date('2019-07-11T04:00:00Z')
    const late = await buildOffice(app)
    expectOk(await late.provider.post(delegationsPath(late), { ...asked, validUntil: '2019-07-10' }))
    expectProblem(await late.provider.post(delegationsPath(late), { ...asked, validUntil: '2019-07-09' }), 'invalid-fields', ['/validUntil'])
    expectProblem(await late.provider.post(delegationsPath(late), { ...asked, validUntil: '2020-07-12' }), 'invalid-fields', ['/validUntil'])
    expect(await rowsOf(app, office, 'delegation')).toEqual([])
  })

  it('is refused without a department, with no e-mail that it could be, without figures, and for what is not due', async () => {
    const office = await buildOffice(app)
    const ask = (body: object) => office.provider.post(delegationsPath(office), { ...asked, ...body })
    expectProblem(await ask({ department: ' ' }), 'invalid-fields', ['/department'])
    expectProblem(await ask({ email: 'marta' }), 'invalid-fields', ['/email'])
    expectProblem(await ask({ indicators: [] }), 'invalid-fields', ['/indicators'])
    expectProblem(await ask({ indicators: ['ORI-FR-02'] }), 'not-found')
    expectOk(await ask({ email: '', addressee: '' }))
  })

  it('is refused in a quarter that has not begun', async () => {
    const office = await buildOffice(app)
    expectProblem(await office.provider.post(`${office.path}/submissions/2019-Q4/delegations`, asked), 'period-not-open')
    expectProblem(await office.provider.post(`${office.path}/submissions/1989-Q4/delegations`, asked), 'period-too-early')
  })
})
