import { threadSchema } from '@atalaya/shared/comment'
import { submissionViewSchema } from '@atalaya/shared/submission'
import { describe, expect, it } from 'vitest'
import { api, useApp } from '../../support/app.ts'
import { buildOffice, buildPerson } from '../../support/builders.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { rowsOf, trailOf } from '../../support/stored.ts'

const app = useApp()
const to = (path: string) => `${path}/submissions/2019-Q1/figures/ORI-CG-02/comments`

async function withComment() {
  const office = await buildOffice(app)
  expectOk(await office.provider.post(to(office.path), { text: `Un número privado, <@${office.reader.principal.personId}>` }))
  return office
}

describe('withdrawing a comment', () => {
  it('leaves its place and shows its text to nobody', async () => {
    const office = await withComment()
    app.clock.pass(5)
    const thread = expectOk(await office.provider.post(`${to(office.path)}/1/withdraw`), threadSchema)
    expect(thread).toMatchObject({ version: 2, mentioned: [], comments: [{ number: 1, text: null, withdrawnAt: app.clock.now.toISOString() }] })
    await expectAuditRow(app, { territory: office.territory.slug, action: 'comment.withdraw', subject: '2019-Q1/ORI-CG-02/comments/1', personId: office.provider.principal.personId, before: null, after: null })
    expect(JSON.stringify(await trailOf(app, office.territory.slug))).not.toContain('privado')
    expect(expectOk<{ mentions: unknown[] }>(await office.reader.get(`${api}/me/mentions`)).mentions).toEqual([])
    const view = expectOk(await office.provider.get(`${office.path}/submissions/2019-Q1`), submissionViewSchema)
    expect(view.rows.find(({ indicator }) => indicator.code === 'ORI-CG-02')?.openComments).toBe(0)
    expect(await rowsOf(app, office, 'comment')).toMatchObject([{ text: expect.stringContaining('privado') }])
  })

  it('is for who wrote it alone', async () => {
    const office = await withComment()
    expectProblem(await app.caller().post(`${to(office.path)}/1/withdraw`), 'not-signed-in')
    expectProblem(await office.administrator.post(`${to(office.path)}/1/withdraw`), 'not-allowed')
    expectProblem(await (await buildPerson(app)).post(`${to(office.path)}/1/withdraw`), 'not-allowed')
    expect(await rowsOf(app, office, 'comment')).toMatchObject([{ withdrawnAt: null }])
  })

  it('is done once, of what is there', async () => {
    const office = await withComment()
    expectProblem(await office.provider.post(`${to(office.path)}/2/withdraw`), 'not-found')
    expectProblem(await office.provider.post(`${to(office.path)}/uno/withdraw`), 'invalid-request')
    expectOk(await office.provider.post(`${to(office.path)}/1/withdraw`))
    expectProblem(await office.provider.post(`${to(office.path)}/1/withdraw`), 'wrong-state')
  })
})
