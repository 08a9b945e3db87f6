import { threadSchema } from '@atalaya/shared/comment'
import { submissionViewSchema } from '@atalaya/shared/submission'
import { describe, expect, it } from 'vitest'
import { giveRoles } from '../../support/administration.ts'
import { api, useApp } from '../../support/app.ts'
import { buildOffice, buildPerson, buildSubmission } from '../../support/builders.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { allRows, refusalOf, rowsOf, runSql } from '../../support/stored.ts'

const app = useApp()
const to = (path: string, code = 'ORI-CG-02', quarter = '2019-Q1') => `${path}/submissions/${quarter}/figures/${code}/comments`

describe('a comment on a figure', () => {
  it('is refused to who is not signed in, to who works elsewhere and from a page of another site', async () => {
    const [office, other] = [await buildOffice(app), await buildOffice(app)]
    expectProblem(await app.caller().post(to(office.path), { text: '¿Y el acta?' }), 'not-signed-in')
    expectProblem(await other.provider.post(to(office.path), { text: '¿Y el acta?' }), 'not-allowed')
    expectProblem(await (await buildPerson(app)).post(to(office.path), { text: '¿Y el acta?' }), 'not-allowed')
    expectProblem(await office.provider.post(to(office.path), { text: '¿Y el acta?' }, { origin: 'https://elsewhere.example.org' }), 'foreign-origin')
    expectProblem(await office.provider.post(to(`${api}/territories/atlantida`), { text: '¿Y el acta?' }), 'not-found')
    expect(await rowsOf(app, office, 'comment')).toEqual([])
  })

  it.each(['provider', 'validator', 'publisher', 'reader', 'administrator'] as const)('is open to a %s', async (role) => {
    const office = await buildOffice(app)
    const thread = expectOk(await office[role].post(to(office.path), { text: ' ¿Y el acta? ' }), threadSchema)
    expect(thread.comments).toEqual([
      { number: 1, author: office[role].principal.name, writtenAt: app.clock.now.toISOString(), text: '¿Y el acta?', withdrawnAt: null, isOwn: true },
    ])
    await expectAuditRow(app, {
      territory: office.territory.slug, action: 'comment.write', subject: '2019-Q1/ORI-CG-02/comments/1', personId: office[role].principal.personId, before: null, after: { mentions: [] },
    })
  })

  it.each(['draft', 'submitted', 'approved', 'published'] as const)('is written whatever the state of the quarter: %s', async (state) => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state })
    expectOk(await office.reader.post(to(office.path), { text: 'Se ve bien' }), threadSchema)
  })

  it('follows those before it, in the order of writing', async () => {
    const office = await buildOffice(app)
    expectOk(await office.validator.post(to(office.path), { text: '¿Son 7?' }))
    app.clock.pass(1)
    const thread = expectOk(await office.provider.post(to(office.path), { text: 'Sí, 7' }), threadSchema)
    expect(thread.comments.map(({ number, text, isOwn }) => ({ number, text, isOwn }))).toEqual([
      { number: 1, text: '¿Son 7?', isOwn: false }, { number: 2, text: 'Sí, 7', isOwn: true },
    ])
    expect(thread.version).toBe(2)
  })

  it('names colleagues by who they are, under the name that they have now, and tells them once', async () => {
    const office = await buildOffice(app)
    const { personId, name } = office.validator.principal
    const text = `¿Lo revisa, <@${personId}>? <@${personId}>, por favor`
    const thread = expectOk(await office.provider.post(to(office.path), { text }), threadSchema)
    expect(thread.mentioned).toEqual([{ personId, name }])
    expect(await rowsOf(app, office, 'commentMention')).toMatchObject([{ personId, number: 1, seenAt: null }])
    await app.store.write((handle) => runSql(handle, `update person set name = 'Rosa Díaz' where id = ${personId}`))
    const again = expectOk(await office.provider.post(to(office.path), { text: 'Gracias' }), threadSchema)
    expect(again.mentioned).toEqual([{ personId, name: 'Rosa Díaz' }])
  })

  it('names nobody who does not work in the territory', async () => {
    const [office, other] = [await buildOffice(app), await buildOffice(app)]
    const text = `Para <@${other.reader.principal.personId}>`
    expectProblem(await office.provider.post(to(office.path), { text }), 'invalid-fields', ['/text'])
    expect(await rowsOf(app, office, 'commentThread')).toEqual([])
  })

  it('is refused empty, longer than a page, on what is not due and in a quarter that has not begun', async () => {
    const office = await buildOffice(app)
    expectProblem(await office.provider.post(to(office.path), { text: '  ' }), 'invalid-fields', ['/text'])
    expectProblem(await office.provider.post(to(office.path), { text: 'x'.repeat(2001) }), 'invalid-fields', ['/text'])
    expectOk(await office.provider.post(to(office.path), { text: 'x'.repeat(2000) }))
    expectProblem(await office.provider.post(to(office.path, 'ORI-FR-02'), { text: 'Hola' }), 'not-found')
    expectProblem(await office.provider.post(to(office.path, 'ORI-CG-02', '2019-Q4'), { text: 'Hola' }), 'period-not-open')
    expectProblem(await office.provider.post(to(office.path, 'ORI-CG-02', '1989-Q4'), { text: 'Hola' }), 'period-too-early')
  })

  it('is counted with the quarter, of each figure those that are not settled, and touches nothing else of it', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office)
    const counts = async () => {
      const view = expectOk(await office.reader.get(`${office.path}/submissions/2019-Q1`), submissionViewSchema)
      return { version: view.version, counts: view.rows.map(({ indicator, openComments }) => [indicator.code, openComments]) }
    }
    const before = await counts()
    expectOk(await office.provider.post(to(office.path), { text: 'Uno' }))
    expectOk(await office.provider.post(to(office.path), { text: 'Dos' }))
    expectOk(await office.provider.post(to(office.path, 'TER-IC-01'), { text: 'Otro' }))
    expect(await counts()).toEqual({ version: before.version, counts: [['ORI-CG-01', 0], ['ORI-CG-02', 2], ['GOB-PR-02', 0], ['TER-IC-01', 1]] })
  })

  it('keeps its words: the database changes and deletes none', async () => {
    const office = await buildOffice(app)
    expectOk(await office.provider.post(to(office.path), { text: 'Uno' }))
    for (const change of ["update comment set text = 'Otro'", 'delete from comment']) {
      expect(await refusalOf(app, (handle) => runSql(handle, change))).toContain('append-only')
    }
    expect(await rowsOf(app, office, 'comment')).toMatchObject([{ text: 'Uno' }])
  })
})

describe('where somebody is named', () => {
  const mentions = async (who: { get: (path: string) => ReturnType<ReturnType<typeof app.caller>['get']> }) => expectOk<{ mentions: { text: string; isSeen: boolean; quarter: string; indicator: string }[] }>(await who.get(`${api}/me/mentions`)).mentions

  it('is told to that person alone, newest first, with the way to the figure', async () => {
    const office = await buildOffice(app)
    const { personId } = office.validator.principal
    expectOk(await office.provider.post(to(office.path), { text: `Uno <@${personId}>` }))
    app.clock.pass(5)
    // A half-year is entered with its second quarter.
    expectOk(await office.provider.post(to(office.path, 'ORI-FR-02', '2019-Q2'), { text: `Dos <@${personId}>` }))
    expect((await mentions(office.validator)).map(({ text, quarter, indicator, isSeen }) => [text, quarter, indicator, isSeen])).toEqual([
      [`Dos <@${personId}>`, '2019-Q2', 'ORI-FR-02', false], [`Uno <@${personId}>`, '2019-Q1', 'ORI-CG-02', false],
    ])
    expect(await mentions(office.provider)).toEqual([])
    expectProblem(await app.caller().get(`${api}/me/mentions`), 'not-signed-in')
  })

  it('is told no longer to who has left the territory', async () => {
    const office = await buildOffice(app)
    expectOk(await office.provider.post(to(office.path), { text: `Uno <@${office.reader.principal.personId}>` }))
    expectOk(await giveRoles(office, office.reader, []))
    expect(await mentions(office.reader)).toEqual([])
  })

  it('is seen once the person says so, which the trail keeps', async () => {
    const office = await buildOffice(app)
    const { personId } = office.validator.principal
    expectOk(await office.provider.post(to(office.path), { text: `Uno <@${personId}>` }))
    expectProblem(await app.caller().post(`${to(office.path)}/seen`), 'not-signed-in')
    expectProblem(await (await buildPerson(app)).post(`${to(office.path)}/seen`), 'not-allowed')
    expect(expectOk(await office.validator.post(`${to(office.path)}/seen`), threadSchema).hasUnseen).toBe(false)
    expect(await mentions(office.validator)).toMatchObject([{ isSeen: true }])
    await expectAuditRow(app, { territory: office.territory.slug, action: 'comment.see', subject: '2019-Q1/ORI-CG-02/comments', personId, before: null, after: { comments: [1] } })
    const trail = (await allRows(app.store, 'auditEntry')).length
    expectOk(await office.validator.post(`${to(office.path)}/seen`))
    expect((await allRows(app.store, 'auditEntry')).length).toBe(trail)
  })
})
