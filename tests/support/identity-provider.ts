import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { Provider, type Configuration } from 'oidc-provider'

/** Somebody as the provider knows them; changed between one sign-in and the next by changing this. */
export interface KnownThere {
  email: string
  isVerified: boolean
}

export interface IdentityProvider {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** By what the provider calls them. */
  readonly people: Map<string, KnownThere>
  /** Adds somebody; answers what the provider calls them. */
  add(person: KnownThere): string
  /** Signs in as a browser does that was sent to an address, and answers the query that it is sent back with. */
  signIn(address: string, subject: string, amr?: readonly string[]): Promise<string>
  /** Turns back instead. */
  cancel(address: string): Promise<string>
  close(): Promise<void>
}

/** Seconds. */
const hour = 3600

const client = { clientId: 'atalaya', clientSecret: 'secreto entre el proveedor y la oficina' }

function configurationOf(people: IdentityProvider['people'], returnAddress: string): Configuration {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return {
    clients: [{ client_id: client.clientId, client_secret: client.clientSecret, redirect_uris: [returnAddress], grant_types: ['authorization_code'], response_types: ['code'] }],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'first' }] },
    cookies: { keys: [randomUUID()] },
    ttl: { AccessToken: hour, AuthorizationCode: 60, Grant: hour, IdToken: hour, Interaction: hour, Session: hour },
    pkce: { required: () => true },
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, subject) => {
      const known = people.get(subject)
      return known && { accountId: subject, claims: () => ({ sub: subject, email: known.email, email_verified: known.isVerified }) }
    },
    // Nobody is asked whether the office may see the e-mail: it is the office's own provider.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: client.clientId, accountId: oidc.session!.accountId! })
      grant.addOIDCScope('openid email')
      await grant.save()
      return grant
    },
  }
}

/** The page where somebody says who they are, and what follows from it. */
async function interact(provider: Provider, people: IdentityProvider['people'], request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') {
    const choices = [...people].map(([subject, { email }]) => `<button name="subject" value="${subject}">${email}</button>`)
    response.setHeader('content-type', 'text/html; charset=utf-8').end(`<!doctype html><title>Proveedor de identidad</title><form method="post">${choices.join('')}</form>`)
    return
  }
  const given = new URLSearchParams(await text(request))
  const subject = given.get('subject')
  const result = subject === null ? { error: 'access_denied', error_description: 'The person turned back' } : { login: { accountId: subject, amr: given.getAll('amr') } }
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
}

/** A browser without pages: it follows where it is sent and keeps the cookies, until it leaves the provider. */
async function follow(issuer: string, address: string, form: URLSearchParams): Promise<string> {
  const cookies = new Map<string, string>()
  let next = new URL(address)
  for (let step = 0; step < 10; step += 1) {
    if (next.origin !== issuer) return next.search.slice(1)
    const isAsked = next.pathname.startsWith('/interaction/')
    const headers = { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') }
    const response = await fetch(next, { redirect: 'manual', headers, ...(isAsked && { method: 'POST', body: form }) })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      cookies.set(name, value)
    }
    const location = response.headers.get('location')
    if (location === null) throw new Error(`The provider answered ${response.status} at ${next.pathname}: ${await response.text()}`)
    next = new URL(location, next)
  }
  throw new Error('The provider sends in circles')
}

/** A provider of OpenID Connect on this machine, which sends people back to one address. */
export async function startIdentityProvider({ returnAddress }: { returnAddress: string }): Promise<IdentityProvider> {
  const people: IdentityProvider['people'] = new Map()
  const server = createServer()
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, configurationOf(people, returnAddress))
  const answer = provider.callback()
  server.on('request', (request, response) => {
    void (request.url!.startsWith('/interaction/') ? interact(provider, people, request, response) : answer(request, response))
  })
  return {
    issuer, ...client, people,
    add: (person) => {
      const subject = randomUUID()
      people.set(subject, person)
      return subject
    },
    signIn: (address, subject, amr = []) => follow(issuer, address, new URLSearchParams([['subject', subject], ...amr.map((way): [string, string] => ['amr', way])])),
    cancel: (address) => follow(issuer, address, new URLSearchParams()),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
