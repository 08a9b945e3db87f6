import { savedNarrativeSchema } from '@atalaya/shared/submission'
import { describe, expect, it } from 'vitest'
import { useApp } from '../../support/app.ts'
import { buildOffice, buildSubmission } from '../../support/builders.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { refusesOthers } from '../../support/refusals.ts'
import { rowsOf } from '../../support/stored.ts'

const app = useApp()
const to = (path: string, scope = 'office', period = '2019-Q1') => `${path}/submissions/${period}/narratives/${scope}`
const text = { result: 'Se firmaron doce acuerdos.', obstacle: 'Faltó personal.', wayForward: 'Contratar a dos personas.', version: 0 }

describe('saving what the office writes of a scope', () => {
  refusesOthers(app, { may: 'provider', send: (caller, path, headers) => caller.put(to(path), text, headers) })

  it('keeps it, and tells the trail what it was and what it is', async () => {
    const office = await buildOffice(app)
    const { personId } = office.provider.principal
    const { quarterVersion, ...kept } = expectOk(await office.provider.put(to(office.path), text), savedNarrativeSchema)
    expect(kept).toEqual({ ...text, scope: 'office', version: 1 })
    // Begun, and changed once.
    expect(quarterVersion).toEqual({ before: 0, after: 2 })
    const row = { territory: office.territory.slug, action: 'narrative.save', subject: '2019-Q1/office', personId }
    await expectAuditRow(app, { ...row, before: null, after: kept })
    app.clock.pass(1)
    expectOk(await office.provider.put(to(office.path), { ...text, obstacle: '', version: 1 }))
    await expectAuditRow(app, { ...row, before: kept, after: { ...kept, obstacle: '', version: 2 } })
    expect(await rowsOf(app, office, 'narrative')).toMatchObject([{ period: '2019-Q1', scope: 'office', obstacle: '', version: 2, savedBy: personId }])
    expect(await rowsOf(app, office, 'submission')).toMatchObject([{ state: 'draft', version: 3 }])
  })

  it('keeps the three scopes apart', async () => {
    const office = await buildOffice(app)
    for (const scope of ['office', 'local_government', 'territory']) expectOk(await office.provider.put(to(office.path, scope), { ...text, result: scope }))
    expect((await rowsOf(app, office, 'narrative')).map(({ scope, result }) => scope === result)).toEqual([true, true, true])
  })

  it('is refused with what is kept when somebody else saved it meanwhile', async () => {
    const office = await buildOffice(app)
    await office.provider.put(to(office.path), text)
    const problem = expectProblem(await office.provider.put(to(office.path), { ...text, result: 'Otra cosa' }), 'stale-version')
    expect(problem['current']).toEqual({ ...text, scope: 'office', version: 1 })
    expect(await rowsOf(app, office, 'narrative')).toMatchObject([{ result: text.result, version: 1 }])
  })

  it.each(['submitted', 'approved', 'published'] as const)('is refused once the quarter is %s', async (state) => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state })
    expectProblem(await office.provider.put(to(office.path), text), 'wrong-state')
  })

  it('is refused before the quarter has begun', async () => {
    const office = await buildOffice(app)
    expectProblem(await office.provider.put(to(office.path, 'office', '2019-Q4'), text), 'period-not-open')
  })

  it('refuses more than a page holds, a scope that there is not, and a year', async () => {
    const office = await buildOffice(app)
    expectProblem(await office.provider.put(to(office.path), { ...text, result: 'x'.repeat(5001) }), 'invalid-fields', ['/result'])
    expectProblem(await office.provider.put(to(office.path, 'planet'), text), 'invalid-request')
    expectProblem(await office.provider.put(to(office.path, 'office', '2019-A1'), text), 'invalid-request')
  })
})
