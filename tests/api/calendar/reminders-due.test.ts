import { describe, expect, it } from 'vitest'
import { remindersDue } from '../../../server/src/calendar/reminders-due.ts'
import { useApp } from '../../support/app.ts'
import { buildOffice, buildSubmission, type Office } from '../../support/builders.ts'
import { expectOk } from '../../support/expect.ts'

const app = useApp()

const told = async (office: Office, instant: string) =>
  (await remindersDue(app.store.read, new Date(instant))).filter(({ territory }) => territory === office.territory.slug).map(({ kind, personId, period, due, blank, daysLeft }) => ({ kind, personId, period, due, blank, daysLeft }))

describe('the reminders of a day', () => {
  it('go to who enters figures, on the day that it is where they are', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { period: '2019-Q2', figures: { 'ORI-CG-02': { entry: { form: 'value', value: 7 }, source: '', dataDate: null, vintage: 'final', note: '', explanation: '', version: 0 } } })
    // Five are due with the second quarter, one is answered; 30 July is due in Bogotá, five hours behind.
    const reminder = { kind: 'due_today', personId: office.provider.principal.personId, period: '2019-Q2', due: 5, blank: 4, daysLeft: 0 }
    expect(await told(office, '2019-07-30T05:00:00Z')).toEqual([reminder])
    expect(await told(office, '2019-07-31T04:59:59Z')).toEqual([reminder])
    expect(await told(office, '2019-07-30T04:59:59Z')).toEqual([{ ...reminder, kind: 'due_soon', daysLeft: 1 }])
    expect(await told(office, '2019-07-31T05:00:00Z')).toEqual([])
  })

  it('go by the dates that the territory gave itself', async () => {
    const office = await buildOffice(app)
    expectOk(await office.administrator.put(`${office.path}/calendar/2019-Q2`, { dates: { opensOn: '2019-04-01', dueOn: '2019-08-20', closesOn: null }, reason: 'Prórroga', version: 0 }))
    expect(await told(office, '2019-07-30T15:00:00Z')).toEqual([])
    expect(await told(office, '2019-08-13T15:00:00Z')).toMatchObject([{ kind: 'due_soon', period: '2019-Q2', due: 5, blank: 5, daysLeft: 7 }])
  })

  it('go to who validates, from the day after it was handed in', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { period: '2019-Q2', state: 'submitted' })
    expect(await told(office, '2019-07-10T23:00:00Z')).toEqual([])
    expect(await told(office, '2019-07-11T15:00:00Z')).toMatchObject([{ kind: 'to_approve', personId: office.validator.principal.personId, period: '2019-Q2' }])
    // It was due that day, and is no longer with those who enter figures.
    expect(await told(office, '2019-07-30T15:00:00Z')).toEqual([])
  })
})
