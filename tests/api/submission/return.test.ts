import { submissionViewSchema } from '@atalaya/shared/submission'
import { describe, expect, it } from 'vitest'
import { useApp, type SignedIn } from '../../support/app.ts'
import { buildOffice, buildPerson, buildSubmission, figure, ratio, value } from '../../support/builders.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { refusesOthers } from '../../support/refusals.ts'
import { rowsOf, trailOf } from '../../support/stored.ts'

const app = useApp()
const to = (path: string) => `${path}/submissions/2019-Q1/return`
const onFigure = { note: '', figures: [{ indicator: 'ORI-CG-01', note: '¿Incluye los compromisos de 2018?' }] }
const onWhole = { note: 'Falta la fuente de tres cifras', figures: [] }

describe('sending a quarter back', () => {
  refusesOthers(app, { may: 'validator', send: (caller, path, headers) => caller.post(to(path), onWhole, headers) })

  it('with a question on a figure opens it again, with the question beside the figure', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'submitted' })
    const view = expectOk(await office.validator.post(to(office.path), { ...onFigure, version: 3 }), submissionViewSchema)
    expect(view).toMatchObject({ state: 'returned', returnNote: '', version: 4 })
    const asked = view.rows.filter(({ figure: entered }) => entered !== null && entered.returnNote !== '').map(({ indicator }) => indicator.code)
    expect(asked).toEqual(['ORI-CG-01'])
    const seen = expectOk(await office.provider.get(`${office.path}/submissions/2019-Q1`), submissionViewSchema)
    expect(seen.abilities).toMatchObject({ write: { allowed: true }, submit: { allowed: true } })
    await expectAuditRow(app, {
      territory: office.territory.slug, action: 'submission.return', subject: '2019-Q1', personId: office.validator.principal.personId,
      before: { state: 'submitted' }, after: { state: 'returned', ...onFigure },
    })
  })

  it('with a word on the whole keeps it', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'submitted' })
    expectOk(await office.validator.post(to(office.path), onWhole))
    expect(await rowsOf(app, office, 'submission')).toMatchObject([{ state: 'returned', returnNote: onWhole.note }])
  })

  it('may ask about a figure that was left blank', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'submitted', figures: { 'ORI-CG-02': figure(value(7)) } })
    const view = expectOk(await office.validator.post(to(office.path), onFigure), submissionViewSchema)
    expect(view.rows.find(({ indicator }) => indicator.code === 'ORI-CG-01')?.figure).toMatchObject({ entry: { form: 'blank' }, value: null, returnNote: onFigure.figures[0]?.note })
    // To ask is not to enter: the validator may still approve.
    expect((await rowsOf(app, office, 'submissionProvider')).map(({ personId }) => personId)).toEqual([office.provider.principal.personId])
  })

  it('and handing it in again takes back the word on the whole, and leaves the questions beside their figures', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'submitted' })
    expectOk(await office.validator.post(to(office.path), { ...onFigure, note: onWhole.note }))
    const path = `${office.path}/submissions/2019-Q1`
    expectOk(await office.provider.put(`${path}/figures/ORI-CG-01`, figure(ratio(45, 60), { version: 1, note: 'Sin los de 2018' })))
    const view = expectOk(await office.provider.post(`${path}/submit`, {}), submissionViewSchema)
    expect(view).toMatchObject({ state: 'submitted', returnNote: '' })
    expect(view.rows.flatMap(({ figure: entered }) => entered?.returnNote ?? [])).toEqual(['¿Incluye los compromisos de 2018?', '', '', ''])
    await expectAuditRow(app, {
      territory: office.territory.slug, action: 'submission.submit', subject: '2019-Q1', personId: office.provider.principal.personId,
      before: { state: 'returned' }, after: { state: 'submitted' },
    })
  })

  it('is refused without a question', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'submitted' })
    expectProblem(await office.validator.post(to(office.path), { note: '  ', figures: [] }), 'invalid-fields', ['/note'])
    expectProblem(await office.validator.post(to(office.path), { note: '', figures: [{ indicator: 'ORI-CG-01', note: ' ' }] }), 'invalid-fields', ['/figures/0/note'])
    expect(await rowsOf(app, office, 'submission')).toMatchObject([{ state: 'submitted' }])
  })

  it('is refused with a question on what is not due, and nothing is asked', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'submitted' })
    const figures = [...onFigure.figures, { indicator: 'ORI-FR-02', note: '¿Y esta?' }]
    expectProblem(await office.validator.post(to(office.path), { note: '', figures }), 'not-found')
    expect((await rowsOf(app, office, 'figure')).map(({ returnNote }) => returnNote)).toEqual(['', '', '', ''])
  })

  it('is refused to who entered a figure of it', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office)
    const both = await buildPerson(app, { office, roles: ['provider', 'validator'] })
    expectOk(await both.put(`${office.path}/submissions/2019-Q1/figures/ORI-CG-02`, figure(value(8), { version: 1 })))
    expectOk(await office.provider.post(`${office.path}/submissions/2019-Q1/submit`, {}))
    expectProblem(await both.post(to(office.path), onWhole), 'own-figures')
  })

  it.each(['draft', 'returned', 'approved', 'published'] as const)('is refused when it is %s', async (state) => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state })
    expect(expectProblem(await office.validator.post(to(office.path), onWhole), 'wrong-state')['state']).toBe(state)
  })

  it('is refused when it changed since it was shown', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'submitted' })
    expect(expectProblem(await office.validator.post(to(office.path), { ...onWhole, version: 2 }), 'stale-version')['current']).toEqual({ version: 3, state: 'submitted' })
    expect(await rowsOf(app, office, 'submission')).toMatchObject([{ state: 'submitted' }])
  })
})

describe('the answer to a question', () => {
  const question = '¿Incluye los compromisos de 2018?'
  const commitments = (path: string) => `${path}/submissions/2019-Q1/figures/ORI-CG-01`
  const asked = async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'submitted' })
    expectOk(await office.validator.post(to(office.path), onFigure))
    return office
  }
  const seen = async (caller: SignedIn, path: string) => {
    const { rows } = expectOk(await caller.get(`${path}/submissions/2019-Q1`), submissionViewSchema)
    return rows.find(({ indicator }) => indicator.code === 'ORI-CG-01')?.figure
  }

  it('stands beside the figure when the validator sees it again, with who and when, and in the trail', async () => {
    const office = await asked()
    app.clock.pass(5)
    expectOk(await office.provider.put(commitments(office.path), figure(ratio(46, 60), { version: 1, answer: ' Sí, los seis que quedaban. ' })))
    expectOk(await office.provider.post(`${office.path}/submissions/2019-Q1/submit`, {}))
    expect(await seen(office.validator, office.path)).toMatchObject({
      returnNote: question, answer: 'Sí, los seis que quedaban.', answeredBy: office.provider.principal.name, answeredAt: '2019-07-10T15:05:00.000Z',
    })
    const [row] = (await trailOf(app, office.territory.slug)).filter(({ action, after }) => action === 'figure.save' && (after as { answer?: string }).answer !== undefined)
    expect(row).toMatchObject({
      subject: '2019-Q1/ORI-CG-01', personId: office.provider.principal.personId,
      before: { returnNote: question, answer: '' }, after: { returnNote: question, answer: 'Sí, los seis que quedaban.' },
    })
  })

  it('stays whose it is when another changes the number, and is nobody’s once it is taken back', async () => {
    const office = await asked()
    const second = await buildPerson(app, { office, roles: ['provider'], name: 'Luis Rey' })
    expectOk(await office.provider.put(commitments(office.path), figure(ratio(46, 60), { version: 1, answer: 'Sí' })))
    expectOk(await second.put(commitments(office.path), figure(ratio(45, 60), { version: 2, answer: 'Sí' })))
    // A program that knows nothing of answers takes none away.
    expectOk(await second.put(commitments(office.path), figure(ratio(44, 60), { version: 3 })))
    expect(await seen(office.provider, office.path)).toMatchObject({ savedBy: 'Luis Rey', answer: 'Sí', answeredBy: office.provider.principal.name })
    expectOk(await second.put(commitments(office.path), figure(ratio(44, 60), { version: 4, answer: '' })))
    expect(await seen(office.provider, office.path)).toMatchObject({ returnNote: question, answer: '', answeredBy: null, answeredAt: null })
  })

  it('goes with its question when the quarter is sent back again', async () => {
    const office = await asked()
    expectOk(await office.provider.put(commitments(office.path), figure(ratio(46, 60), { version: 1, answer: 'Sí' })))
    expectOk(await office.provider.post(`${office.path}/submissions/2019-Q1/submit`, {}))
    expectOk(await office.validator.post(to(office.path), { note: '', figures: [{ indicator: 'ORI-CG-02', note: '¿Y estas?' }] }))
    expect(await seen(office.provider, office.path)).toMatchObject({ returnNote: '', answer: '', answeredBy: null, answeredAt: null })
  })

  it('is refused where nothing was asked, and longer than a page', async () => {
    const office = await asked()
    const other = `${office.path}/submissions/2019-Q1/figures/ORI-CG-02`
    expectProblem(await office.provider.put(other, figure(value(7), { version: 1, answer: 'Sí' })), 'invalid-fields', ['/answer'])
    expectOk(await office.provider.put(other, figure(value(7), { version: 1, answer: '' })))
    expectProblem(await office.provider.put(commitments(office.path), figure(ratio(46, 60), { version: 1, answer: 'x'.repeat(2001) })), 'invalid-fields', ['/answer'])
  })
})
