import { boardRowSchema, dashboardSchema, indicatorPageSchema } from '@atalaya/shared/observation'
import { submissionViewSchema } from '@atalaya/shared/submission'
import { describe, expect, it } from 'vitest'
import { useApp } from '../../support/app.ts'
import { buildOffice, buildSubmission, figure, missing, ratio, value, type Office } from '../../support/builders.ts'
import { readCsv, recordsOf } from '../../support/csv.ts'
import { attach, pdf, useDataFolder } from '../../support/evidence.ts'
import { expectOk } from '../../support/expect.ts'

const app = useApp({ DATA_DIR: useDataFolder() })
const evidenceOf = (path: string, code: string) => `${path}/evidence/${code}/2019-Q1`

/** Whether each figure of the board is verified, by code. */
async function board(office: Office) {
  const { scopes } = expectOk(await app.caller().get(`${office.path}/dashboard`), dashboardSchema)
  return Object.fromEntries(scopes.flatMap(({ aspects }) => aspects.flatMap(({ indicators }) => indicators.flatMap(({ code, latest }) => (latest ? [[code, latest.isVerified]] : [])))))
}

async function page(office: Office, code: string) {
  const { evidence, row } = expectOk(await app.caller().get(`${office.path}/indicators/${code}`), indicatorPageSchema)
  return { titles: evidence.map(({ title }) => title), isVerified: boardRowSchema.parse(row).latest?.isVerified }
}

describe('a figure is verified', () => {
  it('with its source named and evidence that stands, public or internal, on the board, its page and in the files', async () => {
    const office = await buildOffice(app)
    const figures = { 'ORI-CG-01': figure(ratio(46, 60)), 'ORI-CG-02': figure(value(7)), 'GOB-PR-02': figure(missing('no_data', 'Nadie respondió'), { source: '', dataDate: null, vintage: 'preliminary' }), 'TER-IC-01': figure(value(12)) }
    expectOk(await attach(office.provider, evidenceOf(office.path, 'ORI-CG-01'), pdf(), { title: 'De todos', visibility: 'public' }))
    expectOk(await attach(office.provider, evidenceOf(office.path, 'ORI-CG-01'), pdf(), { title: 'De la casa' }))
    expectOk(await attach(office.provider, evidenceOf(office.path, 'ORI-CG-02'), pdf(), { title: 'De la casa' }))
    expectOk(await attach(office.provider, evidenceOf(office.path, 'GOB-PR-02'), pdf(), { visibility: 'public' }))
    await buildSubmission(app, office, { state: 'published', figures })
    expect(await board(office)).toEqual({ 'ORI-CG-01': true, 'ORI-CG-02': true, 'GOB-PR-02': null, 'TER-IC-01': false })
    expect(await page(office, 'ORI-CG-01')).toEqual({ titles: ['De todos'], isVerified: true })
    expect(await page(office, 'ORI-CG-02')).toEqual({ titles: [], isVerified: true })
    const records = recordsOf(readCsv((await app.caller().get(`${office.path}/observations.csv`)).body, ','))
    expect(Object.fromEntries(records.map(({ indicator, verified }) => [indicator, verified]))).toEqual({ 'ORI-CG-01': 'true', 'ORI-CG-02': 'true', 'GOB-PR-02': '', 'TER-IC-01': 'false' })
  })

  it('as soon as evidence is attached to what is public, and no longer to its readers when that is hidden', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published' })
    expect((await board(office))['TER-IC-01']).toBe(false)
    expectOk(await attach(office.publisher, evidenceOf(office.path, 'TER-IC-01'), pdf(), { visibility: 'public' }))
    expect((await board(office))['TER-IC-01']).toBe(true)
    expect((await page(office, 'TER-IC-01')).titles).toEqual(['Convenio firmado'])
    expectOk(await office.publisher.put(`${evidenceOf(office.path, 'TER-IC-01')}/1/visibility`, { visibility: 'internal', seen: 'public' }))
    expect(await page(office, 'TER-IC-01')).toEqual({ titles: [], isVerified: true })
  })

  it('no longer when its evidence is withdrawn', async () => {
    const office = await buildOffice(app)
    expectOk(await attach(office.provider, evidenceOf(office.path, 'TER-IC-01'), pdf()))
    await buildSubmission(app, office, { state: 'approved' })
    expectOk(await office.validator.post(`${evidenceOf(office.path, 'TER-IC-01')}/1/withdrawal`, { reason: 'Es de otra ciudad' }))
    expectOk(await office.publisher.post(`${office.path}/submissions/2019-Q1/publish`, {}))
    expect((await board(office))['TER-IC-01']).toBe(false)
  })

  it('and the quarter says how many documents stand of each figure', async () => {
    const office = await buildOffice(app)
    for (const title of ['Acta', 'Acta repetida']) expectOk(await attach(office.provider, evidenceOf(office.path, 'TER-IC-01'), pdf(), { title }))
    expectOk(await office.provider.post(`${evidenceOf(office.path, 'TER-IC-01')}/1/withdrawal`, { reason: 'Repetido' }))
    const { rows } = expectOk(await office.provider.get(`${office.path}/submissions/2019-Q1`), submissionViewSchema)
    expect(rows.map(({ indicator, evidence }) => [indicator.code, evidence])).toEqual([['ORI-CG-01', 0], ['ORI-CG-02', 0], ['GOB-PR-02', 0], ['TER-IC-01', 1]])
  })
})
