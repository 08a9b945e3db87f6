import { describe, expect, it } from 'vitest'
import { api, useApp } from '../../support/app.ts'
import { buildOffice } from '../../support/builders.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { refusesOthers } from '../../support/refusals.ts'
import { territoryRow } from '../../support/stored.ts'

const app = useApp()
const settings = { allowsSelfApproval: true, office: 'Dirección de Relaciones Internacionales', addressee: 'Honorable Concejo' }

describe('saving the settings of a territory', () => {
  refusesOthers(app, { may: 'administrator', send: (caller, path, headers) => caller.put(`${path}/settings`, settings, headers) })

  it('changes them, tells the trail, and renews what readers see', async () => {
    const office = await buildOffice(app)
    const before = { allowsSelfApproval: false, office: 'Oficina de Asuntos Internacionales', addressee: 'Honorable Concejo Municipal' }
    const { version } = await territoryRow(app, office)
    expect(expectOk(await office.administrator.get(`${office.path}/settings`))).toEqual(before)
    expect(expectOk(await office.administrator.put(`${office.path}/settings`, settings))).toEqual(settings)
    expect(await territoryRow(app, office)).toMatchObject({ ...settings, version: version + 1 })
    expect(expectOk(await app.caller().get(`${office.path}/dashboard`))).toMatchObject({ territory: settings })
    await expectAuditRow(app, {
      territory: office.territory.slug, action: 'territory.settings', subject: office.territory.slug, personId: office.administrator.principal.personId,
      before, after: settings,
    })
  })

  it.each([
    ['no office', { office: '  ' }, '/office'],
    ['no addressee', { addressee: '' }, '/addressee'],
    ['an answer other than yes or no', { allowsSelfApproval: 'yes' }, '/allowsSelfApproval'],
  ])('refuses %s at the field', async (_what, wrong, pointer) => {
    const office = await buildOffice(app)
    expectProblem(await office.administrator.put(`${office.path}/settings`, { ...settings, ...wrong }), 'invalid-fields', [pointer])
    expect(await territoryRow(app, office)).toMatchObject({ allowsSelfApproval: false })
  })

  it('shows them to nobody else', async () => {
    const office = await buildOffice(app)
    expectProblem(await app.caller().get(`${office.path}/settings`), 'not-signed-in')
    expectProblem(await office.validator.get(`${office.path}/settings`), 'not-allowed')
    expectProblem(await office.administrator.get(`${api}/territories/atlantida/settings`), 'not-found')
  })
})
