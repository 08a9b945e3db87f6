import { describe, expect, it } from 'vitest'
import { api, useApp } from '../../support/app.ts'
import { buildOffice, buildSubmission, figure, value } from '../../support/builders.ts'
import { expectOk, expectProblem } from '../../support/expect.ts'
import { rowsOf } from '../../support/stored.ts'

const app = useApp()

/** What people, programs and attackers put where a name should be; already fit for an address. */
const odd = [
  '', ' ', '%20', '0', '-1', 'null', 'undefined', 'true', '__proto__', 'constructor', 'toString', '*', '%2e%2e', '..%2f..%2fetc%2fpasswd', '%00', 'a%00b', '%0d%0aset-cookie:x', '%E0%A4%A', '%ff',
  '%F0%9F%98%80', '%C3%B1', "'", "'%20or%201=1--", '%22', '%3Cscript%3E', '%7B%7D', '%5B%5D', '$where', '1e309', '9'.repeat(50), 'x'.repeat(120), '2019-Q1', '2019-q1', '2019-Q0', '2019-Q11', '0000-Q1',
  '9999-Q4', '1900-Q1', '2199-Q4', '2019-A1', 'ORI-CG-01', 'ori-cg-01', 'ORI-CG-001', 'es', 'pt-BR',
]

/** Addresses with a place to fill. */
const addresses = (slug: string) => {
  const good = `${api}/territories/${slug}`
  return [
    `${api}/§`, `${api}/territories?lang=§`, `${api}/territories/§`, `${api}/territories/§/dashboard`, `${good}/dashboard?period=§`, `${good}/dashboard?lang=§`, `${good}/dashboard?include=§`, `${good}/dashboard?§=1`,
    `${good}/indicators/§`, `${good}/indicators/TER-IC-01?period=§`, `${good}/observations/§/2019-Q1/history`, `${good}/observations/TER-IC-01/§/history`, `${good}/observations.csv?period=§`,
    `${good}/observations.csv?flavour=§`, `${good}/reports/§`, `${good}/reports/§.xlsx`, `${good}/adoptions/§`, `${good}/submissions/§`, `${good}/members/§`,
    '/§', '/es/§', `/§/${slug}`, `/es/${slug}?period=§`, `/es/${slug}/indicators/§`, `/es/${slug}/indicators/TER-IC-01?tab=§`, `/es/${slug}/indicators/TER-IC-01?from=§&target=§`, '/problems/§', '/office/§', '/assets/§',
  ]
}

describe('an odd request', () => {
  it('is answered, or refused with a problem, and is never a failure on our side', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published' })
    const failures: string[] = []
    for (const template of addresses(office.territory.slug)) {
      for (const word of odd) {
        const address = template.replace('§', word)
        const response = await app.caller().get(address)
        const type = String(response.headers['content-type'])
        const isRefused = response.statusCode >= 400 && response.statusCode < 500 && /^(application\/problem\+json|text\/html)/.test(type)
        const isAnswered = [200, 302, 304].includes(response.statusCode)
        const isGuarded = response.headers['content-security-policy'] !== undefined && response.headers['x-content-type-options'] === 'nosniff'
        if (!(isRefused || isAnswered) || !isGuarded) failures.push(`${address}: ${response.statusCode} ${type}`)
      }
    }
    expect(failures).toEqual([])
  })

  it('with a body of any kind is refused at the field or as a whole', async () => {
    const office = await buildOffice(app)
    const deep = JSON.parse(`${'[['.repeat(2000)}${']]'.repeat(2000)}`) as unknown
    const bodies: unknown[] = [null, 0, 'text', [], {}, { __proto__: null }, { entry: null }, { entry: [] }, { entry: { form: 'value' } }, { entry: { form: 'value', value: {} } }, { figures: {} }, { figures: [null] }, { version: 1e308 }, { version: 0.5 }, deep]
    const quarter = `${office.path}/submissions/2019-Q1`
    const writes = [
      [office.provider, 'put', `${quarter}/figures/ORI-CG-02`], [office.provider, 'put', `${quarter}/figures`], [office.provider, 'put', `${quarter}/narratives/office`], [office.validator, 'post', `${quarter}/return`],
      [office.publisher, 'put', `${office.path}/targets`], [office.publisher, 'put', `${office.path}/baselines`], [office.administrator, 'put', `${office.path}/adoptions`], [office.administrator, 'put', `${office.path}/settings`],
      [office.administrator, 'post', `${office.path}/members`], [office.administrator, 'put', `${office.path}/members/1`], [office.publisher, 'post', `${office.path}/observations/TER-IC-01/2019-Q1/corrections`],
      [office.provider, 'put', `${api}/me/password`], [app.caller(), 'post', `${api}/sign-in`],
    ] as const
    const answers: string[] = []
    for (const [caller, method, address] of writes) {
      for (const body of bodies) {
        const { statusCode } = await caller[method](address, JSON.stringify(body), { 'content-type': 'application/json' })
        if (statusCode < 400 || statusCode >= 500) answers.push(`${method} ${address} ${JSON.stringify(body).slice(0, 60)}: ${statusCode}`)
      }
    }
    expect(answers).toEqual([])
  })

  // A pointer is as long as its text lies deep: a hundred kilobytes of these were once answered with a hundred megabytes.
  it.each([
    ['/sign-in', `${'["\\u0000",'.repeat(10_000)}1${']'.repeat(10_000)}`],
    ['/sign-in', `{"email":${'["\\u0000",'.repeat(10_000)}1${']'.repeat(10_000)}}`],
    ['/sign-out', `${'["\\u0000",'.repeat(10_000)}1${']'.repeat(10_000)}`],
    ['/territories/nowhere/members', JSON.stringify({ roles: Array(50_000).fill('\u0000') })],
    ['/territories/nowhere/submissions/2019-Q1/return', JSON.stringify({ note: '', figures: Array.from({ length: 500 }, () => ({})) })],
  ])('to %s made of mistakes alone gets no more back than a page', async (address, body) => {
    const response = await app.caller().post(`${api}${address}`, body, { 'content-type': 'application/json' })
    expect([200, 401, 404, 422]).toContain(response.statusCode)
    expect(response.body.length).toBeLessThan(20_000)
  })

  it('in another encoding is refused, because its letters would be lost', async () => {
    const office = await buildOffice(app)
    // «Bogotá» in ISO 8859-1.
    const body = Buffer.from(JSON.stringify(figure(value(7), { note: 'Bogotá' })), 'latin1')
    const send = (bytes: Buffer) => office.provider.put(`${office.path}/submissions/2019-Q1/figures/ORI-CG-02`, bytes, { 'content-type': 'application/json' })
    expectProblem(await send(body), 'invalid-request')
    expect(await rowsOf(app, office, 'figure')).toEqual([])
    expectOk(await send(Buffer.from(body.toString('latin1'))))
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml'])('of the kind %s, as a form of another site may send, is refused', async (type) => {
    const office = await buildOffice(app)
    expectProblem(await office.administrator.put(`${office.path}/settings`, '{}', { 'content-type': type }), 'unsupported-media-type')
  })

  it.each(['\u0000', 'a\u0000b', '\ud800', '\udfff\ud800'])('with %j, which PostgreSQL does not keep, is refused on either engine', async (note) => {
    const office = await buildOffice(app)
    const figures = [{ ...figure(value(7), { note }), indicator: 'ORI-CG-02' }]
    expectProblem(await office.provider.put(`${office.path}/submissions/2019-Q1/figures`, { figures }), 'invalid-fields', ['/figures/0/note'])
  })

  it.each(['\u202e', '\ufffe', '👩‍👩‍👧', '\\u0000', 'ñ'.normalize('NFD'), "'; drop table figure; --"])('with %j gives it back as it came', async (note) => {
    const office = await buildOffice(app)
    expectOk(await office.provider.put(`${office.path}/submissions/2019-Q1/figures/ORI-CG-02`, figure(value(7), { note })))
    expect(await rowsOf(app, office, 'figure')).toMatchObject([{ note }])
  })

  it('that never arrives whole is given up after six minutes', () => {
    expect(app.server.server.requestTimeout).toBe(360_000)
  })

  it('by another method finds nothing', async () => {
    const office = await buildOffice(app)
    for (const method of ['DELETE', 'PATCH', 'OPTIONS'] as const) {
      const response = await app.server.inject({ method, url: `${office.path}/dashboard` })
      expect(response.statusCode).toBe(404)
    }
  })
})
