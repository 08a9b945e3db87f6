import { hash, randomBytes } from 'node:crypto'
import { findPrincipal, findTokenPrincipal, touchApiToken, touchSession, type SessionPrincipal, type TokenPrincipal } from '@atalaya/db/account'
import type { Store } from '@atalaya/db/store'
import type { TokenScope } from '@atalaya/shared/access'
import { Problem } from '@atalaya/shared/problem'
import fastifyCookie from '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import type { Config } from '../config/index.ts'
import type { VerbContext } from './context.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly opensWithFirstPassword?: boolean
    readonly tokenScope?: TokenScope
  }
  interface FastifyRequest {
    /**
     * Who asks, looked up at most once a request; undefined without a live session. Raises `first-password` for somebody who has yet
     * to choose their own, and `second-factor-required` for who has yet to set one up, but for what is about the own account.
     * With a token it is the person who made it, in its territory alone: raises `not-signed-in` for one that is none, `token-scope`
     * at an address that it is not for.
     */
    session(): Promise<Found | undefined>
    context(): Promise<VerbContext>
  }
}

const cookieName = 'atalaya_session'
const minute = 60_000

export interface SessionOptions {
  readonly config: Config
  readonly store: Store
  readonly now: () => Date
}

/** 256 random bits; only its SHA-256 is stored, so that a copy of the database signs nobody in. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

export function hashToken(token: string): string {
  return hash('sha256', token)
}

export function idleSince(config: Config, now: Date): string {
  return new Date(now.getTime() - config.sessionIdleMinutes * minute).toISOString()
}

export function sessionExpiry(config: Config, now: Date): Date {
  return new Date(now.getTime() + config.sessionMinutes * minute)
}

/** `Secure` everywhere but on loopback, where browsers would not keep the cookie of a plain-HTTP address. */
export function isSecure(config: Config): boolean {
  return config.publicUrl === '' ? !['127.0.0.1', '::1', 'localhost'].includes(config.host) : config.publicUrl.startsWith('https:')
}

export function setSessionCookie(reply: FastifyReply, config: Config, token: string, expires: Date): void {
  reply.setCookie(cookieName, token, { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(config), expires })
  // The answer to the sign-in says already who has signed in.
  reply.request.cookies[cookieName] = token
}

export function clearSessionCookie(reply: FastifyReply, config: Config): void {
  reply.clearCookie(cookieName, { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(config) })
}

export function sessionTokenOf(request: FastifyRequest): string | undefined {
  return request.cookies[cookieName]
}

/** Begins every API token, so that one which was left in a file is found. */
export const apiTokenPrefix = 'atalaya_'

/** The token of a program, whatever it is; undefined for people. */
function bearerOf({ headers }: FastifyRequest): string | undefined {
  return /^Bearer +(\S+) *$/i.exec(headers.authorization ?? '')?.[1]
}

/** A write from a page of another site is refused: a browser always says where a write comes from. */
function refuseForeignOrigin(request: FastifyRequest, config: Config): void {
  // No browser sends a token by itself, and the cookie that it may send beside it is not looked at.
  if (bearerOf(request) !== undefined) return
  const { origin, host, 'sec-fetch-site': site } = request.headers
  const isOwn = origin === undefined ? site === undefined || site === 'same-origin' || site === 'none' : isOwnOrigin(origin, host, config)
  if (!isOwn) throw new Problem('foreign-origin', { detail: 'Writes are taken from this site’s own pages only', params: {} })
}

/** An origin that is no address, such as `null` or nothing, is nobody's own, even where the request names no host either. */
function isOwnOrigin(origin: string, host: string | undefined, { publicUrl }: Config): boolean {
  // As browsers write it; anything else is taken apart first.
  if (host && (origin === `http://${host}` || origin === `https://${host}`)) return true
  if (publicUrl !== '' && origin === publicUrl) return true
  const sender = URL.parse(origin)
  if (sender === null || !host || !/^https?:$/.test(sender.protocol)) return false
  // Both as addresses of one protocol, which differ neither by capitals nor by naming its usual port.
  return URL.parse(`${sender.protocol}//${host}`)?.host === sender.host
}

type Found = SessionPrincipal & { readonly token?: TokenPrincipal['token'] }

/** A token that may bring figures in may also see what stands. */
function refuseOutOfScope(held: TokenScope, wanted: TokenScope | undefined): void {
  if (wanted === held || (wanted === 'read' && held === 'import')) return
  const detail = wanted === undefined ? 'This address is for people, not for programs' : `This address is for tokens of the scope ${wanted}`
  throw new Problem('token-scope', { detail, params: {} })
}

/** The same store, whose transactions say in the trail by which token they were. */
function writingBy(store: Store, token: string): Store {
  return { ...store, write: (body) => store.write((handle) => body({ ...handle, token })) }
}

/** Cookie sessions and tokens of programs: who asks, and that no other site writes in a person's name. */
export const sessions = fastifyPlugin(async (app: FastifyInstance, { config, store, now }: SessionOptions) => {
  await app.register(fastifyCookie)

  const lookUpToken = async (request: FastifyRequest, bearer: string): Promise<Found> => {
    const at = now()
    const found = await findTokenPrincipal(store.read, { tokenHash: hashToken(bearer), now: at.toISOString() })
    if (!found) throw new Problem('not-signed-in', { detail: 'The token is none, was ended or is past its time', params: {} })
    refuseOutOfScope(found.token.scope, request.routeOptions.config.tokenScope)
    if (found.token.lastUsedAt === null || at.getTime() - Date.parse(found.token.lastUsedAt) > minute) {
      await store.write((handle) => touchApiToken(handle, found.token, at.toISOString()))
    }
    return found
  }

  const lookUp = async (request: FastifyRequest): Promise<Found | undefined> => {
    const bearer = bearerOf(request)
    if (bearer !== undefined) return lookUpToken(request, bearer)
    const token = sessionTokenOf(request)
    if (token === undefined) return undefined
    const at = now()
    const tokenHash = hashToken(token)
    const found = await findPrincipal(store.read, { tokenHash, now: at.toISOString(), idleSince: idleSince(config, at) })
    // Written at most once a minute, so that reading pages does not turn into writing them; twice in the time that may pass idle.
    if (found && at.getTime() - Date.parse(found.lastSeenAt) > Math.min(minute, (config.sessionIdleMinutes * minute) / 2)) {
      await store.write((handle) => touchSession(handle, tokenHash, at.toISOString()))
    }
    return found
  }
  const lookedUp = new WeakMap<FastifyRequest, ReturnType<typeof lookUp>>()

  const lookUpOnce = (request: FastifyRequest) => {
    const known = lookedUp.get(request)
    if (known) return known
    const found = lookUp(request)
    lookedUp.set(request, found)
    return found
  }

  app.decorateRequest('session', async function (this: FastifyRequest) {
    const found = await lookUpOnce(this)
    if (found?.hasFirstPassword && this.routeOptions.config.opensWithFirstPassword !== true) {
      throw new Problem('first-password', { detail: 'Somebody else made this password: choose your own first', params: {} })
    }
    if (found?.lacksSecondFactor && this.routeOptions.config.opensWithFirstPassword !== true) {
      throw new Problem('second-factor-required', { detail: 'A territory of this account asks for a second factor: set it up first', params: {} })
    }
    return found
  })

  app.decorateRequest('context', async function (this: FastifyRequest) {
    const found = await this.session()
    return { store: found?.token === undefined ? store : writingBy(store, found.token.id), principal: found?.principal, now: now() }
  })

  // What was answered to a person is theirs: nobody on the way keeps it, nor the browser once they have signed out.
  app.addHook('onSend', (request, reply, payload, done) => {
    if (lookedUp.has(request) && !reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-store')
    done(null, payload)
  })

  app.addHook('onRequest', (request, _reply, done) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') refuseForeignOrigin(request, config)
    done()
  })
})
