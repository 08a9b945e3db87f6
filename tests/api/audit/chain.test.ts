import { createHash } from 'node:crypto'
import { appendAudit, appendAudits, hashOf, type ChainReport } from '@atalaya/db/audit'
import { openStore } from '@atalaya/db/store'
import { describe, expect, it, onTestFinished } from 'vitest'
import { useApp } from '../../support/app.ts'
import { buildOffice, buildSubmission, figure, ratio, value, type Office } from '../../support/builders.ts'
import { expectOk } from '../../support/expect.ts'
import { allRows, trailOf } from '../../support/stored.ts'
import { tamper, verified } from '../../support/tampering.ts'
import { copyTemplate } from '../../support/test-database.ts'
import { testEngine } from '../../support/test-engine.ts'

const app = useApp()

/** Saves one figure three times: rows 1 to 3 of the chain. */
async function threeRows(): Promise<Office> {
  const office = await buildOffice(app)
  for (const version of [0, 1, 2]) expectOk(await office.provider.put(`${office.path}/submissions/2019-Q1/figures/TER-IC-01`, figure(value(12 - version), { version })))
  return office
}

const of = ({ territory: { slug } }: Office, position: number) => `territory = '${slug}' and position = ${position}`

/** A row as somebody would write it who knows how rows are linked. */
async function rewritten(office: Office, position: number): Promise<string> {
  const row = (await trailOf(app, office.territory.slug)).find((candidate) => candidate.position === position)
  if (!row) throw new Error('The row is not there')
  return `update audit_entry set subject = '2019-Q1/ORI-CG-02', hash = '${hashOf(row.previous, { ...row, subject: '2019-Q1/ORI-CG-02' })}' where ${of(office, position)}`
}

describe('the trail', () => {
  it('is a chain: every row carries the hash of the one before, over a text that anybody can write', async () => {
    const office = await buildOffice(app)
    await app.store.write((handle) => appendAudit(handle, { territory: office.territory.slug, personId: 7, at: app.clock.now, action: 'territory.settings', subject: '2019-Q1/«Ñ»', after: { version: 1, entry: { value: 0.1, form: 'value' } } }))
    await app.store.write((handle) => appendAudit(handle, { territory: office.territory.slug, personId: null, at: app.clock.now, action: 'account.sign-out', subject: '7' }))
    const rows = (await trailOf(app, office.territory.slug)).toSorted((a, b) => a.position - b.position)
    const slug = JSON.stringify(office.territory.slug)
    const first = `["",${slug},1,"2019-07-10T15:00:00.000Z",7,null,"territory.settings","2019-Q1/«Ñ»",null,{"entry":{"form":"value","value":0.1},"version":1}]`
    const firstHash = createHash('sha256').update(first, 'utf8').digest('hex')
    const secondHash = createHash('sha256').update(`["${firstHash}",${slug},2,"2019-07-10T15:00:00.000Z",null,null,"account.sign-out","7",null,null]`).digest('hex')
    expect(rows.map(({ position, previous, hash }) => [position, previous, hash])).toEqual([[1, '', firstHash], [2, firstHash, secondHash]])
    expect(await verified(app, office)).toEqual({ territory: office.territory.slug, rows: 2, hash: secondHash, fault: null })
  })

  it('is whole after the life of a quarter, with a correction and an addition', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published', figures: { 'TER-IC-01': figure(value(12)), 'ORI-CG-01': figure(ratio(46, 60)) } })
    const { explanation: _none, ...given } = figure(value(11))
    expectOk(await office.publisher.post(`${office.path}/observations/TER-IC-01/2019-Q1/corrections`, { ...given, reason: 'Sobraba uno', version: 1 }))
    expectOk(await office.publisher.post(`${office.path}/observations/ORI-CG-02/2019-Q1/corrections`, { ...given, reason: 'Llegó tarde', version: 0 }))
    // Two figures, handed in, approved, published, corrected, added.
    expect(await verified(app, office)).toMatchObject({ rows: 7, fault: null })
  })

  it('is whole where a figure was reopened and approved again, with the version that replaced the first', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'approved' })
    const quarter = `${office.path}/submissions/2019-Q1`
    expectOk(await office.validator.post(`${quarter}/figures/ORI-CG-02/reopenings`, { until: '2019-07-17', reason: 'El dato llegó tarde' }))
    expect((await verified(app, office)).fault).toBeNull()
    expectOk(await office.provider.put(`${quarter}/figures/ORI-CG-02`, figure(value(9), { version: 1 })))
    expectOk(await office.validator.post(`${quarter}/approve`, {}))
    const trail = (await trailOf(app, office.territory.slug)).toSorted((first, second) => first.position - second.position)
    expect(trail.at(-1)?.after).toEqual({ state: 'approved', observations: 4, versions: { '2019-Q1/ORI-CG-02/2': expect.stringMatching(/^[\da-f]{64}$/) as unknown } })
    // Four figures, handed in, approved, reopened, saved, approved.
    expect(await verified(app, office)).toMatchObject({ rows: 9, fault: null })
  })

  it('that has no row is whole', async () => {
    expect(await verified(app, await buildOffice(app))).toMatchObject({ rows: 0, hash: '', fault: null })
  })

  const breaks: [what: string, statements: (office: Office) => Promise<string[]> | string[], fault: NonNullable<ChainReport['fault']>, rows: number][] = [
    ['a row that was changed', (office) => [`update audit_entry set person_id = 1 where ${of(office, 2)}`], { kind: 'changed', position: 2, subject: '2019-Q1/TER-IC-01' }, 1],
    ['a row that was written anew with its hash', async (office) => [await rewritten(office, 2)], { kind: 'changed', position: 2, subject: '2019-Q1/TER-IC-01' }, 1],
    ['a row that was taken out', (office) => [`delete from audit_entry where ${of(office, 2)}`], { kind: 'missing', position: 2, subject: '2019-Q1/TER-IC-01' }, 1],
    ['the first row taken out', (office) => [`delete from audit_entry where ${of(office, 1)}`], { kind: 'missing', position: 1, subject: '2019-Q1/TER-IC-01' }, 0],
    [
      'a row taken out and the gap closed', (office) => [`delete from audit_entry where ${of(office, 2)}`, `update audit_entry set position = 2 where ${of(office, 3)}`],
      { kind: 'missing', position: 2, subject: '2019-Q1/TER-IC-01' }, 1,
    ],
    [
      'a row put in between', async (office) => {
        const rows = await trailOf(app, office.territory.slug)
        const former = rows.find(({ position }) => position === 2)
        if (!former) throw new Error('The row is not there')
        const row = { ...former, position: 3, subject: 'x', before: null, after: null }
        return [
          `update audit_entry set position = 4 where ${of(office, 3)}`,
          `insert into audit_entry (territory, position, at, person_id, action, subject, previous, hash) values ('${row.territory}', 3, '${row.at}', ${row.personId}, '${row.action}', 'x', '${former.hash}', '${hashOf(former.hash, row)}')`,
        ]
      }, { kind: 'inserted', position: 3, subject: '2019-Q1/TER-IC-01' }, 2,
    ],
    ['the last rows taken away', (office) => [`delete from audit_entry where territory = '${office.territory.slug}' and position > 1`], { kind: 'missing', position: 2, subject: '' }, 1],
    ['the last row written anew with its hash', async (office) => [await rewritten(office, 3)], { kind: 'changed', position: 3, subject: '2019-Q1/ORI-CG-02' }, 2],
    [
      'the last rows taken away with the end that was kept', (office) => [`delete from audit_entry where territory = '${office.territory.slug}' and position > 1`, `update audit_end set position = 1, hash = (select hash from audit_entry where ${of(office, 1)}) where territory = '${office.territory.slug}'`],
      { kind: 'figure-changed', position: 1, subject: '2019-Q1/TER-IC-01' }, 1,
    ],
    ['the end that is kept taken away', (office) => [`delete from audit_end where territory = '${office.territory.slug}'`], { kind: 'end-gone', position: 3, subject: '2019-Q1/TER-IC-01' }, 3],
  ]

  it.each(breaks)('is found broken by %s', async (_what, statements, fault, rows) => {
    const office = await threeRows()
    await tamper(app, await statements(office))
    expect(await verified(app, office)).toMatchObject({ fault, rows })
  })

  const written: [what: string, statement: (id: number, indicator: number) => string, kind: string, subject: string, position: number | null][] = [
    ['a version changed in the database', (id, indicator) => `update observation_version set value = 13 where territory_id = ${id} and indicator_id = ${indicator}`, 'version-changed', '2019-Q1/TER-IC-01/1', 6],
    ['the source of a version changed', (id, indicator) => `update observation_version set source = 'Otra' where territory_id = ${id} and indicator_id = ${indicator}`, 'version-changed', '2019-Q1/TER-IC-01/1', 6],
    ['a version without a row', (id, indicator) => `insert into observation_version select territory_id, indicator_id, '2018-Q4', cell, version, value, numerator, denominator, amount_value, amount_currency, amount_date, amount_rate, amount_rate_source, missing_reason, missing_note, vintage, source, data_date, note, reason, is_seen_by_second_person, approved_by, approved_at from observation_version where territory_id = ${id} and indicator_id = ${indicator}`, 'version-untold', '2018-Q4/TER-IC-01/1', null],
    ['a version taken away', (id, indicator) => `delete from observation_version where territory_id = ${id} and indicator_id = ${indicator}`, 'version-gone', '2019-Q1/TER-IC-01/1', 6],
    ['what readers are shown changed', (id, indicator) => `update observation set value = 13 where territory_id = ${id} and indicator_id = ${indicator}`, 'observation-changed', '2019-Q1/TER-IC-01/1', null],
    ['an observation taken away', (id, indicator) => `delete from observation where territory_id = ${id} and indicator_id = ${indicator}`, 'observation-changed', '2019-Q1/TER-IC-01/1', null],
    ['a figure changed', (id, indicator) => `update figure set value = 13 where territory_id = ${id} and indicator_id = ${indicator}`, 'figure-changed', '2019-Q1/TER-IC-01', 4],
    ['the note of a figure changed', (id, indicator) => `update figure set note = 'Otra' where territory_id = ${id} and indicator_id = ${indicator}`, 'figure-changed', '2019-Q1/TER-IC-01', 4],
    ['a figure taken away', (id, indicator) => `delete from figure where territory_id = ${id} and indicator_id = ${indicator}`, 'figure-gone', '2019-Q1/TER-IC-01', 4],
    ['a quarter brought to another state', (id) => `update submission set state = 'published' where territory_id = ${id}`, 'state-changed', '2019-Q1', 6],
  ]

  it.each(written)('tells of %s', async (_what, statement, kind, subject, position) => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'approved' })
    const indicator = (await allRows(app.store, 'indicator')).find(({ code }) => code === 'TER-IC-01')
    await tamper(app, [statement(office.territoryId, indicator ? indicator.id : 0)])
    expect(await verified(app, office)).toMatchObject({ rows: 6, fault: { kind, subject, position } })
  })
})

describe('writers at once', () => {
  it('lose no row and fork no chain', async () => {
    const { url, remove } = await copyTemplate('framework')
    // On PostgreSQL as from two processes; PGlite is one process' own, and two writers of a SQLite file would wait for each other in one thread.
    const stores = await Promise.all((testEngine() === 'postgres' ? [url, url] : [url]).map((address) => openStore({ url: address, migrate: false })))
    onTestFinished(async () => {
      for (const store of stores) await store.close()
      await remove()
    })
    const appending = Array.from({ length: 24 }, (_, at) => {
      const store = stores[at % stores.length] ?? app.store
      const subjects = [{ subject: `${at}/first` }, { subject: `${at}/second` }]
      return store.write((handle) => appendAudits(handle, { territory: 'cali', personId: null, at: app.clock.now, action: 'figure.save' }, subjects))
    })
    await Promise.all(appending)
    const rows = (await allRows(stores[0] ?? app.store, 'auditEntry')).filter(({ territory }) => territory === 'cali').toSorted((a, b) => a.position - b.position)
    expect(rows.map(({ position }) => position)).toEqual(Array.from({ length: 48 }, (_, at) => at + 1))
    expect(rows.slice(1).map(({ previous }) => previous)).toEqual(rows.slice(0, -1).map(({ hash }) => hash))
    // The rows of one transaction follow each other.
    expect(rows.filter((_, at) => at % 2 === 0).map(({ subject }) => subject.replace('first', 'second'))).toEqual(rows.filter((_, at) => at % 2 === 1).map(({ subject }) => subject))
  })
})
