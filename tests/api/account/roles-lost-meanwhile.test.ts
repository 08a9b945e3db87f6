import { describe, expect, it } from 'vitest'
import { addMember } from '../../../server/src/account/members.ts'
import { resetPassword } from '../../../server/src/account/reset-password.ts'
import { useApp } from '../../support/app.ts'
import { buildOffice, buildPerson } from '../../support/builders.ts'
import { expectOk } from '../../support/expect.ts'
import { allRows, rowsOf } from '../../support/stored.ts'

const app = useApp()

/** Somebody who administered the territory when the request began, and no longer does. */
async function buildFormerAdministrator() {
  const office = await buildOffice(app)
  const former = await buildPerson(app, { office, roles: ['administrator'] })
  const { members } = expectOk<{ members: { personId: number; version: string }[] }>(await office.administrator.get(`${office.path}/members`))
  const version = members.find(({ personId }) => personId === former.principal.personId)?.version
  expectOk(await office.administrator.put(`${office.path}/members/${former.principal.personId}`, { roles: [], version }))
  return { office, context: { store: app.store, principal: former.principal, now: app.clock.now } }
}

describe('who lost the role while a password was hashed', () => {
  it('adds nobody', async () => {
    const { office, context } = await buildFormerAdministrator()
    const before = await rowsOf(app, office, 'membership')
    const given = { name: 'Rosa Díaz', email: 'rosa@lost.example', password: 'doce caracteres', roles: ['administrator' as const] }
    await expect(addMember(context, office.territory.slug, given)).rejects.toMatchObject({ slug: 'not-allowed' })
    expect(await rowsOf(app, office, 'membership')).toEqual(before)
    expect((await allRows(app.store, 'person')).filter(({ email }) => email === given.email)).toEqual([])
  })

  it('resets nobody’s password', async () => {
    const { office, context } = await buildFormerAdministrator()
    const before = await allRows(app.store, 'person')
    await expect(resetPassword(context, office.territory.slug, office.provider.principal.personId)).rejects.toMatchObject({ slug: 'not-allowed' })
    expect(await allRows(app.store, 'person')).toEqual(before)
  })
})
