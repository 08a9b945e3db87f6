import { createHash } from 'node:crypto'
import { appendAudit, appendAudits } from '@atalaya/db/audit'
import { chainReportSchema, trailSchema } from '@atalaya/shared/audit'
import { describe, expect, it, vi } from 'vitest'
import { useApp } from '../../support/app.ts'
import { buildOffice, buildPerson, buildSubmission, figure, value, type Office } from '../../support/builders.ts'
import { readCsv } from '../../support/csv.ts'
import { expectOk, expectProblem } from '../../support/expect.ts'
import { tamper } from '../../support/tampering.ts'

const app = useApp()

const trailOfOffice = async (office: Office, query = '') => expectOk(await office.validator.get(`${office.path}/trail${query}`), trailSchema)
const positions = async (office: Office, query: string) => (await trailOfOffice(office, query)).entries.map(({ position }) => position)

/** One row of the trail, at an instant. */
function told(office: Office, at: string, subject: string): Promise<void> {
  return app.store.write((handle) => appendAudit(handle, { territory: office.territory.slug, personId: null, at: new Date(at), action: 'narrative.save', subject }))
}

const refused = [
  ['the trail', (path: string) => ({ method: 'get' as const, path: `${path}/trail` })],
  ['its file', (path: string) => ({ method: 'get' as const, path: `${path}/trail.csv` })],
  ['its check', (path: string) => ({ method: 'post' as const, path: `${path}/trail/verification` })],
] as const

describe.each(refused)('%s', (_what, of) => {
  it('is for who validates, publishes or administers there, and nobody else', async () => {
    const office = await buildOffice(app)
    const elsewhere = await buildOffice(app)
    const { method, path } = of(office.path)
    expectProblem(await app.caller()[method](path), 'not-signed-in')
    for (const caller of [office.provider, office.reader, elsewhere.administrator]) expectProblem(await caller[method](path), 'not-allowed')
    for (const role of ['validator', 'publisher', 'administrator'] as const) expect((await office[role][method](path)).statusCode).toBe(200)
    expectProblem(await office.validator[method](of('/api/v1/territories/nowhere').path), 'not-found')
    if (method === 'post') expectProblem(await office.validator.post(path, undefined, { origin: 'https://elsewhere.example.org' }), 'foreign-origin')
  })
})

describe('the trail of a territory', () => {
  it('tells newest first who did what to what, what it was and what it is, with the end of the chain', async () => {
    const office = await buildOffice(app)
    const save = (amount: number, version: number) => office.provider.put(`${office.path}/submissions/2019-Q1/figures/TER-IC-01`, figure(value(amount), { version }))
    expectOk(await save(12, 0))
    app.clock.pass(5)
    expectOk(await save(11, 1))
    const { entries, chain, people, next } = await trailOfOffice(office)
    const person = { id: office.provider.principal.personId, name: office.provider.principal.name }
    expect(entries).toMatchObject([
      { position: 2, at: '2019-07-10T15:05:00.000Z', person, action: 'figure.save', subject: '2019-Q1/TER-IC-01', before: { entry: value(12), version: 1 }, after: { entry: value(11), version: 2 }, isWithheld: false },
      { position: 1, at: '2019-07-10T15:00:00.000Z', person, action: 'figure.save', before: null, after: { entry: value(12), source: 'Registro de la oficina' } },
    ])
    expect(chain).toEqual({ rows: 2, hash: entries[0]?.hash })
    expect([people, next]).toEqual([[person], null])
  })

  it('is filtered by person, by act, by figure with the approvals that gave it a version, and by period', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published' })
    // Rows 1 to 4: the figures, in the order of their codes; 5 handed in, 6 approved, 7 published.
    const rows = (await trailOfOffice(office)).entries
    const saved = rows.find(({ subject }) => subject === '2019-Q1/TER-IC-01')
    expect(await positions(office, `?person=${office.validator.principal.personId}`)).toEqual([6])
    expect(await positions(office, '?person=0')).toEqual([])
    expect(await positions(office, '?action=submission.publish')).toEqual([7])
    expect(await positions(office, '?indicator=TER-IC-01')).toEqual([6, saved?.position])
    expect(await positions(office, '?indicator=TER-IC-01&period=2019-Q1')).toEqual([6, saved?.position])
    expect(await positions(office, '?indicator=TER-IC-01&period=2019-Q2')).toEqual([])
    expect(await positions(office, '?indicator=ORI-FR-02')).toEqual([])
    expect(await positions(office, '?period=2019-Q1')).toEqual([7, 6, 5, 4, 3, 2, 1])
    expect(await positions(office, '?period=2019-Q2')).toEqual([])
    expectProblem(await office.validator.get(`${office.path}/trail?action=nothing.done`), 'invalid-request')
    expectProblem(await office.validator.get(`${office.path}/trail?from=2019-02-30`), 'invalid-request')
  })

  it('has the days of the territory, from their first instant to their last', async () => {
    // Bogotá is five hours behind: 10 July is from 05:00 to 05:00 of the next in UTC. Kiritimati is fourteen ahead: from 10:00 of the 9th.
    const bogota = await buildOffice(app)
    const kiritimati = await buildOffice(app, { timeZone: 'Pacific/Kiritimati' })
    for (const at of ['2019-07-10T04:59:59.999Z', '2019-07-10T05:00:00.000Z', '2019-07-11T04:59:59.999Z', '2019-07-11T05:00:00.000Z']) await told(bogota, at, at)
    for (const at of ['2019-07-09T09:59:59.999Z', '2019-07-09T10:00:00.000Z', '2019-07-10T09:59:59.999Z', '2019-07-10T10:00:00.000Z']) await told(kiritimati, at, at)
    for (const office of [bogota, kiritimati]) {
      expect(await positions(office, '?from=2019-07-10&to=2019-07-10')).toEqual([3, 2])
      expect(await positions(office, '?from=2019-07-10')).toEqual([4, 3, 2])
      expect(await positions(office, '?to=2019-07-10')).toEqual([3, 2, 1])
      expect(await positions(office, '?from=2019-07-11&to=2019-07-10')).toEqual([])
    }
  })

  it('comes in pages that no row which is added meanwhile moves', async () => {
    const office = await buildOffice(app)
    const at = new Date('2019-07-01T12:00:00Z')
    const add = (count: number) =>
      app.store.write((handle) => appendAudits(handle, { territory: office.territory.slug, personId: null, at, action: 'narrative.save' }, Array.from({ length: count }, () => ({ subject: '2019-Q1/office' }))))
    await add(103)
    const first = await trailOfOffice(office)
    await add(7)
    const second = await trailOfOffice(office, `?before=${first.next}`)
    await add(1)
    const third = await trailOfOffice(office, `?before=${second.next}`)
    // 103 rows in pages of fifty: 103 to 54, 53 to 4, 3 to 1.
    expect([first, second, third].map(({ entries, next }) => [entries[0]?.position, entries.at(-1)?.position, entries.length, next])).toEqual([[103, 54, 50, 54], [53, 4, 50, 4], [3, 1, 3, null]])
    expect(third.chain.rows).toBe(111)
  })

  it('has of accounts for administrators what it says, and for others that it was', async () => {
    const office = await buildOffice(app)
    expectOk(await office.administrator.post(`${office.path}/invitations`, { email: 'nueva@example.org', roles: ['reader'], indicators: [], language: 'es' }))
    const rowFor = async (role: 'administrator' | 'validator') => {
      const [row] = expectOk(await office[role].get(`${office.path}/trail?action=account.invite`), trailSchema).entries
      return row
    }
    expect(await rowFor('administrator')).toMatchObject({ isWithheld: false, after: { email: 'nueva@example.org' } })
    expect(await rowFor('validator')).toMatchObject({ isWithheld: true, before: null, after: null })
    expect((await office.validator.get(`${office.path}/trail.csv`)).body).not.toContain('nueva@example.org')
  })
})

describe('the file of a trail', () => {
  it('has the rows that the filters let through, with which their hashes are worked out again, and no formula', async () => {
    const office = await buildOffice(app)
    const name = '=HYPERLINK("http://example.org")'
    const both = await buildPerson(app, { office, roles: ['provider', 'validator'], name })
    for (const [version, amount] of [12, 11].entries()) expectOk(await both.put(`${office.path}/submissions/2019-Q1/figures/TER-IC-01`, figure(value(amount), { version })))
    await told(office, '2019-07-01T12:00:00Z', '2019-Q1/office')
    const response = await both.get(`${office.path}/trail.csv?indicator=TER-IC-01&lang=en`)
    expect(response.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${office.territory.slug}-trail.csv"` })
    const [head, ...rows] = readCsv(response.body.slice(1), ',')
    // Spreadsheets read UTF-8 only where the file says so.
    expect(response.body.startsWith('\uFEFF')).toBe(true)
    expect(head).toEqual(['row', 'instant (UTC)', 'person id', 'person', 'program token', 'act', 'about', 'before', 'after', 'withheld', 'seal of the row before', 'seal'])
    expect(rows.map(([row]) => row)).toEqual(['2', '1'])
    expect(rows.map(([, , , person]) => person)).toEqual([`'${name}`, `'${name}`])
    for (const [position, at, personId, , , action, subject, before, after, , previous, seal] of rows) {
      const hashed = `["${previous}","${office.territory.slug}",${position},"${at}",${personId},null,"${action}","${subject}",${before === '' ? 'null' : before},${after}]`
      expect(createHash('sha256').update(hashed).digest('hex')).toBe(seal)
    }
  })

  it('has more rows than a portion', async () => {
    const office = await buildOffice(app)
    const at = new Date('2019-07-01T12:00:00Z')
    await app.store.write((handle) => appendAudits(handle, { territory: office.territory.slug, personId: null, at, action: 'narrative.save' }, Array.from({ length: 1203 }, () => ({ subject: '2019-Q1/office' }))))
    const rows = readCsv((await office.publisher.get(`${office.path}/trail.csv`)).body.slice(1), ',').slice(1)
    expect(rows.map(([row]) => Number(row))).toEqual(Array.from({ length: 1203 }, (_, index) => 1203 - index))
  })
})

describe('the check of a trail', () => {
  it('says that it is whole, with the last seal', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published' })
    const { chain } = await trailOfOffice(office)
    expect(expectOk(await office.publisher.post(`${office.path}/trail/verification`), chainReportSchema)).toEqual({ ...chain, fault: null, checkedAt: '2019-07-10T15:00:00.000Z' })
  })

  it('names the first row that is broken', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published' })
    await tamper(app, [`update observation_version set value = 13 where territory_id = ${office.territoryId} and value = 12`])
    const report = expectOk(await office.administrator.post(`${office.path}/trail/verification`), chainReportSchema)
    expect(report.fault).toEqual({ kind: 'version-changed', position: 6, subject: '2019-Q1/TER-IC-01/1' })
  })

  it('is one for all who ask at once, and goes on while others are answered', async () => {
    const office = await buildOffice(app)
    const other = await buildOffice(app)
    const at = new Date('2019-07-01T12:00:00Z')
    await app.store.write((handle) => appendAudits(handle, { territory: office.territory.slug, personId: null, at, action: 'narrative.save' }, Array.from({ length: 4000 }, () => ({ subject: '2019-Q1/office' }))))
    const verify = (of: Office) => of.validator.post(`${of.path}/trail/verification`)
    const reading = vi.spyOn(app.store, 'snapshot')
    const [first, again, elsewhere] = await Promise.all([verify(office), verify(office), verify(other)])
    expect(reading).toHaveBeenCalledOnce()
    reading.mockRestore()
    expect(expectOk(first, chainReportSchema)).toEqual(expectOk(again, chainReportSchema))
    expectProblem(elsewhere, 'busy')
    expectOk(await verify(other))
  })
})
