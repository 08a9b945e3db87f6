import { figureEvidenceSchema } from '@atalaya/shared/evidence'
import { describe, expect, it } from 'vitest'
import { useApp, type Caller } from '../../support/app.ts'
import { buildOffice, buildSubmission, type Office } from '../../support/builders.ts'
import { attach, filesBelow, pdf, useDataFolder } from '../../support/evidence.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { refusesOthers } from '../../support/refusals.ts'
import { refusalOf, rowsOf, runSql, territoryRow } from '../../support/stored.ts'

const folder = useDataFolder()
const app = useApp({ DATA_DIR: folder })
const figure = (path: string) => `${path}/evidence/ORI-CG-01/2019-Q1`
const because = { reason: ' Es de otro convenio ' }
const withdraw = (caller: Caller, path: string, body: object = because) => caller.post(`${figure(path)}/1/withdrawal`, body)

async function officeWithPiece(): Promise<Office> {
  const office = await buildOffice(app)
  expectOk(await attach(office.provider, figure(office.path), pdf()))
  return office
}

describe('withdrawing a piece of evidence', () => {
  refusesOthers(app, { may: ['publisher', 'provider', 'validator'], send: (caller, path, headers) => caller.post(`${figure(path)}/1/withdrawal`, because, headers) })

  it('keeps its row and its bytes with the reason, and offers it no longer', async () => {
    const office = await officeWithPiece()
    const files = filesBelow(folder)
    const { evidence } = expectOk(await withdraw(office.provider, office.path), figureEvidenceSchema)
    expect(evidence).toMatchObject([{ number: 1, title: 'Convenio firmado', withdrawal: { by: office.provider.principal.name, at: '2019-07-10T15:00:00.000Z', reason: 'Es de otro convenio' } }])
    expect(filesBelow(folder)).toEqual(files)
    expectProblem(await office.provider.get(`${figure(office.path)}/1/file`), 'not-found')
    await expectAuditRow(app, {
      territory: office.territory.slug, action: 'evidence.withdraw', subject: '2019-Q1/ORI-CG-01/1', personId: office.provider.principal.personId,
      before: { title: 'Convenio firmado', visibility: 'internal' }, after: { reason: 'Es de otro convenio' },
    })
    // The next one is the second, whatever became of the first.
    const { evidence: both } = expectOk(await attach(office.provider, figure(office.path), pdf()), figureEvidenceSchema)
    expect(both.map(({ number }) => number)).toEqual([1, 2])
  })

  it('happens once, and what was withdrawn is not marked any more', async () => {
    const office = await officeWithPiece()
    expectOk(await withdraw(office.provider, office.path))
    expect(expectProblem(await withdraw(office.provider, office.path), 'wrong-state')['state']).toBe('withdrawn')
    expect(expectProblem(await office.provider.put(`${figure(office.path)}/1/visibility`, { visibility: 'public', seen: 'internal' }), 'wrong-state')['state']).toBe('withdrawn')
  })

  it('needs its reason', async () => {
    const office = await officeWithPiece()
    expectProblem(await withdraw(office.provider, office.path, { reason: '  ' }), 'invalid-fields', ['/reason'])
    expectProblem(await withdraw(office.provider, office.path, {}), 'invalid-fields', ['/reason'])
  })

  it('is refused of a public figure, whoever asks: there it is hidden', async () => {
    const office = await officeWithPiece()
    await buildSubmission(app, office, { state: 'published' })
    expect(expectProblem(await withdraw(office.publisher, office.path), 'wrong-state')['state']).toBe('published')
    expectProblem(await withdraw(office.provider, office.path), 'not-allowed')
  })

  it('is open until then to who checks, and changes what the office sees', async () => {
    const office = await officeWithPiece()
    await buildSubmission(app, office, { state: 'approved' })
    const { version } = await territoryRow(app, office)
    expectProblem(await withdraw(office.provider, office.path), 'wrong-state')
    expectOk(await withdraw(office.validator, office.path))
    expect((await territoryRow(app, office)).version).toBe(version + 1)
  })

  it('finds nothing where there is no such piece', async () => {
    const office = await buildOffice(app)
    expectProblem(await withdraw(office.provider, office.path), 'not-found')
  })

  it('is the only way: the database deletes no evidence', async () => {
    const office = await officeWithPiece()
    expect(await refusalOf(app, (handle) => runSql(handle, `delete from evidence where territory_id = ${office.territoryId}`))).toMatch(/evidence is/)
    expect(await rowsOf(app, office, 'evidence')).toHaveLength(1)
  })
})
