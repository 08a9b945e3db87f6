import { problemDetailsSchema, type ProblemDetails, type ProblemSlug } from '@atalaya/shared/problem'
import type { LightMyRequestResponse } from 'fastify'
import { expect } from 'vitest'
import type { TestApp } from './app.ts'
import { trailOf } from './stored.ts'

/** What callers rely on; written again here, because a status that changes breaks them. */
const statuses: Record<ProblemSlug, number> = {
  'invalid-request': 400,
  'day-not-past': 400,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'second-factor-needed': 401,
  'provider-refused': 401,
  'nobody-here': 403,
  'email-unverified': 403,
  'not-allowed': 403,
  'first-password': 403,
  'second-factor-required': 403,
  'not-your-indicator': 403,
  'token-scope': 403,
  'own-account': 403,
  'works-elsewhere': 403,
  'own-figures': 403,
  'own-proposal': 403,
  'foreign-origin': 403,
  'not-found': 404,
  'link-expired': 410,
  'wrong-state': 409,
  'stale-version': 409,
  'already-exists': 409,
  'other-identity': 409,
  'already-proposed': 409,
  'period-not-open': 409,
  'period-closed': 409,
  'reopening-ended': 409,
  'still-open': 409,
  'period-too-early': 409,
  'period-not-ended': 409,
  'link-closed': 410,
  'invalid-fields': 422,
  'blocking-findings': 422,
  'unexplained-warnings': 422,
  'unreadable-file': 422,
  'too-large': 413,
  'unsupported-media-type': 415,
  'too-many-attempts': 429,
  'busy': 503,
  'provider-unavailable': 503,
  'unexpected': 500,
  'unavailable': 503,
}

/** That an answer is this problem, whole as RFC 9457 has it; with `pointers`, that these fields and no others are named. */
export function expectProblem(response: LightMyRequestResponse, slug: ProblemSlug, pointers?: readonly string[]): ProblemDetails {
  expect({ status: response.statusCode, slug: response.json<{ slug?: unknown }>().slug, body: response.body }).toMatchObject({ status: statuses[slug], slug })
  expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  expect(response.headers['cache-control']).toBe('no-store')
  const problem = problemDetailsSchema.parse(response.json())
  expect(problem.type).toMatch(new RegExp(`^https?://[^/]+/problems/${slug}$`))
  expect(problem.status).toBe(response.statusCode)
  expect([problem.title, problem.detail, problem.instance].filter((text) => text.trim() === '')).toEqual([])
  if (pointers) expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(pointers)
  // A sentence for a person, never a slug.
  for (const { detail } of [problem, ...(problem.errors ?? [])]) expect(detail).toMatch(/\S \S/)
  return problem
}

/** That an answer is good, and what it says; with a schema, that it is what the contract promises. */
export function expectOk<Body = unknown>(response: LightMyRequestResponse, schema?: { parse(answer: unknown): Body }): Body {
  expect({ status: response.statusCode, body: response.statusCode === 200 ? '' : response.body }).toEqual({ status: 200, body: '' })
  return schema ? schema.parse(response.json()) : response.json<Body>()
}

export interface AuditRow {
  /** Empty for what belongs to the installation. */
  readonly territory: string
  readonly action: string
  readonly subject: string
  readonly personId: number
  /** Id of the API token that it was done with; absent for a person. */
  readonly token?: string
  readonly before: unknown
  readonly after: unknown
}

/** That the trail has this row, once, at the time it is. */
export async function expectAuditRow(app: TestApp, wanted: AuditRow): Promise<void> {
  const rows = await trailOf(app, wanted.territory)
  const alike = rows.filter(({ action, subject }) => action === wanted.action && subject === wanted.subject)
  const told = alike.map(({ position: _position, previous: _previous, hash: _hash, token, ...row }) => ({ ...row, ...(token !== null && { token }) }))
  expect(told.filter((row) => row.at === app.clock.now.toISOString() && row.personId === wanted.personId)).toContainEqual({ ...wanted, at: app.clock.now.toISOString() })
}
