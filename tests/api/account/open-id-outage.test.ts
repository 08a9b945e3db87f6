import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readConfig } from '@atalaya/server/config'
import { openIdAddressSchema } from '@atalaya/shared/account'
import { afterAll, describe, expect, it } from 'vitest'
import { api, password, useApp, type TestApp } from '../../support/app.ts'
import { buildPerson } from '../../support/builders.ts'
import { expectOk, expectProblem } from '../../support/expect.ts'
import { startIdentityProvider } from '../../support/identity-provider.ts'

const site = 'http://atalaya.example.org'
const begin = (app: TestApp) => app.caller().post(`${api}/open-id/beginnings`, { next: '/office/' })
const given = (issuer: string) => ({ PUBLIC_URL: site, OIDC_ISSUER: issuer, OIDC_CLIENT_ID: 'atalaya', OIDC_CLIENT_SECRET: 'secreto entre el proveedor y la oficina' })

/** Takes every connection and never answers. */
const silent = createServer(() => undefined)
await new Promise<void>((resolve) => {
  silent.listen(0, '127.0.0.1', resolve)
})
const provider = await startIdentityProvider({ returnAddress: `${site}/office/open-id` })
afterAll(async () => {
  silent.closeAllConnections()
  silent.close()
  await provider.close()
})

describe('a provider that does not answer', () => {
  // Port 1 of this machine: nothing listens there.
  const absent = useApp({ ...given('http://127.0.0.1:1'), SIGN_IN_ATTEMPTS: '1' })
  const hanging = useApp(given(`http://127.0.0.1:${(silent.address() as AddressInfo).port}`))
  const leaving = useApp(given(provider.issuer))

  it('is said to be down, and the password opens the office as always', async () => {
    const { principal } = await buildPerson(absent)
    expectProblem(await begin(absent), 'provider-unavailable')
    expectOk(await absent.caller().post(`${api}/sign-in`, { email: principal.email, password }))
    expect(expectOk(await absent.caller().get(`${api}/sign-in-ways`))).toEqual({ sendsMail: false, provider: '127.0.0.1:1' })
  })

  it('is not asked without end', async () => {
    absent.clock.pass(2)
    // Two failures a minute from one address, for an installation that allows one on an account.
    for (let attempt = 0; attempt < 2; attempt += 1) expectProblem(await begin(absent), 'provider-unavailable')
    expectProblem(await begin(absent), 'too-many-attempts')
  })

  it('keeps nobody waiting for longer than some seconds', async () => {
    const before = performance.now()
    expectProblem(await begin(hanging), 'provider-unavailable')
    expect(performance.now() - before).toBeLessThan(8000)
  })

  it('is waited for again, once it was there and went away between the two halves of a sign-in', async () => {
    const { principal } = await buildPerson(leaving)
    const response = await begin(leaving)
    const { address } = expectOk(response, openIdAddressSchema)
    const step = `atalaya_open_id=${response.cookies.find(({ name }) => name === 'atalaya_open_id')!.value}`
    const answer = await provider.signIn(address, provider.add({ email: principal.email, isVerified: true }))
    await provider.close()
    expectProblem(await leaving.caller(step).post(`${api}/open-id/sign-ins`, { answer }), 'provider-unavailable')
  })
})

describe('without a provider', () => {
  const app = useApp()

  it('there is no such way in', async () => {
    expect(expectOk(await app.caller().get(`${api}/sign-in-ways`))).toEqual({ sendsMail: false, provider: null })
    expectProblem(await begin(app), 'not-found')
    expectProblem(await app.caller().post(`${api}/open-id/sign-ins`, { answer: 'code=x' }), 'not-found')
    expectProblem(await app.caller().post(`${api}/open-id/second-factor`, { code: '123456' }), 'not-found')
    const person = await buildPerson(app)
    expect(expectOk(await person.get(`${api}/me/identity`))).toEqual({ provider: null, linkedAt: null })
    expectProblem(await person.delete(`${api}/me/identity`), 'wrong-state')
  })
})

describe('the configuration of a provider', () => {
  it.each([
    ['an address without TLS on another machine', { OIDC_ISSUER: 'http://identity.example.org' }, /OIDC_ISSUER.*https/],
    ['no name of this installation', { OIDC_ISSUER: 'https://identity.example.org', OIDC_CLIENT_SECRET: 'x' }, /OIDC_CLIENT_ID/],
    ['no secret', { OIDC_ISSUER: 'https://identity.example.org', OIDC_CLIENT_ID: 'atalaya' }, /OIDC_CLIENT_SECRET/],
  ])('is refused with %s', (_what, environment, words) => {
    expect(() => readConfig(environment)).toThrow(words)
  })

  it('calls the provider by its address where no other name was given', () => {
    const { openId } = readConfig({ OIDC_ISSUER: 'https://identity.example.org/realm', OIDC_CLIENT_ID: 'atalaya', OIDC_CLIENT_SECRET: 'x' })
    expect(openId).toEqual({ issuer: 'https://identity.example.org/realm', clientId: 'atalaya', clientSecret: 'x', label: 'identity.example.org', countsAsSecondFactor: false })
  })
})
