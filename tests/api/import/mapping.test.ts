import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importListSchema } from '@atalaya/shared/import'
import { useApp } from '../../support/app.ts'
import { buildOffice, buildPerson } from '../../support/builders.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { appliedBatch, ownDataFolder, sentBatch } from '../../support/imports.ts'
import { refusesOthers } from '../../support/refusals.ts'
import { rowsOf } from '../../support/stored.ts'

const folder = ownDataFolder()
const app = useApp({ DATA_DIR: folder })
const nobody = '00000000-0000-4000-8000-000000000000'
const file = 'Clave;Periodo;Valor\nTER-IC-01;T1 2019;12\n'
const reading = {
  encoding: 'utf-8', separator: ';', sheet: null, decimalMark: ',', headingRow: 0, headingRows: 1, firstYear: null, source: 'Cámara de Comercio', dataDate: null, vintage: 'final',
} as const
const mapping = { name: 'Cámara', reading, roles: { clave: 'indicator' } } as const

describe('keeping how a file is read', () => {
  refusesOthers(app, { may: 'provider', send: (caller, path, headers) => caller.put(`${path}/import-mappings`, mapping, headers) })

  it('keeps it under its name, over the one before, and tells the trail', async () => {
    const office = await buildOffice(app)
    expectOk(await office.provider.put(`${office.path}/import-mappings`, mapping))
    const again = { ...mapping, roles: { clave: 'note' } } as const
    const list = expectOk(await office.provider.put(`${office.path}/import-mappings`, again), importListSchema)
    expect(list.mappings).toEqual([again])
    expect(await rowsOf(app, office, 'importMapping')).toMatchObject([{ name: 'Cámara', savedBy: office.provider.principal.personId }])
    await expectAuditRow(app, { territory: office.territory.slug, action: 'import.keep-mapping', subject: 'Cámara', personId: office.provider.principal.personId, before: null, after: again })
  })

  it('refuses one without a name, or with a role that there is not', async () => {
    const office = await buildOffice(app)
    expectProblem(await office.provider.put(`${office.path}/import-mappings`, { ...mapping, name: ' ' }), 'invalid-fields', ['/name'])
    expectProblem(await office.provider.put(`${office.path}/import-mappings`, { ...mapping, roles: { clave: 'rumour' } }), 'invalid-fields', ['/roles/clave'])
    expect(await rowsOf(app, office, 'importMapping')).toEqual([])
  })
})

describe('reading the first rows in another way', () => {
  refusesOthers(app, { may: 'provider', send: (caller, path, headers) => caller.post(`${path}/imports/${nobody}/look`, { ...reading, columns: [] }, headers) })

  it('changes how the file is read, tells the trail, and is refused of one that is applied', async () => {
    const office = await buildOffice(app)
    const sent = await sentBatch(office, file)
    const wanted = { ...sent.reading, columns: ['indicator', 'period', 'value'] as const }
    expectOk(await office.provider.post(`${office.path}/imports/${sent.id}/look`, wanted))
    const { personId } = office.provider.principal
    await expectAuditRow(app, { territory: office.territory.slug, action: 'import.look', subject: sent.id, personId, before: null, after: { reading: wanted } })
    expectProblem(await office.provider.post(`${office.path}/imports/${sent.id}/look`, { ...wanted, decimalMark: ';' }), 'invalid-fields', ['/decimalMark'])
    const applied = await appliedBatch(office, 'Indicador;Periodo;Valor\nTER-IC-01;T1 2019;12\n')
    expectProblem(await office.provider.post(`${office.path}/imports/${applied.id}/look`, applied.reading), 'wrong-state')
  })
})

it('a file that is no longer kept is asked for again', async () => {
  const office = await buildOffice(app)
  const sent = await sentBatch(office, file)
  rmSync(join(folder, 'imports', sent.id))
  expect(expectProblem(await office.provider.post(`${office.path}/imports/${sent.id}/look`, sent.reading), 'unreadable-file')['reason']).toBe('gone')
})

describe('what was sent', () => {
  it.each(['validator', 'publisher', 'administrator'] as const)('is seen by a %s, who sends nothing', async (role) => {
    const office = await buildOffice(app)
    const { id } = await sentBatch(office, file)
    expect(expectOk(await office[role].get(`${office.path}/imports`), importListSchema)).toMatchObject({ batches: [{ id, state: 'opened' }], abilities: { send: { allowed: false } } })
  })

  it('is seen by nobody else', async () => {
    const [office, other] = [await buildOffice(app), await buildOffice(app)]
    const { id } = await sentBatch(office, file)
    for (const address of ['imports', `imports/${id}`, `imports/${id}/rows?outcome=new`, `imports/${id}/refused.csv`]) {
      expectProblem(await app.caller().get(`${office.path}/${address}`), 'not-signed-in')
      expectProblem(await office.reader.get(`${office.path}/${address}`), 'not-allowed')
      expectProblem(await (await buildPerson(app)).get(`${office.path}/${address}`), 'not-allowed')
    }
    expectProblem(await other.provider.get(`${other.path}/imports/${id}`), 'not-found')
  })
})
