import { meSchema } from '@atalaya/shared/account'
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
const wanted = (token: string): CityToSetUp => ({
  token, city, indicators: [...starterSet], share: 'provides', administrator: ana, colleague: { name: 'Luis Ríos', email: 'luis@palmira.example' },
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

  it('makes the city, its indicators and two people, signs in who did it, names the quarter of today, and uses every link up', async () => {
    const [token, other] = [await newLink(app), await newLink(app)]
    const answer = await setUp(app, wanted(token))
    const { colleaguePassword, ...rest } = expectOk(answer, cityIsSetUpSchema)
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
    const luis = await app.caller().post(`${api}/sign-in`, { email: 'luis@palmira.example', password: colleaguePassword })
    const colleague = expectOk(luis, meSchema)
    expect(colleague).toMatchObject({ hasFirstPassword: true, memberships: [{ territory: 'palmira', roles: ['publisher', 'validator'] }] })
    const after = { city, indicators: [...starterSet], people: { administrator: personId, colleague: colleague.personId }, share: 'provides' }
    await expectAuditRow(app, { territory: 'palmira', personId, action: 'territory.set-up', subject: 'palmira', before: null, after })
    // A day from the usual time.
    const links = (await trailOf(app, '')).filter(({ action }) => action === 'setup.link')
    expect(links[0]).toMatchObject({ personId: null, subject: '2019-07-11T15:00:00.000Z', before: null, after: null })
    const trail = JSON.stringify([...links, ...(await trailOf(app, 'palmira'))])
    for (const secret of [ana.password, String(colleaguePassword), token]) expect(trail).not.toContain(secret)

    for (const used of [token, other]) {
      expectProblem(await setUp(app, { ...wanted(used), city: { ...city, slug: 'buga' } }), 'wrong-state')
      expectProblem(await openings(app, used), 'wrong-state')
    }
    expect(await allRows(app.store, 'setupLink')).toEqual([])
    expect(await makeSetupLink(app.store, { now: app.clock.now, url: '' })).toBeUndefined()
  })
})

describe('an office of one', () => {
  const app = useApp()

  it('has all the roles, and the settings say that who enters also approves', async () => {
    const answer = await setUp(app, { ...wanted(await newLink(app)), share: 'alone', colleague: null })
    expect(expectOk(answer, cityIsSetUpSchema).colleaguePassword).toBeNull()
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
    expect(await allRows(app.store, 'person')).toHaveLength(2)
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
    ['one person twice', (body) => ({ ...body, colleague: { name: 'Ana', email: 'ANA@palmira.example' } }), '/colleague/email'],
  ])('is refused for %s; nothing is kept, and the link stays good', async (_, change, pointer) => {
    const token = await newLink(app)
    expectProblem(await setUp(app, change(wanted(token))), 'invalid-fields', [pointer])
    expect([await allRows(app.store, 'territory'), await allRows(app.store, 'person')]).toEqual([[], []])
    expectOk(await openings(app, token), placesSchema)
  })
})
