import { answerSheetSchema, delegationsSchema } from '@atalaya/shared/delegation'
import { submissionViewSchema } from '@atalaya/shared/submission'
import { describe, expect, it } from 'vitest'
import { useApp } from '../../support/app.ts'
import { buildOffice, buildSubmission, figure, pesos, value, type Office } from '../../support/builders.ts'
import { answer, answersPath, buildDelegation, delegationsPath } from '../../support/delegation.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { rowsOf, trailOf } from '../../support/stored.ts'

const app = useApp()
const take = (office: Office, figures: object, caller = office.provider) => caller.post(delegationsPath(office, '/1/take'), { figures })
const overdue = { indicator: 'ORI-CG-02', answerVersion: 1, figureVersion: 0 }
const budget = { indicator: 'GOB-PR-02', answerVersion: 1, figureVersion: 0 }

async function answered() {
  const office = await buildOffice(app)
  const { token } = await buildDelegation(office)
  expectOk(await app.caller().put(answersPath(token, 'ORI-CG-02'), answer(value(7))))
  expectOk(await app.caller().put(answersPath(token, 'GOB-PR-02'), answer(pesos(1_256_755_000))))
  return { office, token }
}

async function rowOf(office: Office, code: string) {
  const { rows } = expectOk(await office.validator.get(`${office.path}/submissions/2019-Q1`), submissionViewSchema)
  const row = rows.find(({ indicator }) => indicator.code === code)
  if (!row) throw new Error(`The quarter has no ${code}`)
  return row
}

describe('taking answers into the quarter', () => {
  it('makes them figures of who takes them, with the answerer’s source, note and name', async () => {
    const { office } = await answered()
    app.clock.pass(5)
    const { delegations } = expectOk(await take(office, [overdue, budget]), delegationsSchema)
    expect(delegations[0]?.figures).toMatchObject([{ state: 'taken', takenBy: office.provider.principal.name, takenAt: app.clock.now.toISOString() }, { state: 'taken' }])
    const row = await rowOf(office, 'ORI-CG-02')
    expect(row.figure).toMatchObject({ entry: value(7), source: 'Libro de caja', note: 'Sin los de 2018', vintage: 'final', version: 1, savedBy: office.provider.principal.name })
    expect(row.byLink).toEqual({ name: 'Marta Ruiz', post: 'Tesorera', department: 'Hacienda', figureVersion: 1 })
    expect((await rowsOf(app, office, 'submissionProvider')).map(({ personId }) => personId)).toEqual([office.provider.principal.personId])
    await expectAuditRow(app, {
      territory: office.territory.slug, action: 'delegation.take', subject: '2019-Q1/ORI-CG-02', personId: office.provider.principal.personId, before: null,
      after: { delegation: 1, department: 'Hacienda', name: 'Marta Ruiz', post: 'Tesorera', version: 1 },
    })
    expect((await trailOf(app, office.territory.slug)).filter(({ action }) => action === 'figure.save')).toHaveLength(2)
  })

  it('is refused to all who do not enter figures, the administrator who asked among them', async () => {
    const { office } = await answered()
    expectProblem(await app.caller().post(delegationsPath(office, '/1/take'), { figures: [overdue] }), 'not-signed-in')
    for (const role of ['administrator', 'validator', 'publisher', 'reader'] as const) expectProblem(await take(office, [overdue], office[role]), 'not-allowed')
    expect(await rowsOf(app, office, 'figure')).toEqual([])
  })

  it('takes all or none: an answer or a figure that is another meanwhile leaves everything as it is', async () => {
    const { office, token } = await answered()
    expectOk(await app.caller().put(answersPath(token, 'GOB-PR-02'), answer(pesos(5), { version: 1 })))
    expect(expectProblem(await take(office, [overdue, budget]), 'stale-version')['current']).toMatchObject({ value: 5, version: 2 })
    expect(await rowsOf(app, office, 'figure')).toEqual([])
    expectOk(await office.provider.put(`${office.path}/submissions/2019-Q1/figures/ORI-CG-02`, figure(value(9))))
    expect(expectProblem(await take(office, [overdue]), 'stale-version')['current']).toMatchObject({ entry: value(9), version: 1 })
    expectOk(await take(office, [{ ...overdue, figureVersion: 1 }]))
    expect((await rowOf(office, 'ORI-CG-02')).figure).toMatchObject({ entry: value(7), version: 2 })
  })

  it('is refused where nothing is answered or asked, and once the quarter is handed in', async () => {
    const office = await buildOffice(app)
    expectProblem(await take(office, [overdue]), 'not-found')
    await buildDelegation(office)
    expect(expectProblem(await take(office, [overdue]), 'wrong-state')['state']).toBe('waiting')
    expectProblem(await take(office, [{ ...overdue, indicator: 'TER-IC-01' }]), 'not-found')
    expectProblem(await take(office, []), 'invalid-fields', ['/figures'])
    await buildSubmission(app, office, { state: 'submitted' })
    expect(expectProblem(await take(office, [overdue]), 'wrong-state')['state']).toBe('submitted')
  })

  it('is of a link that was taken back as well, whose answers stay', async () => {
    const { office } = await answered()
    expectOk(await office.provider.post(delegationsPath(office, '/1/revoke'), { version: 1 }))
    expectOk(await take(office, [overdue]))
  })

  it('stay the answerer’s while the figure says the same, whatever is written beside it', async () => {
    const { office } = await answered()
    expectOk(await take(office, [overdue, budget]))
    const save = async (code: string, body: object) => expectOk(await office.provider.put(`${office.path}/submissions/2019-Q1/figures/${code}`, body))
    const standing = async (code: string) => {
      const { byLink, figure: kept } = await rowOf(office, code)
      return [byLink?.name, byLink?.figureVersion, kept?.version, kept?.source]
    }
    await save('ORI-CG-02', figure(value(7), { source: 'Otro libro', note: '', dataDate: '2019-04-04', version: 1 }))
    expect(await standing('ORI-CG-02')).toEqual(['Marta Ruiz', 2, 2, 'Otro libro'])
    // An amount in the place's own currency is the same on whatever day; that of the other figure stays where it was.
    await save('GOB-PR-02', figure({ form: 'amount', value: 1_256_755_000, currency: 'COP', date: '2019-01-01', rate: 1, rateSource: '' }, { source: 'Presupuesto', version: 1 }))
    expect(await standing('GOB-PR-02')).toEqual(['Marta Ruiz', 2, 2, 'Presupuesto'])
    await save('ORI-CG-02', figure(value(9), { version: 2 }))
    // Nobody answered the 7 that is typed again after it.
    await save('ORI-CG-02', figure(value(7), { version: 3 }))
    expect((await standing('ORI-CG-02')).slice(0, 3)).toEqual(['Marta Ruiz', 2, 4])
  })

  it('is undone in name by whoever enters another figure, and offered anew by another answer', async () => {
    const { office, token } = await answered()
    expectOk(await take(office, [overdue]))
    expectOk(await office.provider.put(`${office.path}/submissions/2019-Q1/figures/ORI-CG-02`, figure(value(9), { version: 1 })))
    const row = await rowOf(office, 'ORI-CG-02')
    expect([row.byLink?.figureVersion, row.figure?.version]).toEqual([1, 2])
    expectOk(await app.caller().put(answersPath(token, 'ORI-CG-02'), answer(value(8), { version: 1 })))
    const { delegations } = expectOk(await office.provider.get(delegationsPath(office)), delegationsSchema)
    expect(delegations[0]?.figures[0]).toMatchObject({ state: 'answered', takenBy: null, answer: { value: 8, version: 2 } })
    expect((await rowOf(office, 'ORI-CG-02')).byLink).toBeNull()
  })
})

describe('returning an answer with a question', () => {
  const ask = (office: Office, body: object = {}, caller = office.provider) =>
    caller.post(delegationsPath(office, '/1/questions'), { indicator: 'ORI-CG-02', answerVersion: 1, question: '¿Incluye los de 2018?', ...body })

  it('is shown by the link until there is another answer', async () => {
    const { office, token } = await answered()
    const { delegations } = expectOk(await ask(office), delegationsSchema)
    expect(delegations[0]?.figures[0]).toMatchObject({ state: 'returned', question: '¿Incluye los de 2018?' })
    const questions = async () => expectOk(await app.caller().get(answersPath(token)), answerSheetSchema).rows.map(({ question }) => question)
    expect(await questions()).toEqual(['¿Incluye los de 2018?', ''])
    await expectAuditRow(app, {
      territory: office.territory.slug, action: 'delegation.question', subject: '2019-Q1/ORI-CG-02', personId: office.provider.principal.personId, before: null,
      after: { delegation: 1, question: '¿Incluye los de 2018?', version: 1 },
    })
    expectOk(await app.caller().put(answersPath(token, 'ORI-CG-02'), answer(value(6), { version: 1 })))
    expect(await questions()).toEqual(['', ''])
  })

  it('is refused to others, without a question, of an answer that is another meanwhile, and of a link that was taken back', async () => {
    const { office, token } = await answered()
    expectProblem(await app.caller().post(delegationsPath(office, '/1/questions'), { indicator: 'ORI-CG-02', answerVersion: 1, question: '¿?' }), 'not-signed-in')
    for (const role of ['validator', 'publisher', 'reader'] as const) expectProblem(await ask(office, {}, office[role]), 'not-allowed')
    expectProblem(await ask(office, { question: ' ' }), 'invalid-fields', ['/question'])
    expectProblem(await ask(office, { indicator: 'TER-IC-01' }), 'not-found')
    expectOk(await app.caller().put(answersPath(token, 'ORI-CG-02'), answer(value(6), { version: 1 })))
    expectProblem(await ask(office), 'stale-version')
    expectOk(await office.provider.post(delegationsPath(office, '/1/revoke'), { version: 1 }))
    expect(expectProblem(await ask(office, { answerVersion: 2 }), 'wrong-state')['state']).toBe('revoked')
    expect((await rowsOf(app, office, 'delegationFigure')).map(({ question }) => question)).toEqual(['', ''])
  })
})
