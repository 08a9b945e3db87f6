import { indicatorPageSchema } from '@atalaya/shared/observation'
import { submissionViewSchema } from '@atalaya/shared/submission'
import { describe, expect, it } from 'vitest'
import { useApp } from '../../support/app.ts'
import { buildOffice, figure, missing, pesos, ratio, value } from '../../support/builders.ts'
import { expectOk } from '../../support/expect.ts'
import { trailOf } from '../../support/stored.ts'

const app = useApp()

describe('the life of a quarter', () => {
  it('goes from the first figure, by a question and its answer, to what everybody sees, and the trail tells all of it', async () => {
    const office = await buildOffice(app)
    const { provider, validator, publisher, territory } = office
    const quarter = `${office.path}/submissions/2019-Q1`
    const at = (minutes: number) => app.clock.pass(minutes)

    expectOk(await provider.put(`${quarter}/figures/TER-IC-01`, figure(value(12))))
    expectOk(await provider.put(`${quarter}/figures/ORI-CG-01`, figure(ratio(46, 60))))
    expectOk(await provider.put(`${quarter}/figures/GOB-PR-02`, figure(pesos(1_256_755_000.5))))
    expectOk(await provider.put(`${quarter}/figures/ORI-CG-02`, figure(missing('no_data', 'No se lleva el registro'))))
    expectOk(await provider.put(`${quarter}/narratives/territory`, { result: 'Doce acuerdos.', obstacle: '', wayForward: '', version: 0 }))
    at(1)
    expectOk(await provider.post(`${quarter}/submit`, {}))
    at(1)
    expectOk(await validator.post(`${quarter}/return`, { note: '', figures: [{ indicator: 'TER-IC-01', note: '¿Incluye el de Lima?' }] }))
    at(1)
    const asked = expectOk(await provider.get(quarter), submissionViewSchema).rows.find(({ indicator }) => indicator.code === 'TER-IC-01')
    expect(asked?.figure).toMatchObject({ returnNote: '¿Incluye el de Lima?', version: 1 })
    expectOk(await provider.put(`${quarter}/figures/TER-IC-01`, figure(value(11), { note: 'Sin el de Lima, que se firmó en abril', version: 1 })))
    at(1)
    expectOk(await provider.post(`${quarter}/submit`, {}))
    at(1)
    expectOk(await validator.post(`${quarter}/approve`, {}))
    at(1)
    const view = expectOk(await publisher.post(`${quarter}/publish`, {}), submissionViewSchema)
    expect(view).toMatchObject({ state: 'published', submittedAt: '2019-07-10T15:04:00.000Z', approvedAt: '2019-07-10T15:05:00.000Z', publishedAt: '2019-07-10T15:06:00.000Z' })

    const page = expectOk(await app.caller().get(`${office.path}/indicators/TER-IC-01`), indicatorPageSchema)
    expect(page.series).toMatchObject([{ value: 11, note: 'Sin el de Lima, que se firmó en abril', isPublished: true, isSeenBySecondPerson: true, approvedBy: validator.principal.name }])
    const amount = expectOk(await app.caller().get(`${office.path}/indicators/GOB-PR-02`), indicatorPageSchema)
    expect(amount.series).toMatchObject([{ value: 1_256_755_000.5, amount: { value: 1_256_755_000.5, currency: 'COP', rate: 1 } }])

    const names = new Map([[provider.principal.personId, 'provider'], [validator.principal.personId, 'validator'], [publisher.principal.personId, 'publisher']])
    const trail = (await trailOf(app, territory.slug)).toSorted((a, b) => a.position - b.position)
    const told = trail.map(({ at, personId, action, subject }) => `${at.slice(11, 16)} ${names.get(personId ?? 0)} ${action} ${subject}`)
    expect(told.slice(0, 5).toSorted()).toEqual([
      '15:00 provider figure.save 2019-Q1/GOB-PR-02', '15:00 provider figure.save 2019-Q1/ORI-CG-01', '15:00 provider figure.save 2019-Q1/ORI-CG-02', '15:00 provider figure.save 2019-Q1/TER-IC-01',
      '15:00 provider narrative.save 2019-Q1/territory',
    ])
    expect(told.slice(5)).toEqual([
      '15:01 provider submission.submit 2019-Q1', '15:02 validator submission.return 2019-Q1', '15:03 provider figure.save 2019-Q1/TER-IC-01', '15:04 provider submission.submit 2019-Q1',
      '15:05 validator submission.approve 2019-Q1', '15:06 publisher submission.publish 2019-Q1',
    ])
  })
})
