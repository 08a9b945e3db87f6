import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { officePathSchema } from '@atalaya/shared/account'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Config } from '../config/index.ts'
import { isSecure } from '../plugins/session.ts'

const cookieName = 'atalaya_open_id'
/** The only addresses that the browser sends it to. */
const path = '/api/v1/open-id'
/** Minutes for signing in at the provider, and again for the number of the phone. */
const minutes = 10

const begunSchema = z.object({
  step: z.literal('begun'),
  state: z.string(),
  nonce: z.string(),
  /** Of PKCE (RFC 7636). */
  verifier: z.string(),
  next: officePathSchema,
})
const provenSchema = z.object({
  step: z.literal('proven'),
  issuer: z.string(),
  subject: z.string(),
  /** Null where the provider has not verified one. */
  email: z.string().nullable(),
  next: officePathSchema,
})
const stepSchema = z.discriminatedUnion('step', [begunSchema, provenSchema])
type Step = z.infer<typeof stepSchema>
const keptSchema = z.object({ until: z.number(), kept: stepSchema })

/** The same in every process of an installation and after each start, and another than the secret itself. */
function keyOf(clientSecret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', clientSecret, '', 'atalaya open-id cookie', 32))
}

function signatureOf(body: string, clientSecret: string): Buffer {
  return createHmac('sha256', keyOf(clientSecret)).update(body).digest()
}

function attributesOf(config: Config) {
  return { path, httpOnly: true, sameSite: 'lax', secure: isSecure(config) } as const
}

interface Keeping {
  readonly config: Config
  readonly clientSecret: string
  readonly now: Date
}

/** Binds a step of a sign-in to the browser that made it, for some minutes. */
export function keepStep(reply: FastifyReply, { config, clientSecret, now }: Keeping, kept: Step): void {
  const until = now.getTime() + minutes * 60_000
  const body = Buffer.from(JSON.stringify({ until, kept })).toString('base64url')
  reply.setCookie(cookieName, `${body}.${signatureOf(body, clientSecret).toString('base64url')}`, { ...attributesOf(config), expires: new Date(until) })
}

/** The step that this browser is at; undefined when it is at none, is past its time, or when somebody else wrote what it sent. */
export function readStep<Name extends Step['step']>(request: FastifyRequest, { clientSecret, now }: Keeping, step: Name): Extract<Step, { step: Name }> | undefined {
  const [body = '', signature = ''] = (request.cookies[cookieName] ?? '').split('.')
  const [given, right] = [Buffer.from(signature, 'base64url'), signatureOf(body, clientSecret)]
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined
  const { until, kept } = keptSchema.parse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')))
  return kept.step === step && now.getTime() < until ? (kept as Extract<Step, { step: Name }>) : undefined
}

export function forgetStep(reply: FastifyReply, config: Config): void {
  reply.clearCookie(cookieName, attributesOf(config))
}
