import { meSchema } from '@atalaya/shared/account'
import { calendarViewSchema } from '@atalaya/shared/calendar'
import { starterSet } from '@atalaya/shared/indicator'
import { cityIsSetUpSchema, placesSchema, rolesOfShare, type CityToSetUp } from '@atalaya/shared/setup'
import { submissionViewSchema } from '@atalaya/shared/submission'
import { territorySchema } from '@atalaya/shared/territory'
import type { LightMyRequestResponse } from 'fastify'
import { describe, expect, it } from 'vitest'
import { makeSetupLink } from '../../../server/src/setup/setup-link.ts'
import { api, useApp, type TestApp } from '../../support/app.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { allRows, trailOf } from '../../support/stored.ts'

const city: CityToSetUp['city'] = {
  slug: 'palmira', name: 'Palmira', type: 'municipality', country: 'CO', nationalCode: '76520', locale: 'es-CO', timeZone: 'America/Bogota', currency: 'COP',
  office: 'Oficina de Cooperación', addressee: 'Honorable Concejo Municipal',
}
const ana = { name: 'Ana Núñez', email: 'ana@palmira.example', password: 'tres peces en el río' }
const luis = { email: 'luis@palmira.example' }
const calendar: CityToSetUp['calendar'] = { opens: 'after_quarter', dueDays: 45, closesDays: 60, reportFrequency: 'semiannual' }
const wanted = (token: string): CityToSetUp => ({
  token, city, indicators: [...starterSet], calendar, share: 'provides', administrator: ana, colleague: luis,
})

/** The token behind the # of a link such as the console prints. */
async function newLink({ store, clock }: TestApp): Promise<string> {
  const made = await makeSetupLink(store, { now: clock.now, url: 'https://atalaya.example.org' })
  const token = /^https:\/\/atalaya\.example\.org\/office\/setup#([\w-]{43})$/.exec(made ?? '')?.[1]
  if (token === undefined) throw new Error(`No link: ${made}`)
  return token
}

const setUp = (app: TestApp, body: unknown) => app.caller().post(`${api}/setup`, body)
const openings = (app: TestApp, token: string) => app.caller().post(`${api}/setup/openings`, { token })
const signedInBy = (app: TestApp, answer: LightMyRequestResponse) => app.caller(`atalaya_session=${answer.cookies[0]?.value}`)

describe('setting up the first city', () => {
  const app = useApp()

  it('makes the city, its indicators, its calendar and who sets it up, asks the colleague to come, signs in who did it, names the quarter of today, and uses every link up', async () => {
    const [token, other] = [await newLink(app), await newLink(app)]
    const answer = await setUp(app, wanted(token))
    const { invited, ...rest } = expectOk(answer, cityIsSetUpSchema)
    // The usual time of the tests is 10 July 2019.
    expect(rest).toEqual({ territory: 'palmira', period: '2019-Q3' })
    const me = signedInBy(app, answer)
    const { personId, ...account } = expectOk(await me.get(`${api}/me`), meSchema)
    expect(account).toMatchObject({
      name: 'Ana Núñez', hasFirstPassword: false, language: 'es', memberships: [{ territory: 'palmira', roles: rolesOfShare.provides.own }],
    })
    expect(expectOk(await me.get(`${api}/territories/palmira`), territorySchema)).toMatchObject({ nationalCode: '76520', name: { en: 'Palmira' }, isIllustrative: false, allowsSelfApproval: false })
    // Nine of the ten to start with are due in a third quarter: GOB-CP-01 is due in the fourth alone.
    expect(expectOk(await me.get(`${api}/territories/palmira/submissions/2019-Q3`), submissionViewSchema).rows.length).toBeGreaterThan(0)
    const after = { city, indicators: [...starterSet], calendar, administrator: personId, share: 'provides' }
    await expectAuditRow(app, { territory: 'palmira', personId, action: 'territory.set-up', subject: 'palmira', before: null, after })
    const trail = JSON.stringify(await trailOf(app, 'palmira'))
    const [, invitation = ''] = /\/office\/invitation\/([\w-]+)$/.exec(invited?.link ?? '') ?? []
    expect(invitation).toHaveLength(43)
    for (const secret of [ana.password, invitation, token]) expect(trail).not.toContain(secret)

    for (const used of [token, other]) {
      expectProblem(await setUp(app, { ...wanted(used), city: { ...city, slug: 'buga' } }), 'wrong-state')
      expectProblem(await openings(app, used), 'wrong-state')
    }
    expect(await allRows(app.store, 'setupLink')).toEqual([])
    expect(await makeSetupLink(app.store, { now: app.clock.now, url: '' })).toBeUndefined()
  })
})

describe('the calendar that was chosen', () => {
  const app = useApp()

  it('holds from the quarter in course on, as if it had been set on its own page; what was before keeps to what is usual', async () => {
    const me = signedInBy(app, await setUp(app, wanted(await newLink(app))))
    const { inForce, version, rules, periods } = expectOk(await me.get(`${api}/territories/palmira/calendar`), calendarViewSchema)
    expect({ inForce, version }).toEqual({ inForce: calendar, version: 1 })
    expect(rules).toEqual([{ ...calendar, fromPeriod: '2019-Q3', version: 1, reason: 'Al poner en marcha la ciudad.', setBy: 'Ana Núñez', setAt: '2019-07-10T15:00:00.000Z' }])
    const datesOf = (code: string) => periods.find(({ period }) => period === code)?.dates
    // 45 days after 30 September: 31 of October, and 14 of November. 60 days: 29 of November.
    expect(datesOf('2019-Q3')).toEqual({ opensOn: '2019-10-01', dueOn: '2019-11-14', closesOn: '2019-11-29' })
    expect(datesOf('2019-Q2')).toEqual({ opensOn: '2019-04-01', dueOn: '2019-07-30', closesOn: null })
  })
})

describe('the colleague', () => {
  const app = useApp()

  it('comes by the link, with a name and a password of their own, and does what was shared out; a message carries it too', async () => {
    const answer = await setUp(app, wanted(await newLink(app)))
    const { invited } = expectOk(answer, cityIsSetUpSchema)
    expect(invited).toMatchObject({ email: luis.email, expiresAt: '2019-07-17T15:00:00.000Z' })
    expect((await allRows(app.store, 'outbox')).map(({ kind, email, link }) => ({ kind, email, link }))).toEqual([{ kind: 'invitation', email: luis.email, link: invited!.link }])
    const { personId } = expectOk(await signedInBy(app, answer).get(`${api}/me`), meSchema)
    const [{ id } = { id: '' }] = await allRows(app.store, 'invitation')
    await expectAuditRow(app, { territory: 'palmira', personId, action: 'account.invite', subject: id, before: null, after: { email: luis.email, roles: ['validator', 'publisher'], indicators: [] } })
    const token = invited!.link.split('/').at(-1)
    const accepted = await app.caller().post(`${api}/invitations/accept`, { token, person: { name: 'Luis Ríos', password: 'cuatro gatos en el tejado', language: 'es' } })
    expectOk(accepted)
    expect(expectOk(await signedInBy(app, accepted).get(`${api}/me`), meSchema)).toMatchObject({ name: 'Luis Ríos', hasFirstPassword: false, memberships: [{ territory: 'palmira', roles: ['publisher', 'validator'] }] })
  })
})

describe('an office of one', () => {
  const app = useApp()

  it('has all the roles, and the settings say that who enters also approves', async () => {
    const answer = await setUp(app, { ...wanted(await newLink(app)), share: 'alone', colleague: null })
    expect(expectOk(answer, cityIsSetUpSchema).invited).toBeNull()
    const me = signedInBy(app, answer)
    expect(expectOk(await me.get(`${api}/me`), meSchema).memberships).toEqual([{ territory: 'palmira', roles: rolesOfShare.alone.own.toSorted() }])
    expect(expectOk(await me.get(`${api}/territories/palmira/settings`))).toMatchObject({ allowsSelfApproval: true })
  })
})

describe('two who set up at once', () => {
  const app = useApp()

  it('make one city between them', async () => {
    const token = await newLink(app)
    const answers = await Promise.all(['palmira', 'buga'].map((slug) => setUp(app, { ...wanted(token), city: { ...city, slug } })))
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
    expect(await allRows(app.store, 'territory')).toHaveLength(1)
    expect(await allRows(app.store, 'person')).toHaveLength(1)
  })
})

describe('a city that is not set up', () => {
  const app = useApp()

  it('is chosen among countries with their time zones, and currencies', async () => {
    const { countries, currencies } = expectOk(await openings(app, await newLink(app)), placesSchema)
    expect(countries.find(({ code }) => code === 'CO')).toEqual({ code: 'CO', name: { es: 'Colombia', pt: 'Colômbia', en: 'Colombia' }, timeZones: ['America/Bogota'] })
    expect(countries.length).toBeGreaterThan(190)
    expect(currencies).toContainEqual({ code: 'COP', name: { es: 'peso colombiano', pt: 'Peso colombiano', en: 'Colombian Peso' } })
    const known = new Set(Intl.supportedValuesOf('timeZone'))
    expect(countries.flatMap(({ timeZones }) => timeZones.filter((zone) => !known.has(zone)))).toEqual([])
  })

  it('is none for a link that nobody made, or whose day is over', async () => {
    expectProblem(await setUp(app, wanted('A'.repeat(43))), 'not-found')
    const token = await newLink(app)
    app.clock.pass(24 * 60)
    expectProblem(await setUp(app, wanted(token)), 'not-found')
    expectProblem(await openings(app, token), 'not-found')
    expect(await allRows(app.store, 'territory')).toEqual([])
  })

  it('is none from another site', async () => {
    expectProblem(await app.caller().post(`${api}/setup`, wanted(await newLink(app)), { origin: 'https://elsewhere.example' }), 'foreign-origin')
  })

  it.each<[string, (body: CityToSetUp) => unknown, string]>([
    ['an indicator that does not exist', (body) => ({ ...body, indicators: ['ORI-CG-01', 'ORI-CG-99'] }), '/indicators/1'],
    ['an indicator named twice', (body) => ({ ...body, indicators: ['ORI-CG-01', 'ORI-CG-01'] }), '/indicators/1'],
    ['money of the past', (body) => ({ ...body, city: { ...city, currency: 'ESP' } }), '/city/currency'],
    ['a country that does not exist', (body) => ({ ...body, city: { ...city, country: 'ZZ' } }), '/city/country'],
    ['no indicator', (body) => ({ ...body, indicators: [] }), '/indicators'],
    ['a short password', (body) => ({ ...body, administrator: { ...ana, password: 'corta' } }), '/administrator/password'],
    ['a colleague where one person does all', (body) => ({ ...body, share: 'alone' }), '/colleague'],
    ['nobody to share with', (body) => ({ ...body, colleague: null }), '/colleague'],
    ['one person twice', (body) => ({ ...body, colleague: { email: 'ANA@palmira.example' } }), '/colleague/email'],
    ['a colleague without an address', (body) => ({ ...body, colleague: { email: 'luis' } }), '/colleague/email'],
    ['no calendar', ({ calendar: _calendar, ...body }) => body, '/calendar'],
    ['what is due on the last day itself', (body) => ({ ...body, calendar: { ...calendar, dueDays: 0 } }), '/calendar/dueDays'],
    ['what is due after more than a year', (body) => ({ ...body, calendar: { ...calendar, dueDays: 367, closesDays: null } }), '/calendar/dueDays'],
    ['half a day', (body) => ({ ...body, calendar: { ...calendar, dueDays: 1.5 } }), '/calendar/dueDays'],
    ['quarters that close before they are due', (body) => ({ ...body, calendar: { ...calendar, closesDays: 44 } }), '/calendar/closesDays'],
    ['an opening that is none', (body) => ({ ...body, calendar: { ...calendar, opens: 'never' } }), '/calendar/opens'],
    ['a report of a year', (body) => ({ ...body, calendar: { ...calendar, reportFrequency: 'yearly' } }), '/calendar/reportFrequency'],
  ])('is refused for %s; nothing is kept, and the link stays good', async (_, change, pointer) => {
    const token = await newLink(app)
    expectProblem(await setUp(app, change(wanted(token))), 'invalid-fields', [pointer])
    expect([await allRows(app.store, 'territory'), await allRows(app.store, 'person')]).toEqual([[], []])
    expectOk(await openings(app, token), placesSchema)
  })
})
