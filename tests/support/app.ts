import { join } from 'node:path'
import { createPerson, createSession, grantRoles } from '@atalaya/db/account'
import type { Store, WriteHandle } from '@atalaya/db/store'
import { buildApp, type AppOptions } from '@atalaya/server/app'
import { readConfig } from '@atalaya/server/config'
import type { Principal, Role } from '@atalaya/shared/access'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { hashPassword } from '../../server/src/account/password.ts'
import { hashToken, newToken } from '../../server/src/plugins/session.ts'
import { openTestStore } from './test-database.ts'

export const api = '/api/v1'

/** The first and second quarter of 2019 have ended, the third has begun. */
const usualNow = '2019-07-10T15:00:00Z'

/** What the web build is to the server, as one line a page: what a page was given is in it, as data. */
const pages: AppOptions['pages'] = {
  render: (page, { language, address }) => `<!doctype html><html lang="${language}" data-address="${address}"><script type="application/json">${JSON.stringify(page)}</script></html>`,
  script: '/assets/readers-1a2b3c.js',
  clientFolder: join(import.meta.dirname, 'client-build'),
  officeDocument: '<!doctype html><html lang="es"><title>Atalaya</title></html>',
  answerDocument: '<!doctype html><html lang="es"><title>Cifras pedidas</title></html>',
}

/** The server on a database of its own with the framework in it, and the clock that it reads. */
export interface TestApp {
  readonly server: FastifyInstance
  readonly store: Store
  readonly clock: {
    now: Date
    /** Later by so many minutes. */
    pass(minutes: number): void
  }
  /** Somebody without an account, or with the session of a cookie. */
  caller(cookie?: string): Caller
}

export type Headers = Readonly<Record<string, string>>

/** Asks as a browser on the product's own pages does. */
export interface Caller {
  get(path: string, headers?: Headers): Promise<LightMyRequestResponse>
  put(path: string, body?: unknown, headers?: Headers): Promise<LightMyRequestResponse>
  post(path: string, body?: unknown, headers?: Headers): Promise<LightMyRequestResponse>
  delete(path: string, headers?: Headers): Promise<LightMyRequestResponse>
}

export interface SignedIn extends Caller {
  readonly principal: Principal
  readonly cookie: string
}

const host = 'atalaya.example.org'

function callerOn(server: () => FastifyInstance, cookie: string | undefined): Caller {
  const own = { host, ...(cookie === undefined ? {} : { cookie }) }
  const write = (method: 'PUT' | 'POST') => (path: string, body?: unknown, headers: Headers = {}) =>
    server().inject({ method, url: path, headers: { ...own, origin: `http://${host}`, ...headers }, ...(body === undefined ? {} : { payload: body as object }) })
  return {
    get: (path, headers = {}) => server().inject({ method: 'GET', url: path, headers: { ...own, ...headers } }),
    put: write('PUT'),
    post: write('POST'),
    delete: (path, headers = {}) => server().inject({ method: 'DELETE', url: path, headers: { ...own, origin: `http://${host}`, ...headers } }),
  }
}

/** The server as it is shipped, on a store, with every answer checked. */
export async function serverOn(store: Store, now: () => Date, environment: Readonly<Record<string, string>> = {}): Promise<FastifyInstance> {
  const config = readConfig({ LOG_LEVEL: 'error', ...environment })
  const server = await buildApp({ config, store, now, pages, checksResponses: true })
  await server.ready()
  return server
}

/** One server for the tests of a file, begun before the first and ended after the last; every test begins at the usual time. */
export function useApp(environment: Readonly<Record<string, string>> = {}): TestApp {
  let server: FastifyInstance
  let store: Store
  const clock: TestApp['clock'] = {
    now: new Date(usualNow),
    pass(minutes) {
      clock.now = new Date(clock.now.getTime() + minutes * 60_000)
    },
  }
  beforeAll(async () => {
    store = await openTestStore()
    server = await serverOn(store, () => clock.now, environment)
  })
  beforeEach(() => {
    clock.now = new Date(usualNow)
  })
  afterAll(async () => {
    await server.close()
    await store.close()
  })
  return {
    get server() {
      return server
    },
    get store() {
      return store
    },
    clock,
    caller: (cookie) => callerOn(() => server, cookie),
  }
}

/** Of everybody in the tests. */
export const password = 'contraseña de prueba'

let keptHash: Promise<string> | undefined

/** Hashed once, because a hash takes longer than most tests. */
export function passwordHash(): Promise<string> {
  keptHash ??= hashPassword(password)
  return keptHash
}

export interface NewPerson {
  readonly name: string
  readonly email: string
  readonly hash: string
  readonly memberships: readonly { readonly territory: string; readonly territoryId: number; readonly roles: readonly Role[] }[]
  readonly isDemo?: boolean
  readonly hasFirstPassword?: boolean
}

/** Makes a person with a session, without the work of a password. */
export async function makeSignedIn(app: TestApp, handle: WriteHandle, { name, email, hash, memberships, isDemo = false, hasFirstPassword = false }: NewPerson): Promise<SignedIn> {
  const personId = await createPerson(handle, { name, email, passwordHash: hash, language: 'es', isDemo, hasFirstPassword })
  for (const { territoryId, roles } of memberships) await grantRoles(handle, { territoryId, personId, roles })
  const token = newToken()
  const at = app.clock.now.toISOString()
  const expiresAt = new Date(app.clock.now.getTime() + 7 * 24 * 60 * 60_000).toISOString()
  await createSession(handle, { tokenHash: hashToken(token), personId, createdAt: at, lastSeenAt: at, expiresAt })
  const cookie = `atalaya_session=${token}`
  const principal = { personId, name, email, memberships: memberships.map(({ territory, roles }) => ({ territory, roles: [...roles] })) }
  return { ...app.caller(cookie), principal, cookie }
}
