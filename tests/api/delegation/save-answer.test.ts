import { answerRowSchema, answerSheetSchema, delegationsSchema } from '@atalaya/shared/delegation'
import { describe, expect, it } from 'vitest'
import { useApp } from '../../support/app.ts'
import { buildOffice, buildSubmission, figure, missing, pesos, value } from '../../support/builders.ts'
import { answer, answersPath, buildDelegation, delegationsPath } from '../../support/delegation.ts'
import { expectOk, expectProblem } from '../../support/expect.ts'
import { rowsOf, trailOf } from '../../support/stored.ts'

const app = useApp()

describe('the page of a link', () => {
  it('shows what is asked, with what is public of it, and nothing else of the city', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published', period: '2018-Q4', figures: { 'ORI-CG-02': figure(value(9)), 'TER-IC-01': figure(value(3)) } })
    await buildSubmission(app, office, { figures: { 'TER-IC-01': figure(value(12)) } })
    const { token } = await buildDelegation(office)
    const response = await app.caller().get(answersPath(token))
    const sheet = expectOk(response, answerSheetSchema)
    expect(sheet).toMatchObject({ quarter: '2019-Q1', department: 'Hacienda', addressee: 'Marta Ruiz', validUntil: '2019-07-20' })
    expect(sheet.rows.map(({ indicator, previous, answer: given, question }) => [indicator.code, previous.map((point) => point.value), given, question])).toEqual([
      ['ORI-CG-02', [9], null, ''], ['GOB-PR-02', [], null, ''],
    ])
    expect(response.body).not.toMatch(/TER-IC-01"|marta@|tokenHash|provider de/)
    expect(response.headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex', 'cache-control': 'private, no-store' })
  })

  it('shows no value before that is approved and not public', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'approved', period: '2018-Q4', figures: { 'ORI-CG-02': figure(value(9)) } })
    const { token } = await buildDelegation(office)
    expect(expectOk(await app.caller().get(answersPath(token)), answerSheetSchema).rows.map(({ previous }) => previous)).toEqual([[], []])
  })

  it('is a document that no search engine keeps, and no other page is told of', async () => {
    const office = await buildOffice(app)
    const { token } = await buildDelegation(office)
    const page = await app.caller().get(`/answer/${token}`)
    expect(page.statusCode).toBe(200)
    expect(page.headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex', 'cache-control': 'private, no-store', 'content-type': 'text/html; charset=utf-8' })
    expect(page.body).toContain('Cifras pedidas')
    expectOk(await office.provider.post(delegationsPath(office, '/1/revoke'), { version: 1 }))
    expect((await app.caller().get(`/answer/${token}`)).statusCode).toBe(200)
    const other = await app.caller().get('/answer/nobody-was-given-this')
    expect(other.statusCode).toBe(404)
    expect(other.headers['content-type']).toBe('text/html; charset=utf-8')
  })

  it.each([['another', 'nobody-was-given-this'], ['none at all', 'x'], ['the longest', 'x'.repeat(100)]])('is not found by a token that is %s', async (_which, token) => {
    expectProblem(await app.caller().get(answersPath(token)), 'not-found')
    expectProblem(await app.caller().post(`${answersPath(token)}/open`), 'not-found')
    expectProblem(await app.caller().put(answersPath(token, 'ORI-CG-02'), answer(value(7))), 'not-found')
  })

  it('notes once that it was opened by a person, not that it was read', async () => {
    const office = await buildOffice(app)
    const { token } = await buildDelegation(office)
    expectOk(await app.caller().get(answersPath(token)))
    expect(await rowsOf(app, office, 'delegation')).toMatchObject([{ openedAt: null }])
    const at = app.clock.now.toISOString()
    expectOk(await app.caller().post(`${answersPath(token)}/open`))
    app.clock.pass(5)
    expectOk(await app.caller().post(`${answersPath(token)}/open`))
    expect(await rowsOf(app, office, 'delegation')).toMatchObject([{ openedAt: at, version: 1 }])
    expect((await trailOf(app, office.territory.slug)).filter(({ action }) => action === 'delegation.open')).toMatchObject([{ personId: null, subject: '2019-Q1/delegations/1' }])
  })
})

describe('an answer by a link', () => {
  it('stands beside the figure and not in it, with who gave it, in the table and in the trail', async () => {
    const office = await buildOffice(app)
    const { token } = await buildDelegation(office)
    const saved = expectOk(await app.caller().put(answersPath(token, 'ORI-CG-02'), answer(value(7))), answerRowSchema)
    expect(saved).toMatchObject({ isTaken: false, answer: { entry: value(7), value: 7, name: 'Marta Ruiz', post: 'Tesorera', version: 1, note: 'Sin los de 2018' } })
    expect(await rowsOf(app, office, 'figure')).toEqual([])
    expect(await rowsOf(app, office, 'submission')).toEqual([])
    const { delegations } = expectOk(await office.validator.get(delegationsPath(office)), delegationsSchema)
    expect(delegations[0]?.figures[0]).toMatchObject({ indicator: 'ORI-CG-02', state: 'answered', answer: { name: 'Marta Ruiz', answeredAt: app.clock.now.toISOString() } })
    const rows = (await trailOf(app, office.territory.slug)).filter(({ action }) => action === 'delegation.answer')
    expect(rows).toMatchObject([{ personId: null, subject: '2019-Q1/ORI-CG-02', before: null, after: { name: 'Marta Ruiz', post: 'Tesorera', department: 'Hacienda', entry: value(7), version: 1 } }])
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('is changed over the one that was seen, and says why there is no figure', async () => {
    const office = await buildOffice(app)
    const { token } = await buildDelegation(office)
    expectOk(await app.caller().put(answersPath(token, 'ORI-CG-02'), answer(value(7))))
    const stale = expectProblem(await app.caller().put(answersPath(token, 'ORI-CG-02'), answer(value(8))), 'stale-version')
    expect(stale['current']).toMatchObject({ entry: value(7), version: 1 })
    const second = expectOk(await app.caller().put(answersPath(token, 'ORI-CG-02'), answer(missing('no_data', 'Se perdió el libro'), { version: 1, name: 'Luis Rey' })), answerRowSchema)
    expect(second.answer).toMatchObject({ value: null, version: 2, name: 'Luis Rey' })
  })

  it.each([
    ['no name', 'ORI-CG-02', answer(value(7), { name: '  ' }), ['/name']],
    ['no post', 'ORI-CG-02', answer(value(7), { post: '' }), ['/post']],
    ['another form', 'ORI-CG-02', answer(pesos(7)), ['/entry/form']],
    ['nothing in it', 'ORI-CG-02', answer({ form: 'blank' }), ['/entry/form']],
    ['a currency that does not exist', 'GOB-PR-02', answer({ ...pesos(5), currency: 'XYZ' } as never), ['/entry/currency']],
    ['a day that does not exist', 'ORI-CG-02', answer(value(7), { dataDate: '2019-02-30' }), ['/dataDate']],
    ['too many digits', 'ORI-CG-02', answer({ form: 'value', value: '1234567890.1234567' as never }), ['/entry/value']],
  ])('with %s is refused at the field, and nothing is kept', async (_what, code, body, pointers) => {
    const office = await buildOffice(app)
    const { token } = await buildDelegation(office)
    expectProblem(await app.caller().put(answersPath(token, code), body), 'invalid-fields', pointers)
    expect((await rowsOf(app, office, 'delegationFigure')).map(({ version }) => version)).toEqual([0, 0])
  })

  it('is refused of what the link does not ask, and from a page of another site', async () => {
    const office = await buildOffice(app)
    const { token } = await buildDelegation(office)
    expectProblem(await app.caller().put(answersPath(token, 'TER-IC-01'), answer(value(7))), 'not-found')
    expectProblem(await app.caller().put(answersPath(token, 'ORI-CG-02'), answer(value(7)), { origin: 'https://elsewhere.example.org' }), 'foreign-origin')
  })

  it('needs no session, and takes nobody’s: who answers is who they say they are', async () => {
    const office = await buildOffice(app)
    const { token } = await buildDelegation(office)
    expectOk(await office.reader.put(answersPath(token, 'ORI-CG-02'), answer(value(7))))
    expect((await trailOf(app, office.territory.slug)).find(({ action }) => action === 'delegation.answer')).toMatchObject({ personId: null })
  })
})

describe('guessing links', () => {
  const guarded = useApp()

  it('comes to an end, page and API alike, and begins again after a minute', async () => {
    const office = await buildOffice(guarded)
    const { token } = await buildDelegation(office)
    for (let guess = 0; guess < 20; guess += 1) expectProblem(await guarded.caller().get(answersPath(`guess-${guess}`)), 'not-found')
    expectProblem(await guarded.caller().get(answersPath(token)), 'too-many-attempts')
    for (let guess = 0; guess < 20; guess += 1) expect((await guarded.caller().get(`/answer/guess-${guess}`)).statusCode).toBe(404)
    expect((await guarded.caller().get(`/answer/${token}`)).statusCode).toBe(429)
    guarded.clock.pass(1)
    expectOk(await guarded.caller().get(answersPath(token)))
    expect((await guarded.caller().get(`/answer/${token}`)).statusCode).toBe(200)
  })
})
