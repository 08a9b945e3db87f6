import type { Endpoint } from '@atalaya/shared/access'
import { accountEndpoints } from '@atalaya/shared/account'
import { correctionEndpoints } from '@atalaya/shared/correction'
import { indicatorEndpoints } from '@atalaya/shared/indicator'
import { observationEndpoints } from '@atalaya/shared/observation'
import { submissionEndpoints } from '@atalaya/shared/submission'
import { beforeAll, describe, expect, it } from 'vitest'
import { api, password, useApp, type SignedIn } from '../../support/app.ts'
import { buildOffice, buildPerson, figure, value, type Office } from '../../support/builders.ts'
import { expectOk, expectProblem } from '../../support/expect.ts'
import { allRows, trailOf } from '../../support/stored.ts'

const app = useApp()
const all: Record<string, Endpoint> = { ...accountEndpoints, ...indicatorEndpoints, ...observationEndpoints, ...submissionEndpoints, ...correctionEndpoints }
const entry = figure(value(7))

/** A body that would be good, for what takes one. */
const bodies: Record<string, unknown> = {
  addMember: { name: 'Rosa Díaz', email: 'rosa@example.org', password: 'doce caracteres', roles: ['reader'] },
  changeRoles: { roles: ['reader'], version: 'seen' },
  saveSettings: { allowsSelfApproval: true, requiresSecondFactor: false, office: 'Oficina', addressee: 'Concejo', version: 'seen' },
  saveAdoptions: { adoptions: [], version: 'seen' },
  saveBaseline: { indicator: 'ORI-CG-02', period: '2018-Q4', value: 14, source: 'Acta de empalme', decidedOn: '2019-01-10', version: 0 },
  saveTarget: { indicator: 'TER-IC-01', period: '2019-A1', value: 40, source: 'Plan de desarrollo', decidedOn: '2019-01-10', reason: '', version: 0 },
  saveFigure: entry,
  saveFigures: { figures: [{ ...entry, indicator: 'ORI-CG-02' }] },
  saveNarrative: { result: 'Un resultado', obstacle: '', wayForward: '', version: 0 },
  submit: {}, approve: {}, publish: {},
  reopen: { until: '2019-07-20', reason: 'Llegó tarde' },
  return: { note: '¿De dónde sale?', figures: [] },
  approveCorrection: { note: '' },
  declineCorrection: { note: 'No consta' },
  proposeCorrection: { entry: entry.entry, source: entry.source, dataDate: entry.dataDate, vintage: 'final', note: '', reason: 'Errata', version: 1 },
}

describe('who has yet to choose a password of their own', () => {
  let office: Office
  let person: SignedIn
  beforeAll(async () => {
    office = await buildOffice(app)
    person = await buildPerson(app, { office, roles: ['provider', 'validator', 'publisher', 'reader', 'administrator'], hasFirstPassword: true })
  })

  const addressOf = ({ path }: Endpoint) =>
    `${api}${path}`
      .replace(':territory', office.territory.slug).replace(':personId', String(office.reader.principal.personId)).replace(':period', '2019-Q1')
      .replace(':code', 'ORI-CG-02').replace(':scope', 'office').replace(':number', '1')

  it('is told so', async () => {
    expect(expectOk(await person.get(`${api}/me`))).toMatchObject({ hasFirstPassword: true })
  })

  const closed = Object.entries(all).filter(([, endpoint]) => endpoint.opensWithFirstPassword !== true)

  it.each(closed.filter(([, { method }]) => method !== 'GET'))('writes nothing by %s', async (name, endpoint) => {
    const before = [await trailOf(app, office.territory.slug), await allRows(app.store, 'person')]
    const send = endpoint.method === 'PUT' ? person.put : person.post
    expectProblem(await send(addressOf(endpoint), bodies[name]), 'first-password')
    expect([await trailOf(app, office.territory.slug), await allRows(app.store, 'person')]).toEqual(before)
  })

  it.each(closed.filter(([, { method }]) => method === 'GET'))('reads no more than anybody by %s', async (_name, endpoint) => {
    const [theirs, anybodys] = [await person.get(addressOf(endpoint)), await app.caller().get(addressOf(endpoint))]
    if (theirs.statusCode === 200) expect(theirs.body).toBe(anybodys.body)
    else expectProblem(theirs, 'first-password')
  })

  it.each(['dashboard', 'indicators/ORI-CG-02'])('does not read what is approved and not public at %s', async (page) => {
    expectProblem(await person.get(`${office.path}/${page}?include=approved`), 'first-password')
  })

  it('opens everything by choosing their own', async () => {
    const { put, principal } = await buildPerson(app, { office, roles: ['reader'], hasFirstPassword: true })
    const cookie = (await put(`${api}/me/password`, { current: password, next: 'una frase bastante larga' })).cookies[0]
    const after = app.caller(`atalaya_session=${cookie?.value}`)
    expect(expectOk(await after.get(`${api}/me`))).toMatchObject({ personId: principal.personId, hasFirstPassword: false })
    expectOk(await after.get(`${office.path}/submissions`))
  })

  it('does not open it by choosing the same again, however it is written', async () => {
    const { put, get } = await buildPerson(app, { hasFirstPassword: true })
    for (const same of [password, password.normalize('NFD')]) {
      expect(expectProblem(await put(`${api}/me/password`, { current: password, next: same }), 'invalid-fields', ['/next']).errors?.[0]?.slug).toBe('same-password')
    }
    expect(expectOk(await get(`${api}/me`))).toMatchObject({ hasFirstPassword: true })
  })

  it('may sign out, and choose the language of the page that asks', async () => {
    const { put, post } = await buildPerson(app, { hasFirstPassword: true })
    expectOk(await put(`${api}/me/language`, { language: 'pt' }))
    expectOk(await post(`${api}/sign-out`))
  })
})

describe('a first password', () => {
  it('is what somebody added by an administrator has', async () => {
    const office = await buildOffice(app)
    const email = 'luz.marina@example.org'
    expectOk(await office.administrator.post(`${office.path}/members`, { name: 'Luz Marina', email, password: 'doce caracteres', roles: ['reader'] }))
    expect(expectOk(await app.caller().post(`${api}/sign-in`, { email, password: 'doce caracteres' }))).toMatchObject({ hasFirstPassword: true })
  })

  it('is not what somebody known from another city has, who keeps their own', async () => {
    const [here, there] = [await buildOffice(app), await buildOffice(app)]
    const { email } = there.provider.principal
    expectOk(await here.administrator.post(`${here.path}/members`, { name: 'Ana', email, password: 'doce caracteres', roles: ['reader'] }))
    expect(expectOk(await app.caller().post(`${api}/sign-in`, { email, password }))).toMatchObject({ hasFirstPassword: false })
  })

  it('is not what a demo account has, whose password everybody knows', async () => {
    const { principal } = await buildPerson(app, { isDemo: true })
    expect(expectOk(await app.caller().post(`${api}/sign-in`, { email: principal.email, password }))).toMatchObject({ hasFirstPassword: false })
  })
})
