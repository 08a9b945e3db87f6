import { roles, type Role } from '@atalaya/shared/access'
import type { LightMyRequestResponse } from 'fastify'
import { describe, it } from 'vitest'
import { api, type Caller, type Headers, type TestApp } from './app.ts'
import { buildOffice, buildPerson } from './builders.ts'
import { expectProblem } from './expect.ts'

/** Asks for the verb at a territory's address, with a body that would be good. */
export type Send = (caller: Caller, path: string, headers?: Headers) => Promise<LightMyRequestResponse>

/** The refusals that every write about a territory has in common, whatever its state. */
export function refusesOthers(app: TestApp, { may: allowed, send }: { may: Role | readonly Role[]; send: Send }): void {
  const [may, ...others] = [allowed].flat() as [Role, ...Role[]]
  describe('refuses', () => {
    it('who is not signed in', async () => {
      const office = await buildOffice(app)
      expectProblem(await send(app.caller(), office.path), 'not-signed-in')
    })

    it.each(roles.filter((role) => role !== may && !others.includes(role)))('a %s', async (role) => {
      const office = await buildOffice(app)
      expectProblem(await send(office[role], office.path), 'not-allowed')
    })

    it('who has no role anywhere', async () => {
      const office = await buildOffice(app)
      expectProblem(await send(await buildPerson(app), office.path), 'not-allowed')
    })

    it(`the ${may} of another territory`, async () => {
      const [office, other] = [await buildOffice(app), await buildOffice(app)]
      expectProblem(await send(other[may], office.path), 'not-allowed')
    })

    it('a page of another site, whoever is signed in', async () => {
      const office = await buildOffice(app)
      expectProblem(await send(office[may], office.path, { origin: 'https://elsewhere.example.org' }), 'foreign-origin')
      expectProblem(await send(office[may], office.path, { origin: 'null' }), 'foreign-origin')
    })

    it('a territory that does not exist', async () => {
      const office = await buildOffice(app)
      expectProblem(await send(office[may], `${api}/territories/atlantida`), 'not-found')
    })
  })
}
