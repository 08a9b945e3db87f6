import { versionedSettingsSchema, type Settings, type VersionedSettings } from '@atalaya/shared/account'
import { describe, expect, it } from 'vitest'
import { api, useApp, type Caller, type Headers } from '../../support/app.ts'
import { buildOffice, buildPerson, buildSubmission, type Office } from '../../support/builders.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { refusesOthers } from '../../support/refusals.ts'
import { territoryRow, trailOf } from '../../support/stored.ts'

const app = useApp()
const settings: Settings = { allowsSelfApproval: true, requiresSecondFactor: false, office: 'Dirección de Relaciones Internacionales', addressee: 'Honorable Concejo' }
const before: Settings = { allowsSelfApproval: false, requiresSecondFactor: false, office: 'Oficina de Asuntos Internacionales', addressee: 'Honorable Concejo Municipal' }

async function seenBy({ administrator, path }: Office): Promise<VersionedSettings> {
  return expectOk(await administrator.get(`${path}/settings`), versionedSettingsSchema)
}

const save = (caller: Caller, path: string, body: object, headers?: Headers) => caller.put(`${path}/settings`, body, headers)

describe('saving the settings of a territory', () => {
  refusesOthers(app, { may: 'administrator', send: (caller, path, headers) => save(caller, path, { ...settings, version: 'seen' }, headers) })

  it('changes them, tells the trail, and renews what readers see', async () => {
    const office = await buildOffice(app)
    const { version } = await territoryRow(app, office)
    const seen = await seenBy(office)
    expect(seen).toEqual({ ...before, version: seen.version })
    const saved = expectOk(await save(office.administrator, office.path, { ...settings, version: seen.version }), versionedSettingsSchema)
    expect(saved).toEqual({ ...settings, version: saved.version })
    expect(await seenBy(office)).toEqual(saved)
    expect(await territoryRow(app, office)).toMatchObject({ ...settings, version: version + 1 })
    expect(expectOk(await app.caller().get(`${office.path}/dashboard`))).toMatchObject({ territory: settings })
    await expectAuditRow(app, {
      territory: office.territory.slug, action: 'territory.settings', subject: office.territory.slug, personId: office.administrator.principal.personId,
      before, after: settings,
    })
  })

  it('is refused with what was saved when somebody else saved meanwhile', async () => {
    const office = await buildOffice(app)
    const second = await buildPerson(app, { office, roles: ['administrator'] })
    const { version } = await seenBy(office)
    const saved = expectOk(await save(second, office.path, { ...settings, version }), versionedSettingsSchema)
    const problem = expectProblem(await save(office.administrator, office.path, { ...before, office: 'Dirección de Cooperación', version }), 'stale-version')
    expect(problem['current']).toEqual(saved)
    expect(await territoryRow(app, office)).toMatchObject(settings)
    expectOk(await save(office.administrator, office.path, { ...settings, office: 'Dirección de Cooperación', version: saved.version }))
    expect(await territoryRow(app, office)).toMatchObject({ ...settings, office: 'Dirección de Cooperación' })
  })

  it('is done once when two people save at the same moment', async () => {
    const office = await buildOffice(app)
    const second = await buildPerson(app, { office, roles: ['administrator'] })
    const { version } = await seenBy(office)
    const wanted = [settings, { ...settings, office: 'Dirección de Cooperación' }]
    const answers = await Promise.all([office.administrator, second].map((administrator, index) => save(administrator, office.path, { ...wanted[index], version })))
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
  })

  it('is not refused because something was published meanwhile', async () => {
    const office = await buildOffice(app)
    const { version } = await seenBy(office)
    await buildSubmission(app, office, { state: 'published' })
    expectOk(await save(office.administrator, office.path, { ...settings, version }))
  })

  it('as they are already writes nothing, whatever was seen', async () => {
    const office = await buildOffice(app)
    const row = await territoryRow(app, office)
    const seen = await seenBy(office)
    expect(expectOk(await save(office.administrator, office.path, { ...before, version: 'another' }))).toEqual(seen)
    expect(await territoryRow(app, office)).toEqual(row)
    expect((await trailOf(app, office.territory.slug)).filter(({ action }) => action === 'territory.settings')).toEqual([])
  })

  it.each([
    ['no office', { office: '  ' }, '/office'],
    ['no addressee', { addressee: '' }, '/addressee'],
    ['an answer other than yes or no', { allowsSelfApproval: 'yes' }, '/allowsSelfApproval'],
    ['no version', { version: undefined }, '/version'],
  ])('refuses %s at the field', async (_what, wrong, pointer) => {
    const office = await buildOffice(app)
    const { version } = await seenBy(office)
    expectProblem(await save(office.administrator, office.path, { ...settings, version, ...wrong }), 'invalid-fields', [pointer])
    expect(await territoryRow(app, office)).toMatchObject({ allowsSelfApproval: false })
  })

  it('shows them to nobody else', async () => {
    const office = await buildOffice(app)
    expectProblem(await app.caller().get(`${office.path}/settings`), 'not-signed-in')
    expectProblem(await office.validator.get(`${office.path}/settings`), 'not-allowed')
    expectProblem(await office.administrator.get(`${api}/territories/atlantida/settings`), 'not-found')
  })
})
