import { submissionViewSchema } from '@atalaya/shared/submission'
import { describe, expect, it } from 'vitest'
import { adopt } from '../../support/administration.ts'
import { useApp } from '../../support/app.ts'
import { adopted, buildOffice, buildPerson, buildSubmission, figure, missing, ratio, value } from '../../support/builders.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { refusesOthers } from '../../support/refusals.ts'
import { indicatorIds, rowsOf, territoryRow, trailOf } from '../../support/stored.ts'

const app = useApp()
const to = (path: string) => `${path}/submissions/2019-Q1/approve`

describe('approving a quarter', () => {
  refusesOthers(app, { may: 'validator', send: (caller, path, headers) => caller.post(to(path), {}, headers) })

  it('makes an observation of every answer, whole and not public', async () => {
    const office = await buildOffice(app)
    const inEuros = { form: 'amount', value: 1200.5, currency: 'EUR', date: '2019-02-15', rate: 3540.25, rateSource: 'Banco de la República' } as const
    await buildSubmission(app, office, {
      state: 'submitted',
      figures: {
        'ORI-CG-01': figure(ratio(46, 60), { note: 'Sin los de 2018', explanation: 'Se duplicó el personal' }),
        'ORI-CG-02': figure(missing('no_data', 'No se lleva el registro'), { source: '', dataDate: null, vintage: 'preliminary' }),
        'GOB-PR-02': figure(inEuros),
        'TER-IC-01': figure({ form: 'blank' }),
      },
    })
    const { version } = await territoryRow(app, office)
    const view = expectOk(await office.validator.post(to(office.path), { version: 3 }), submissionViewSchema)
    expect(view).toMatchObject({ state: 'approved', version: 4, approvedBy: office.validator.principal.name, approvedAt: '2019-07-10T15:00:00.000Z', publishedAt: null })

    const id = await indicatorIds(app)
    const of = { period: '2019-Q1', cell: '', version: 1, isSeenBySecondPerson: true }
    const observations = await rowsOf(app, office, 'observation')
    expect(observations).toHaveLength(3)
    const inForce = (code: string) => observations.find(({ indicatorId }) => indicatorId === id(code))
    // 46 ÷ 60; and 1,200.5 × 3,540.25 as where it was saved.
    expect(inForce('ORI-CG-01')).toMatchObject({ ...of, value: 0.766666666666667, numerator: 46, denominator: 60, missingReason: null, vintage: 'final', isPublished: false })
    expect(inForce('ORI-CG-02')).toMatchObject({ ...of, value: null, missingReason: 'no_data', vintage: 'preliminary', isPublished: false })
    expect(inForce('GOB-PR-02')).toMatchObject({ ...of, value: 4_250_070.125, numerator: null, isPublished: false })

    const versions = await rowsOf(app, office, 'observationVersion')
    const approval = { ...of, reason: '', approvedBy: office.validator.principal.personId, approvedAt: '2019-07-10T15:00:00.000Z' }
    const whole = (code: string) => versions.find(({ indicatorId }) => indicatorId === id(code))
    expect(whole('ORI-CG-01')).toMatchObject({ ...approval, source: 'Registro de la oficina', dataDate: '2019-04-02', note: 'Sin los de 2018 — Se duplicó el personal' })
    expect(whole('ORI-CG-02')).toMatchObject({ ...approval, missingNote: 'No se lleva el registro', source: '', dataDate: null })
    expect(whole('GOB-PR-02')).toMatchObject({ ...approval, amountValue: 1200.5, amountCurrency: 'EUR', amountDate: '2019-02-15', amountRate: 3540.25, amountRateSource: 'Banco de la República' })

    expect((await territoryRow(app, office)).version).toBe(version + 1)
    const digest = expect.stringMatching(/^[\da-f]{64}$/) as unknown
    await expectAuditRow(app, {
      territory: office.territory.slug, action: 'submission.approve', subject: '2019-Q1', personId: office.validator.principal.personId,
      before: { state: 'submitted' },
      after: { state: 'approved', observations: 3, versions: { '2019-Q1/GOB-PR-02/1': digest, '2019-Q1/ORI-CG-01/1': digest, '2019-Q1/ORI-CG-02/1': digest } },
    })
  })

  it('turns a ratio with nothing below it into one that does not apply, with its parts and why', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'submitted', figures: { 'ORI-CG-01': figure(ratio(0, 0)) } })
    expectOk(await office.validator.post(to(office.path), {}))
    expect(await rowsOf(app, office, 'observationVersion')).toMatchObject([
      { value: null, numerator: 0, denominator: 0, missingReason: 'not_applicable', missingNote: 'El denominador es 0: en el periodo no hubo casos sobre los cuales calcular la razón.' },
    ])
  })

  it('writes that reason in the language of the place', async () => {
    const office = await buildOffice(app, { country: 'BR', currency: 'BRL', locale: 'pt-BR', timeZone: 'America/Sao_Paulo' })
    await buildSubmission(app, office, { state: 'approved', figures: { 'ORI-CG-01': figure(ratio(0, 0)) } })
    expect(await rowsOf(app, office, 'observationVersion')).toMatchObject([{ missingNote: expect.stringMatching(/^O denominador é 0/) }])
  })

  it('makes no observation of what the territory no longer follows, which nobody saw on the page of the quarter', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'submitted' })
    const rest = adopted.filter((code) => code !== 'GOB-PR-02').map((indicator) => ({ indicator, owner: '', substitute: '', tolerance: 0.15 }))
    expectOk(await adopt(office, rest))
    expectOk(await office.validator.post(to(office.path), {}))
    const id = await indicatorIds(app)
    const observed = (await rowsOf(app, office, 'observation')).map(({ indicatorId }) => indicatorId)
    expect(observed.toSorted((a, b) => a - b)).toEqual([id('ORI-CG-01'), id('ORI-CG-02'), id('TER-IC-01')].toSorted((a, b) => a - b))
  })

  describe('by who entered a figure of it', () => {
    async function handedInByBoth(allowsSelfApproval: boolean) {
      const office = await buildOffice(app, { allowsSelfApproval })
      const both = await buildPerson(app, { office, roles: ['provider', 'validator', 'publisher'] })
      await buildSubmission(app, office)
      expectOk(await both.put(`${office.path}/submissions/2019-Q1/figures/ORI-CG-02`, figure(value(8), { version: 1 })))
      expectOk(await office.provider.post(`${office.path}/submissions/2019-Q1/submit`, {}))
      return { office, both }
    }

    it('is refused, and the page says so beforehand', async () => {
      const { office, both } = await handedInByBoth(false)
      const view = expectOk(await both.get(`${office.path}/submissions/2019-Q1`), submissionViewSchema)
      expect(view.abilities.approve).toEqual({ allowed: false, problem: 'own-figures', params: {} })
      expectProblem(await both.post(to(office.path), {}), 'own-figures')
      expect(await rowsOf(app, office, 'observation')).toEqual([])
    })

    it('is refused to a validator who asked about a blank figure and then entered it', async () => {
      const office = await buildOffice(app)
      const both = await buildPerson(app, { office, roles: ['provider', 'validator'] })
      await buildSubmission(app, office, { state: 'submitted', figures: { 'ORI-CG-02': figure(value(7)) } })
      const path = `${office.path}/submissions/2019-Q1`
      expectOk(await both.post(`${path}/return`, { note: '', figures: [{ indicator: 'TER-IC-01', note: '¿Cuántas hubo?' }] }))
      expectOk(await both.put(`${path}/figures/TER-IC-01`, figure(value(12), { version: 1 })))
      expectOk(await office.provider.post(`${path}/submit`, {}))
      expectProblem(await both.post(to(office.path), {}), 'own-figures')
      const noted = (await rowsOf(app, office, 'submissionProvider')).map(({ personId }) => personId)
      expect(noted.toSorted((a, b) => a - b)).toEqual([office.provider, both].map(({ principal }) => principal.personId).toSorted((a, b) => a - b))
    })

    it('is allowed where the settings say so, and every observation says that nobody else has seen it', async () => {
      const { office, both } = await handedInByBoth(true)
      expectOk(await both.post(to(office.path), {}))
      expectOk(await both.post(`${office.path}/submissions/2019-Q1/publish`, {}))
      expect((await rowsOf(app, office, 'observation')).map(({ isSeenBySecondPerson }) => isSeenBySecondPerson)).toEqual([false, false, false, false])
      const page = expectOk<{ row: { latest: unknown }; series: unknown[] }>(await app.caller().get(`${office.path}/indicators/ORI-CG-02`))
      expect(page.row.latest).toMatchObject({ isSeenBySecondPerson: false })
      expect(page.series).toMatchObject([{ isSeenBySecondPerson: false, approvedBy: 'Ana Torres' }])
    })

    it('by another person there counts as seen', async () => {
      const { office } = await handedInByBoth(true)
      expectOk(await office.validator.post(to(office.path), {}))
      expect((await rowsOf(app, office, 'observation')).every(({ isSeenBySecondPerson }) => isSeenBySecondPerson)).toBe(true)
    })
  })

  it.each(['draft', 'returned', 'approved', 'published'] as const)('is refused when it is %s', async (state) => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state })
    expect(expectProblem(await office.validator.post(to(office.path), {}), 'wrong-state')['state']).toBe(state)
  })

  it('is refused of a quarter that nobody began', async () => {
    const office = await buildOffice(app)
    expect(expectProblem(await office.validator.post(to(office.path), {}), 'wrong-state')['state']).toBe('draft')
  })

  it('is refused when it changed since it was shown', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'submitted' })
    expect(expectProblem(await office.validator.post(to(office.path), { version: 2 }), 'stale-version')['current']).toEqual({ version: 3, state: 'submitted' })
    expect(await rowsOf(app, office, 'observation')).toEqual([])
  })

  it('is done once when two validators press at the same moment', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'submitted' })
    const second = await buildPerson(app, { office, roles: ['validator'] })
    const answers = await Promise.all([office.validator, second].map((validator) => validator.post(to(office.path), {})))
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
    expect(await rowsOf(app, office, 'observationVersion')).toHaveLength(4)
    expect((await trailOf(app, office.territory.slug)).filter(({ action }) => action === 'submission.approve')).toHaveLength(1)
  })

  it('leaves the quarters of other territories as they are', async () => {
    const [office, other] = [await buildOffice(app), await buildOffice(app)]
    await buildSubmission(app, office, { state: 'submitted' })
    await buildSubmission(app, other, { state: 'submitted' })
    expectOk(await office.validator.post(to(office.path), {}))
    expect(await rowsOf(app, other, 'observation')).toEqual([])
    expect(await rowsOf(app, other, 'submission')).toMatchObject([{ state: 'submitted' }])
  })
})
