import { savedFiguresSchema } from '@atalaya/shared/submission'
import { describe, expect, it } from 'vitest'
import { useApp } from '../../support/app.ts'
import { buildOffice, buildPerson, buildSubmission, figure, missing, pesos, ratio, value } from '../../support/builders.ts'
import { expectOk, expectProblem } from '../../support/expect.ts'
import { refusesOthers } from '../../support/refusals.ts'
import { rowsOf, trailOf } from '../../support/stored.ts'

const app = useApp()
const to = (path: string) => `${path}/submissions/2019-Q1/figures`
const good = { figures: [{ ...figure(value(7)), indicator: 'ORI-CG-02' }] }

describe('saving many figures', () => {
  refusesOthers(app, { may: 'provider', send: (caller, path, headers) => caller.put(to(path), good, headers) })

  it('keeps them all, each with its row in the trail, and answers them in the order given', async () => {
    const office = await buildOffice(app)
    const figures = [
      { ...figure(pesos(1_256_755_000)), indicator: 'GOB-PR-02' },
      { ...figure(ratio(46, 60)), indicator: 'ORI-CG-01' },
      { ...figure(missing('not_applicable', 'No hubo convocatoria')), indicator: 'TER-IC-01' },
    ]
    const saved = expectOk(await office.provider.put(to(office.path), { figures }), savedFiguresSchema)
    expect(saved.figures.map(({ figure: { indicator, version } }) => [indicator, version])).toEqual([['GOB-PR-02', 1], ['ORI-CG-01', 1], ['TER-IC-01', 1]])
    expect(await rowsOf(app, office, 'figure')).toHaveLength(3)
    const subjects = (await trailOf(app, office.territory.slug)).map(({ action, subject }) => `${action} ${subject}`)
    expect(subjects.toSorted()).toEqual(['figure.save 2019-Q1/GOB-PR-02', 'figure.save 2019-Q1/ORI-CG-01', 'figure.save 2019-Q1/TER-IC-01'])
  })

  it('keeps first ones, ones with another entry and ones with another text side by side', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { figures: { 'ORI-CG-01': figure(ratio(46, 60)), 'ORI-CG-02': figure(value(7)) } })
    const figures = [
      { ...figure(ratio(45, 60), { version: 1 }), indicator: 'ORI-CG-01' },
      { ...figure(value(7), { version: 1, source: 'Actas de la oficina' }), indicator: 'ORI-CG-02' },
      { ...figure(value(12)), indicator: 'TER-IC-01' },
    ]
    const saved = expectOk(await office.provider.put(to(office.path), { figures }), savedFiguresSchema)
    // 45 ÷ 60 = 0.75
    expect(saved.figures.map(({ figure: { value: kept, source, version } }) => [kept, source, version])).toEqual([[0.75, 'Registro de la oficina', 2], [7, 'Actas de la oficina', 2], [12, 'Registro de la oficina', 1]])
    const rows = (await rowsOf(app, office, 'figure')).map(({ value: kept, source, version }) => [kept, source, version])
    expect(rows.toSorted(([a], [b]) => Number(a) - Number(b))).toEqual([[0.75, 'Registro de la oficina', 2], [7, 'Actas de la oficina', 2], [12, 'Registro de la oficina', 1]])
  })

  it('takes what several people save in one quarter at the same moment', async () => {
    const office = await buildOffice(app)
    const people = await Promise.all(['Ana', 'Luis', 'Rosa', 'Iván'].map((name) => buildPerson(app, { office, roles: ['provider'], name })))
    const mine = [{ ...figure(ratio(46, 60)), indicator: 'ORI-CG-01' }, { ...figure(value(7)), indicator: 'ORI-CG-02' }, { ...figure(pesos(1000)), indicator: 'GOB-PR-02' }, { ...figure(value(3)), indicator: 'TER-IC-01' }]
    const answers = await Promise.all(people.map((person, index) => person.put(to(office.path), { figures: mine.slice(index, index + 1) })))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200])
    expect(await rowsOf(app, office, 'figure')).toHaveLength(4)
  })

  it('says which of them somebody else saved meanwhile', async () => {
    const office = await buildOffice(app)
    const figures = [{ ...figure(value(7)), indicator: 'ORI-CG-02' }, { ...figure(value(12), { version: 5 }), indicator: 'TER-IC-01' }]
    expect(expectProblem(await office.provider.put(to(office.path), { figures }), 'stale-version')).toMatchObject({ detail: 'Somebody else saved TER-IC-01 meanwhile', current: null })
    expect(await rowsOf(app, office, 'figure')).toEqual([])
  })

  describe('keeps none', () => {
    const first = { ...figure(value(7)), indicator: 'ORI-CG-02' }
    it.each([
      ['one is of the wrong form', { ...figure(value(3)), indicator: 'ORI-CG-01' }, 'invalid-fields', ['/figures/1/entry/form']],
      ['one has sixteen digits', { ...figure({ form: 'value', value: '1234567890.123456' as never }), indicator: 'TER-IC-01' }, 'invalid-fields', ['/figures/1/entry/value']],
      ['one has sixteen digits, and another is there twice', { ...figure({ form: 'value', value: '1234567890.123456' as never }), indicator: 'ORI-CG-02' }, 'invalid-fields', ['/figures/1/entry/value', '/figures/1/indicator']],
      ['one is not due', { ...figure(ratio(1, 2)), indicator: 'ORI-FR-02' }, 'not-found', undefined],
      ['one was saved by somebody else meanwhile', { ...figure(value(3), { version: 4 }), indicator: 'TER-IC-01' }, 'stale-version', undefined],
      ['one is there twice', { ...figure(value(8)), indicator: 'ORI-CG-02' }, 'invalid-fields', ['/figures/1/indicator']],
    ] as const)('when %s', async (_what, second, slug, pointers) => {
      const office = await buildOffice(app)
      expectProblem(await office.provider.put(to(office.path), { figures: [first, second] }), slug, pointers)
      expect(await rowsOf(app, office, 'figure')).toEqual([])
      expect(await rowsOf(app, office, 'submission')).toEqual([])
      expect(await trailOf(app, office.territory.slug)).toEqual([])
    })
  })

  it('points into the list, also when it has a single figure', async () => {
    const office = await buildOffice(app)
    const figures = [{ ...figure(value(3)), indicator: 'ORI-CG-01' }]
    expectProblem(await office.provider.put(to(office.path), { figures }), 'invalid-fields', ['/figures/0/entry/form'])
  })

  it('refuses an empty list, and one longer than any framework', async () => {
    const office = await buildOffice(app)
    expectProblem(await office.provider.put(to(office.path), { figures: [] }), 'invalid-fields', ['/figures'])
    const figures = Array.from({ length: 501 }, () => good.figures[0])
    expectProblem(await office.provider.put(to(office.path), { figures }), 'invalid-fields', ['/figures'])
  })

  it('is refused once the quarter was handed in', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'submitted' })
    expectProblem(await office.provider.put(to(office.path), good), 'wrong-state')
  })
})
