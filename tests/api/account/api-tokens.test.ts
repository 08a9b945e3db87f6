import { doorEndpoints } from '@atalaya/shared/account'
import { describe, expect, it } from 'vitest'
import { api, useApp } from '../../support/app.ts'
import { buildOffice, figure, value, type Office } from '../../support/builders.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { refusesOthers } from '../../support/refusals.ts'
import { allRows, rowsOf } from '../../support/stored.ts'

const app = useApp()
const wanted = { name: 'Tablero de la cámara', scope: 'read', days: 30 }

async function make(office: Office, overrides: object = {}) {
  return expectOk(await office.administrator.post(`${office.path}/tokens`, { ...wanted, ...overrides }), doorEndpoints.makeApiToken.response)
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

describe('tokens of programs', () => {
  refusesOthers(app, { may: 'administrator', send: (caller, path, headers) => caller.post(`${path}/tokens`, wanted, headers) })

  it('are answered once and kept as hashes', async () => {
    const office = await buildOffice(app)
    const { token, tokens: [listed] } = await make(office)
    expect(token).toMatch(/^atalaya_[\w-]{43}$/)
    // Thirty days after 10 July.
    expect(listed).toMatchObject({ name: wanted.name, scope: 'read', expiresAt: '2019-08-09T15:00:00.000Z', lastUsedAt: null, isExpired: false })
    expect(JSON.stringify([await allRows(app.store, 'apiToken'), await allRows(app.store, 'auditEntry')])).not.toContain(token)
    expect((await office.administrator.get(`${office.path}/tokens`)).body).not.toContain(token)
    await expectAuditRow(app, {
      territory: office.territory.slug, action: 'account.make-token', subject: listed?.id ?? '', personId: office.administrator.principal.personId, before: null,
      after: { name: wanted.name, scope: 'read', expiresAt: '2019-08-09T15:00:00.000Z' },
    })
  })

  it.each([['no name', { name: ' ' }, '/name'], ['a scope that there is not', { scope: 'write' }, '/scope'], ['no end', { days: 0 }, '/days'], ['two years', { days: 730 }, '/days']])(
    'refuse %s', async (_what, wrong, pointer) => {
      const office = await buildOffice(app)
      expectProblem(await office.administrator.post(`${office.path}/tokens`, { ...wanted, ...wrong }), 'invalid-fields', [pointer])
    },
  )

  it('read what members read, in their territory alone', async () => {
    const [office, other] = [await buildOffice(app), await buildOffice(app)]
    const { token } = await make(office)
    expectOk(await app.caller().get(`${office.path}/submissions`, bearer(token)))
    expectProblem(await app.caller().get(`${office.path}/submissions`), 'not-signed-in')
    expectProblem(await app.caller().get(`${other.path}/submissions`, bearer(token)), 'not-allowed')
    app.clock.pass(2)
    expectOk(await app.caller().get(`${office.path}/submissions`, bearer(token)))
    expect(await rowsOf(app, office, 'apiToken')).toMatchObject([{ lastUsedAt: '2019-07-10T15:02:00.000Z' }])
  })

  it('open nothing that is not for programs, whatever cookie comes with them', async () => {
    const office = await buildOffice(app)
    const { token, tokens: [listed] } = await make(office, { scope: 'import' })
    for (const answer of [
      await office.administrator.get(`${office.path}/members`, bearer(token)), await office.administrator.get(`${api}/me`, bearer(token)),
      await office.administrator.post(`${office.path}/tokens`, wanted, bearer(token)), await office.administrator.delete(`${office.path}/tokens/${listed?.id}`, bearer(token)),
      await office.provider.put(`${office.path}/submissions/2019-Q1/figures`, { figures: [{ ...figure(value(12)), indicator: 'TER-IC-01' }] }, bearer(token)),
    ]) {
      expectProblem(answer, 'token-scope')
    }
    expectProblem(await office.administrator.get(`${office.path}/submissions`, bearer('atalaya_none')), 'not-signed-in')
  })

  it('are never more than their maker is by now', async () => {
    const office = await buildOffice(app)
    const { token } = await make(office)
    const second = await buildOffice(app)
    expectOk(await office.administrator.post(`${office.path}/members`, { name: 'B', email: second.administrator.principal.email, password: 'doce caracteres', roles: ['administrator'] }))
    const { members } = expectOk<{ members: { personId: number; version: string }[] }>(await second.administrator.get(`${office.path}/members`))
    const maker = members.find(({ personId }) => personId === office.administrator.principal.personId)
    expectOk(await second.administrator.put(`${office.path}/members/${maker?.personId}`, { roles: [], version: maker?.version }))
    expectProblem(await app.caller().get(`${office.path}/submissions`, bearer(token)), 'not-allowed')
  })

  it('end when they are revoked and when their time is over', async () => {
    const [office, other] = [await buildOffice(app), await buildOffice(app)]
    const { token, tokens: [listed] } = await make(office)
    expectProblem(await other.administrator.delete(`${other.path}/tokens/${listed?.id}`), 'not-found')
    expectProblem(await other.administrator.delete(`${office.path}/tokens/${listed?.id}`), 'not-allowed')
    expectOk(await office.administrator.delete(`${office.path}/tokens/${listed?.id}`))
    expectProblem(await app.caller().get(`${office.path}/submissions`, bearer(token)), 'not-signed-in')
    expectProblem(await office.administrator.delete(`${office.path}/tokens/${listed?.id}`), 'not-found')
    await expectAuditRow(app, { territory: office.territory.slug, action: 'account.revoke-token', subject: listed?.id ?? '', personId: office.administrator.principal.personId, before: null, after: null })
    const { token: short } = await make(office, { days: 1 })
    app.clock.pass(24 * 60)
    expectProblem(await app.caller().get(`${office.path}/submissions`, bearer(short)), 'not-signed-in')
  })
})
