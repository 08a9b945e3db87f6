import { describe, expect, it } from 'vitest'
import { api, useApp } from '../../support/app.ts'
import { buildOffice } from '../../support/builders.ts'
import { expectOk, expectProblem } from '../../support/expect.ts'

const app = useApp()

/** Lines as RFC 5545 means them: a line that begins with a space goes on with the one before. */
function linesOf(body: string): string[] {
  expect(body).toContain('\r\n')
  return body.replaceAll('\r\n ', '').split('\r\n').filter((line) => line !== '')
}

/** The properties of the event with an id. */
function eventOf(body: string, uid: string): string[] {
  const lines = linesOf(body)
  const at = lines.indexOf(`UID:${uid}`)
  expect(at, `${uid} is there`).toBeGreaterThan(0)
  return lines.slice(lines.lastIndexOf('BEGIN:VEVENT', at), lines.indexOf('END:VEVENT', at))
}

describe('the calendar to subscribe to', () => {
  it('is read without an account, an all-day event a date', async () => {
    const office = await buildOffice(app)
    const response = await app.caller().get(`${office.path}/calendar.ics?lang=es`)
    expect(response.statusCode).toBe(200)
    expect(response.headers['content-type']).toBe('text/calendar; charset=utf-8')
    const lines = linesOf(response.body)
    expect(lines[0]).toBe('BEGIN:VCALENDAR')
    expect(lines.at(-1)).toBe('END:VCALENDAR')
    expect(lines).toContain('X-WR-CALNAME:Ciudad Abierta: fechas de las cifras')
    // Nine quarters, opened and due, none closed.
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(18)
    const due = eventOf(response.body, `${office.territory.slug}-2019-Q2-due@atalaya`)
    expect(due).toContain('DTSTART;VALUE=DATE:20190730')
    expect(due).toContain('SUMMARY:Ciudad Abierta: vence T2 2019')
    expect(due).toContain('SEQUENCE:0')
  })

  it('speaks the language that is asked for', async () => {
    const office = await buildOffice(app)
    const summary = async (lang: string) => eventOf((await app.caller().get(`${office.path}/calendar.ics?lang=${lang}`)).body, `${office.territory.slug}-2019-Q2-due@atalaya`).find((line) => line.startsWith('SUMMARY:'))
    expect(await summary('pt')).toBe('SUMMARY:Cidade Aberta: vence T2 2019')
    expect(await summary('en')).toBe('SUMMARY:Open City: Q2 2019 is due')
  })

  it('moves an event that is known already when its date moves, and tells programs that have it nothing new before', async () => {
    const office = await buildOffice(app)
    const path = `${office.path}/calendar.ics?lang=es`
    const first = await app.caller().get(path)
    expect((await app.caller().get(path, { 'if-none-match': String(first.headers.etag) })).statusCode).toBe(304)
    expectOk(await office.administrator.put(`${office.path}/calendar/2019-Q2`, { dates: { opensOn: '2019-04-01', dueOn: '2019-08-05', closesOn: '2019-08-31' }, reason: 'Prórroga', version: 0 }))
    const second = await app.caller().get(path, { 'if-none-match': String(first.headers.etag) })
    expect(second.statusCode).toBe(200)
    const due = eventOf(second.body, `${office.territory.slug}-2019-Q2-due@atalaya`)
    expect(due).toContain('DTSTART;VALUE=DATE:20190805')
    expect(due).toContain('SEQUENCE:1')
    expect(due).toContain('DTSTAMP:20190710T150000Z')
    expect(eventOf(second.body, `${office.territory.slug}-2019-Q2-closes@atalaya`)).toContain('DTSTART;VALUE=DATE:20190831')
  })

  it('is of a territory that there is', async () => {
    expectProblem(await app.caller().get(`${api}/territories/atlantida/calendar.ics`), 'not-found')
    const office = await buildOffice(app)
    expectProblem(await app.caller().get(`${office.path}/calendar.ics?lang=xx`), 'invalid-request')
  })
})
