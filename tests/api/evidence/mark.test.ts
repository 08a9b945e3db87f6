import { figureEvidenceSchema, type FigureEvidence } from '@atalaya/shared/evidence'
import { describe, expect, it } from 'vitest'
import { useApp, type Caller } from '../../support/app.ts'
import { buildOffice, buildSubmission, type Office } from '../../support/builders.ts'
import { attach, pdf, useDataFolder } from '../../support/evidence.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { refusesOthers } from '../../support/refusals.ts'
import { territoryRow, trailOf } from '../../support/stored.ts'

const app = useApp({ DATA_DIR: useDataFolder() })
const figure = (path: string) => `${path}/evidence/ORI-CG-01/2019-Q1`
const makePublic = { visibility: 'public', seen: 'internal' }
const hide = { visibility: 'internal', seen: 'public' }
const mark = (caller: Caller, path: string, body: object, number = 1) => caller.put(`${figure(path)}/${number}/visibility`, body)

async function officeWithPiece(): Promise<Office> {
  const office = await buildOffice(app)
  expectOk(await attach(office.provider, figure(office.path), pdf()))
  return office
}

const marks = ({ evidence }: FigureEvidence) => evidence.map(({ visibility }) => visibility)

describe('marking a piece of evidence', () => {
  refusesOthers(app, { may: ['publisher', 'provider', 'validator'], send: (caller, path, headers) => caller.put(`${figure(path)}/1/visibility`, makePublic, headers) })

  it('is kept in the trail, and not where nothing changes', async () => {
    const office = await officeWithPiece()
    expect(marks(expectOk(await mark(office.provider, office.path, makePublic), figureEvidenceSchema))).toEqual(['public'])
    expect(marks(expectOk(await mark(office.validator, office.path, { visibility: 'public', seen: 'public' }), figureEvidenceSchema))).toEqual(['public'])
    const entry = { territory: office.territory.slug, action: 'evidence.mark', subject: '2019-Q1/ORI-CG-01/1' }
    await expectAuditRow(app, { ...entry, personId: office.provider.principal.personId, before: { visibility: 'internal' }, after: { visibility: 'public' } })
    expect((await trailOf(app, office.territory.slug)).filter(({ action }) => action === 'evidence.mark')).toHaveLength(1)
  })

  it('hides a piece of a public figure at once, by who may correct it', async () => {
    const office = await officeWithPiece()
    expectOk(await mark(office.provider, office.path, makePublic))
    await buildSubmission(app, office, { state: 'published' })
    const { version } = await territoryRow(app, office)
    expect((await app.caller().get(`${figure(office.path)}/1/file`)).statusCode).toBe(200)
    expectProblem(await mark(office.validator, office.path, hide), 'not-allowed')
    expectOk(await mark(office.publisher, office.path, hide))
    expectProblem(await app.caller().get(`${figure(office.path)}/1/file`), 'not-found')
    expect((await territoryRow(app, office)).version).toBe(version + 1)
  })

  it('is refused to who did not see how it stood', async () => {
    const office = await officeWithPiece()
    expectOk(await mark(office.provider, office.path, makePublic))
    const problem = expectProblem(await mark(office.validator, office.path, { visibility: 'internal', seen: 'internal' }), 'stale-version')
    expect(problem['current']).toEqual({ visibility: 'public' })
  })

  it('finds nothing where there is no such piece', async () => {
    const office = await officeWithPiece()
    expectProblem(await mark(office.provider, office.path, makePublic, 2), 'not-found')
    expectProblem(await mark(office.provider, office.path, makePublic, 0), 'invalid-request')
  })

  it('refuses a mark that is none', async () => {
    const office = await officeWithPiece()
    expectProblem(await mark(office.provider, office.path, { visibility: 'secret', seen: 'internal' }), 'invalid-fields', ['/visibility'])
  })

  it('is closed to who enters figures once they are handed in', async () => {
    const office = await officeWithPiece()
    await buildSubmission(app, office, { state: 'submitted' })
    expectProblem(await mark(office.provider, office.path, makePublic), 'wrong-state')
  })
})
