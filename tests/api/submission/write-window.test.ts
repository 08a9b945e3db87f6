import { describe, expect, it } from 'vitest'
import { useApp } from '../../support/app.ts'
import { buildOffice, buildPerson, buildSubmission, figure, value } from '../../support/builders.ts'
import { expectOk, expectProblem } from '../../support/expect.ts'

const app = useApp()

/** From 1 July to the end of 27 October 2019, the day on which Madrid puts its clocks back and has 25 hours. */
const dates = { opensOn: '2019-07-01', dueOn: '2019-07-30', closesOn: '2019-10-27' }

describe.each([
  { timeZone: 'America/Bogota', opens: '2019-07-01T05:00:00Z', closed: '2019-10-28T05:00:00Z' },
  { timeZone: 'Europe/Madrid', opens: '2019-06-30T22:00:00Z', closed: '2019-10-27T23:00:00Z' },
  { timeZone: 'Pacific/Kiritimati', opens: '2019-06-30T10:00:00Z', closed: '2019-10-27T10:00:00Z' },
  { timeZone: 'Pacific/Pago_Pago', opens: '2019-07-01T11:00:00Z', closed: '2019-10-28T11:00:00Z' },
])('a quarter that is open from 1 July to 27 October in $timeZone', ({ timeZone, opens, closed }) => {
  /** Somebody who enters figures, signed in a second before or at an instant. */
  async function providerAt(instant: string, seconds: number) {
    const office = await buildOffice(app, { timeZone })
    expectOk(await office.administrator.put(`${office.path}/calendar/2019-Q2`, { dates, reason: 'Plazo propio', version: 0 }))
    app.clock.now = new Date(Date.parse(instant) + seconds * 1000)
    return { office, provider: await buildPerson(app, { office, roles: ['provider'] }), path: `${office.path}/submissions/2019-Q2` }
  }
  const text = { result: 'Un resultado', obstacle: '', wayForward: '', version: 0 }

  it('is not open a second before', async () => {
    const { provider, path } = await providerAt(opens, -1)
    expect(expectProblem(await provider.put(`${path}/figures/ORI-CG-02`, figure(value(7), { dataDate: null })), 'period-not-open')['opensOn']).toBe('2019-07-01')
    expectProblem(await provider.put(`${path}/narratives/office`, text), 'period-not-open')
    expectProblem(await provider.post(`${path}/submit`, {}), 'period-not-open')
  })

  it('is open from the first second on', async () => {
    const { provider, path } = await providerAt(opens, 0)
    expectOk(await provider.put(`${path}/figures/ORI-CG-02`, figure(value(7), { dataDate: null })))
    expectOk(await provider.put(`${path}/narratives/office`, text))
  })

  it('is open to the last second', async () => {
    const { provider, path } = await providerAt(closed, -1)
    expectOk(await provider.put(`${path}/figures/ORI-CG-02`, figure(value(7))))
    expectOk(await provider.put(`${path}/narratives/office`, text))
    expectOk(await provider.post(`${path}/submit`, {}))
  })

  it('is closed from then on', async () => {
    const { provider, path } = await providerAt(closed, 0)
    expect(expectProblem(await provider.put(`${path}/figures/ORI-CG-02`, figure(value(7))), 'period-closed')['closedOn']).toBe('2019-10-27')
    expectProblem(await provider.put(`${path}/figures`, { figures: [{ ...figure(value(7)), indicator: 'ORI-CG-02' }] }), 'period-closed')
    expectProblem(await provider.put(`${path}/narratives/office`, text), 'period-closed')
    expectProblem(await provider.post(`${path}/submit`, {}), 'period-closed')
  })

  it('lets a reopened figure be written to the last second of its day', async () => {
    const { office, path } = await providerAt(closed, 0)
    const validator = await buildPerson(app, { office, roles: ['validator'] })
    // Two days after the closing: 29 October there.
    expectOk(await validator.post(`${path}/figures/ORI-CG-02/reopenings`, { until: '2019-10-29', reason: 'Llegó tarde' }))
    const over = Date.parse(closed) + 2 * 24 * 3600_000
    app.clock.now = new Date(over - 1000)
    const provider = await buildPerson(app, { office, roles: ['provider'] })
    expectOk(await provider.put(`${path}/figures/ORI-CG-02`, figure(value(7))))
    app.clock.now = new Date(over)
    expect(expectProblem(await provider.put(`${path}/figures/ORI-CG-02`, figure(value(8), { version: 1 })), 'reopening-ended')['endedOn']).toBe('2019-10-29')
  })
})

describe('a territory that has set nothing', () => {
  it('opens its quarters with their first day and closes none', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { period: '2012-Q1', figures: { 'ORI-CG-02': figure(value(7)) } })
    expectProblem(await office.provider.put(`${office.path}/submissions/2019-Q4/figures/ORI-CG-02`, figure(value(7))), 'period-not-open')
  })
})
