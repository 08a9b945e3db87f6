import { askedByLinkSchema, delegationsSchema } from '@atalaya/shared/delegation'
import { describe, expect, it } from 'vitest'
import { useApp } from '../../support/app.ts'
import { buildOffice, buildPerson, buildSubmission, value, type Office } from '../../support/builders.ts'
import { answer, answersPath, buildDelegation, delegationsPath } from '../../support/delegation.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { rowsOf } from '../../support/stored.ts'

const app = useApp()

const changes = [
  { name: 'another link', send: (caller: Office['provider'], office: Office, version = 1) => caller.post(delegationsPath(office, '/1/link'), { version }) },
  { name: 'a later day', send: (caller: Office['provider'], office: Office, version = 1) => caller.put(delegationsPath(office, '/1/until'), { version, validUntil: '2019-08-15' }) },
  { name: 'taking it back', send: (caller: Office['provider'], office: Office, version = 1) => caller.post(delegationsPath(office, '/1/revoke'), { version }) },
]

describe('a link', () => {
  it.each(changes)('$name is refused to others, to who saw it before it changed, once the quarter is handed in, and where nothing was asked', async ({ send }) => {
    const office = await buildOffice(app)
    expectProblem(await send(office.provider, office), 'not-found')
    await buildDelegation(office)
    expectProblem(await send(app.caller() as Office['provider'], office), 'not-signed-in')
    for (const role of ['validator', 'publisher', 'reader'] as const) expectProblem(await send(office[role], office), 'not-allowed')
    expect(expectProblem(await send(office.provider, office, 2), 'stale-version')['current']).toEqual({ version: 1 })
    expect(await rowsOf(app, office, 'delegation')).toMatchObject([{ version: 1, revokedAt: null, validUntil: '2019-07-20' }])
    await buildSubmission(app, office, { state: 'submitted' })
    expectProblem(await send(office.provider, office), 'wrong-state')
  })

  it.each(changes)('$name is refused of one that was taken back', async ({ send }) => {
    const office = await buildOffice(app)
    await buildDelegation(office)
    expectOk(await office.administrator.post(delegationsPath(office, '/1/revoke'), { version: 1 }))
    expect(expectProblem(await send(office.provider, office, 2), 'wrong-state')['state']).toBe('revoked')
  })

  it('made anew opens what was asked, and the one before opens nothing', async () => {
    const office = await buildOffice(app)
    const { token } = await buildDelegation(office)
    expectOk(await app.caller().put(answersPath(token, 'ORI-CG-02'), answer(value(7))))
    const renewed = expectOk(await office.provider.post(delegationsPath(office, '/1/link'), { version: 1 }), askedByLinkSchema)
    expectProblem(await app.caller().get(answersPath(token)), 'not-found')
    expect(expectOk<{ rows: { answer: unknown }[] }>(await app.caller().get(answersPath(renewed.token))).rows.map((row) => row.answer !== null)).toEqual([true, false])
    await expectAuditRow(app, { territory: office.territory.slug, action: 'delegation.renew', subject: '2019-Q1/delegations/1', personId: office.provider.principal.personId, before: null, after: null })
  })

  it('works to the end of its last day where the city is, and again when that is later', async () => {
    const office = await buildOffice(app)
    const { token } = await buildDelegation(office)
    // Midnight in Bogotá is five in the morning in Greenwich.
    app.clock.now = new Date('2019-07-21T04:59:00Z')
    expectOk(await app.caller().get(answersPath(token)))
    app.clock.pass(1)
    expect(expectProblem(await app.caller().get(answersPath(token)), 'link-closed')['reason']).toBe('expired')
    // Whoever signed in ten days ago has to sign in again.
    const provider = await buildPerson(app, { office, roles: ['provider'] })
    expectProblem(await provider.put(delegationsPath(office, '/1/until'), { version: 1, validUntil: '2019-07-20' }), 'invalid-fields', ['/validUntil'])
    const { delegations } = expectOk(await provider.put(delegationsPath(office, '/1/until'), { version: 1, validUntil: '2019-08-15' }), delegationsSchema)
    expect(delegations).toMatchObject([{ validUntil: '2019-08-15', end: null, version: 2 }])
    expectOk(await app.caller().get(answersPath(token)))
    await expectAuditRow(app, {
      territory: office.territory.slug, action: 'delegation.extend', subject: '2019-Q1/delegations/1', personId: provider.principal.personId,
      before: { validUntil: '2019-07-20' }, after: { validUntil: '2019-08-15' },
    })
  })

  it('that is taken back opens nothing, and what was answered by it stays', async () => {
    const office = await buildOffice(app)
    const { token } = await buildDelegation(office)
    expectOk(await app.caller().put(answersPath(token, 'ORI-CG-02'), answer(value(7))))
    const { delegations } = expectOk(await office.provider.post(delegationsPath(office, '/1/revoke'), { version: 1 }), delegationsSchema)
    expect(delegations).toMatchObject([{ end: 'revoked', figures: [{ indicator: 'ORI-CG-02', state: 'answered' }, { state: 'waiting' }] }])
    expect(expectProblem(await app.caller().get(answersPath(token)), 'link-closed')['reason']).toBe('revoked')
    expect(expectProblem(await app.caller().put(answersPath(token, 'ORI-CG-02'), answer(value(8), { version: 1 })), 'link-closed')['reason']).toBe('revoked')
    await expectAuditRow(app, { territory: office.territory.slug, action: 'delegation.revoke', subject: '2019-Q1/delegations/1', personId: office.provider.principal.personId, before: null, after: null })
  })

  it('closes when the quarter is handed in, and opens again when that is returned', async () => {
    const office = await buildOffice(app)
    const { token } = await buildDelegation(office)
    await buildSubmission(app, office, { state: 'submitted' })
    expect(expectProblem(await app.caller().get(answersPath(token)), 'link-closed')['reason']).toBe('submitted')
    expectOk(await office.validator.post(`${office.path}/submissions/2019-Q1/return`, { note: '¿Seguro?', figures: [] }))
    expectOk(await app.caller().get(answersPath(token)))
  })
})
