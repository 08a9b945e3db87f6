import type { PublicPage } from '@atalaya/shared/site'
import { problemSlugs } from '@atalaya/shared/problem'
import { describe, expect, it } from 'vitest'
import { api, useApp } from '../../support/app.ts'
import { buildOffice, buildSubmission, figure, value } from '../../support/builders.ts'
import { expectProblem } from '../../support/expect.ts'

const app = useApp()

/** What the page was given, out of the page. */
async function pageAt(address: string, status = 200): Promise<PublicPage & { language: string }> {
  const response = await app.caller().get(address)
  expect([response.statusCode, response.headers['content-type']]).toEqual([status, 'text/html; charset=utf-8'])
  const [, language = '', content = ''] = /<html lang="(\w+)".*<script type="application\/json">(.*)<\/script>/.exec(response.body) ?? []
  return { ...(JSON.parse(content) as PublicPage), language }
}

describe('the pages for readers', () => {
  it('are found with a slash behind their address as well', async () => {
    const answers = await Promise.all(['/es/', '/pt/framework/'].map((address) => app.caller().get(address)))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200])
  })

  it.each([
    ['es-CO,es;q=0.9', '/es'], ['pt-BR', '/pt'], ['en-US,en;q=0.8', '/en'], ['fr', '/es'],
  ])('begin in the language of a browser that prefers %s', async (accepts, place) => {
    const response = await app.caller().get('/', { 'accept-language': accepts })
    expect([response.statusCode, response.headers.location, response.headers.vary]).toEqual([302, place, 'accept-language'])
  })

  it.each(['es', 'pt', 'en'])('/%s has the territories', async (language) => {
    const office = await buildOffice(app)
    const page = await pageAt(`/${language}`)
    expect(page).toMatchObject({ kind: 'territories', language })
    expect(page.kind === 'territories' && page.cards.some(({ territory }) => territory.slug === office.territory.slug)).toBe(true)
  })

  it('have the same board that the API answers', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { period: '2018-Q4', state: 'published' })
    await buildSubmission(app, office, { state: 'published' })
    for (const query of ['', '?period=2018-Q4']) {
      const page = await pageAt(`/pt/${office.territory.slug}${query}`)
      const answered = (await app.caller().get(`${office.path}/dashboard${query}`, { 'accept-language': 'pt' })).json<unknown>()
      expect(page).toEqual({ kind: 'city', dashboard: answered, language: 'pt' })
    }
  })

  it('have the same indicator that the API answers, on the tab of the address', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published' })
    // Approved and not published: no period of the page.
    await buildSubmission(app, office, { period: '2019-Q2', state: 'approved', figures: { 'TER-IC-01': figure(value(14)) } })
    const address = `/en/${office.territory.slug}/indicators/TER-IC-01`
    const answered = (await app.caller().get(`${office.path}/indicators/TER-IC-01?lang=en`)).json<unknown>()
    expect(await pageAt(address)).toEqual({ kind: 'indicator', page: answered, tab: 'chart', view: {}, publications: [{ period: '2019-Q1', publishedAt: '2019-07-10T15:00:00.000Z' }], language: 'en' })
    expect(await pageAt(`${address}?tab=definition`)).toMatchObject({ tab: 'definition' })
    const view = { from: '2018-Q1', to: '2019-Q1', target: 'hidden', baseline: 'hidden', explore: 'open' }
    expect(await pageAt(`${address}?${new URLSearchParams(view).toString()}`)).toMatchObject({ tab: 'chart', view })
    // What cannot be read shows all there is.
    expect(await pageAt(`${address}?tab=x&from=marzo&from=2021-Q1&target=no&explore=closed`)).toMatchObject({ tab: 'chart', view: {} })
  })

  it('have the framework', async () => {
    expect(await pageAt('/es/framework')).toMatchObject({ kind: 'framework', language: 'es' })
  })

  it('are not sent again to who has them, until something is published', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published' })
    const address = `/es/${office.territory.slug}`
    const etag = String((await app.caller().get(address)).headers.etag)
    expect((await app.caller().get(address, { 'if-none-match': etag })).statusCode).toBe(304)
    await buildSubmission(app, office, { period: '2019-Q2', state: 'published', figures: { 'TER-IC-01': figure(value(14)) } })
    const after = await app.caller().get(address, { 'if-none-match': etag })
    expect([after.statusCode, after.headers.etag === etag]).toEqual([200, false])
  })

  it.each([
    ['/es/atlantida', 'es'], ['/pt/atlantida', 'pt'], ['/en/atlantida/indicators/TER-IC-01', 'en'], ['/fr', 'es'], ['/es/Atlántida', 'es'], ['/es/atlantida?period=marzo', 'es'], ['/pt/atlantida/none/of/this', 'pt'], ['/robots.txt', 'es'],
  ])('%s is a page that says that there is nothing', async (address, language) => {
    expect(await pageAt(address, 404)).toEqual({ kind: 'problem', slug: 'not-found', language })
  })

  it.each([
    ['/es/quito/indicators/%F0%28', 'es'], ['/pt/quito/indicators/%F0%28', 'pt'], ['/en/%ff', 'en'], ['/%E0%A4%A?lang=pt', 'pt'], ['/%E0%A4%A', 'es'],
    [`/pt/${'x'.repeat(200)}`, 'pt'], [`/en/quito/indicators/${'9'.repeat(101)}`, 'en'], [`/${'x'.repeat(5000)}?lang=en`, 'en'],
  ])('%.30s, which no router takes, is a page that says so, guarded like the others', async (address, language) => {
    expect(await pageAt(address, 404)).toEqual({ kind: 'problem', slug: 'not-found', language })
    const { headers } = await app.caller().get(address)
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' })
    expect(headers['content-security-policy']).toContain("script-src 'self'")
  })

  it.each([`${api}/territories/%F0%28`, `${api}/territories/${'x'.repeat(101)}/dashboard`])('%.40s is answered to programs as a problem', async (address) => {
    expectProblem(await app.caller().get(address), 'invalid-request')
  })

  it('are for who reads: what is written to an odd address is answered as a problem', async () => {
    expectProblem(await app.caller().post('/es/%F0%28'), 'invalid-request')
    expectProblem(await app.caller().post('/es/atlantida'), 'not-found')
  })

  it('of an indicator that was not taken on says so too', async () => {
    const office = await buildOffice(app)
    expect(await pageAt(`/es/${office.territory.slug}/indicators/TER-VA-01`, 404)).toMatchObject({ kind: 'problem', slug: 'not-found' })
  })

  it.each(problemSlugs)('explain the problem %s, where its type leads', async (slug) => {
    expect(await pageAt(`/problems/${slug}`)).toMatchObject({ kind: 'problem', slug })
  })

  it.each([
    ['/problems/not-found?lang=pt', 200, 'pt'], ['/problems/not-found?lang=en', 200, 'en'], ['/problems/not-found?lang=fr', 200, 'es'], ['/problems/not-found', 200, 'es'],
    ['/api/docs?lang=en', 200, 'en'], ['/none/of/this?lang=pt', 404, 'pt'], ['/fr?lang=en', 404, 'en'], ['/en/atlantida?lang=pt', 404, 'en'],
  ])('%s speaks the language that its address names', async (address, status, language) => {
    expect((await pageAt(address, status)).language).toBe(language)
  })

  it('take nothing from other sites and stand in no frame', async () => {
    const { headers } = await app.caller().get('/es')
    const policy = String(headers['content-security-policy'])
    for (const part of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'"]) expect(policy).toContain(part)
    expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:/)
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'same-origin' })
  })
})

describe('the office', () => {
  it.each(['/office', '/office/', '/office/bucaramanga/2019-Q1?row=TER-IC-01'])('has its one document at %s', async (address) => {
    const response = await app.caller().get(address)
    expect([response.statusCode, response.headers['content-type'], response.headers['cache-control']]).toEqual([200, 'text/html; charset=utf-8', 'no-cache'])
  })
})

describe('the files of the web build', () => {
  it('are kept for a year under names that change with their content', async () => {
    const response = await app.caller().get('/assets/readers-1a2b3c.js')
    expect([response.statusCode, response.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
  })

  it('lead nowhere else', async () => {
    for (const address of ['/assets/none.js', '/assets/../../package.json', '/assets/..%2f..%2fpackage.json']) expect((await app.caller().get(address)).statusCode).toBe(404)
  })
})

describe('strict transport security', () => {
  const secure = useApp({ PUBLIC_URL: 'https://atalaya.example.org' })
  it('is asked for where the address is secure, and only there', async () => {
    expect((await secure.caller().get('/es')).headers['strict-transport-security']).toMatch(/^max-age=\d+/)
    expect((await app.caller().get('/es')).headers['strict-transport-security']).toBeUndefined()
  })
})
