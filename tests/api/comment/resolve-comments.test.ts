import { threadSchema } from '@atalaya/shared/comment'
import { submissionViewSchema } from '@atalaya/shared/submission'
import { describe, expect, it } from 'vitest'
import { api, useApp } from '../../support/app.ts'
import { buildOffice, buildPerson } from '../../support/builders.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { rowsOf } from '../../support/stored.ts'

const app = useApp()
const to = (path: string) => `${path}/submissions/2019-Q1/figures/ORI-CG-02/comments`
const settle = (path: string) => `${to(path)}/resolution`

async function withComment() {
  const office = await buildOffice(app)
  expectOk(await office.provider.post(to(office.path), { text: `¿Está bien, <@${office.validator.principal.personId}>?` }))
  return office
}

describe('settling what was said of a figure', () => {
  it('says who and when, and takes it out of the counts and of what waits for people', async () => {
    const office = await withComment()
    app.clock.pass(5)
    const thread = expectOk(await office.validator.put(settle(office.path), { isResolved: true, version: 1 }), threadSchema)
    expect(thread).toMatchObject({ isResolved: true, resolvedBy: office.validator.principal.name, resolvedAt: app.clock.now.toISOString(), version: 2 })
    const view = expectOk(await office.provider.get(`${office.path}/submissions/2019-Q1`), submissionViewSchema)
    expect(view.rows.find(({ indicator }) => indicator.code === 'ORI-CG-02')?.openComments).toBe(0)
    expect(expectOk<{ mentions: unknown[] }>(await office.validator.get(`${api}/me/mentions`)).mentions).toEqual([])
    await expectAuditRow(app, {
      territory: office.territory.slug, action: 'comment.resolve', subject: '2019-Q1/ORI-CG-02/comments', personId: office.validator.principal.personId,
      before: { isResolved: false }, after: { isResolved: true },
    })
  })

  it('can be undone, and is undone by whoever writes again', async () => {
    const office = await withComment()
    expectOk(await office.validator.put(settle(office.path), { isResolved: true, version: 1 }))
    const opened = expectOk(await office.provider.put(settle(office.path), { isResolved: false, version: 2 }), threadSchema)
    expect(opened).toMatchObject({ isResolved: false, resolvedBy: null, resolvedAt: null, version: 3 })
    expectOk(await office.validator.put(settle(office.path), { isResolved: true, version: 3 }))
    expect(expectOk(await office.reader.post(to(office.path), { text: 'No del todo' }), threadSchema)).toMatchObject({ isResolved: false, version: 5 })
  })

  it('is refused when something was said since it was shown', async () => {
    const office = await withComment()
    expectOk(await office.reader.post(to(office.path), { text: 'Falta el acta' }))
    const problem = expectProblem(await office.validator.put(settle(office.path), { isResolved: true, version: 1 }), 'stale-version')
    expect(problem['current']).toMatchObject({ version: 2, comments: [{}, { text: 'Falta el acta' }] })
    expect(await rowsOf(app, office, 'commentThread')).toMatchObject([{ resolvedAt: null }])
  })

  it('is refused to strangers, and where nobody has written', async () => {
    const office = await withComment()
    const body = { isResolved: true, version: 1 }
    expectProblem(await app.caller().put(settle(office.path), body), 'not-signed-in')
    expectProblem(await (await buildPerson(app)).put(settle(office.path), body), 'not-allowed')
    expectProblem(await office.reader.put(`${office.path}/submissions/2019-Q1/figures/TER-IC-01/comments/resolution`, body), 'not-found')
    expectProblem(await office.reader.put(settle(office.path), { isResolved: 'sí', version: 1 }), 'invalid-fields', ['/isResolved'])
  })
})
