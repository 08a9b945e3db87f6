import type { WriteHandle } from '@atalaya/db/store'
import { beforeAll, describe, expect, it } from 'vitest'
import { useApp } from '../../support/app.ts'
import { buildOffice, buildSubmission, type Office } from '../../support/builders.ts'
import { allRows, refusalOf, rowsOf, runSql, trailOf } from '../../support/stored.ts'
import { testEngine } from '../../support/test-engine.ts'

const app = useApp()
const isSqlite = testEngine() === 'sqlite'

const refusal = (body: (handle: WriteHandle) => Promise<unknown>) => refusalOf(app, body)

describe('what is only added to', () => {
  let office: Office
  beforeAll(async () => {
    office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published' })
  })

  const copied = (table: string, columns: string) => (isSqlite ? `insert or replace into ${table} select * from ${table}` : `insert into ${table} select * from ${table} on conflict (${columns}) do update set territory_id = excluded.territory_id`)
  const statements: [name: string, statement: string][] = [
    ['a change of a version', 'update observation_version set value = 0'],
    ['a change that changes nothing', 'update observation_version set value = value'],
    ['a removal of a version', 'delete from observation_version'],
    ['a version over another', copied('observation_version', 'territory_id, indicator_id, period, cell, version')],
    ['a change of the trail', `update audit_entry set action = 'nothing'`],
    ['a removal from the trail', 'delete from audit_entry'],
    ['a row of the trail over another', copied('audit_entry', 'territory, position').replace('set territory_id = excluded.territory_id', 'set action = excluded.action')],
    ...(isSqlite ? [] : ([['emptying the versions', 'truncate observation_version'], ['emptying the trail', 'truncate audit_entry']] as [string, string][])),
  ]

  it.each(statements)('refuses %s in the database itself', async (_what, statement) => {
    const before = [await rowsOf(app, office, 'observationVersion'), await trailOf(app, office.territory.slug)]
    expect(await refusal((handle) => runSql(handle, statement))).toContain('is append-only')
    expect([await rowsOf(app, office, 'observationVersion'), await trailOf(app, office.territory.slug)]).toEqual(before)
  })

  it('refuses a second version of the same number', async () => {
    const [row] = await rowsOf(app, office, 'observationVersion')
    const { observationVersion } = app.store.read.tables
    expect(await refusal((handle) => handle.db.insert(observationVersion).values(row as never))).toMatch(/UNIQUE|duplicate key/)
  })
})

describe('what the database refuses to hold', () => {
  const checks: [name: string, table: string, change: string, constraint: string][] = [
    ['an observation without value and reason', 'observation', 'value = null, missing_reason = null', 'observation_value_or_reason'],
    ['an observation with both', 'observation', `value = 0, missing_reason = 'no_data'`, 'observation_value_or_reason'],
    ['a figure without value and reason', 'figure', `form = 'value', value = null`, 'figure_one_answer'],
    ['a missing figure that is also a zero', 'figure', `form = 'missing', value = 0, missing_reason = 'no_data', missing_note = 'Sin registro'`, 'figure_one_answer'],
    ['a blank with a value', 'figure', `form = 'blank', value = 0`, 'figure_one_answer'],
    ['a missing figure without its note', 'figure', `form = 'missing', value = null, missing_reason = 'no_data', missing_note = ''`, 'figure_missing_has_note'],
    ['a tolerance above one', 'adoption', 'tolerance = 1.5', 'adoption_tolerance'],
  ]

  it.each(checks)('%s', async (_what, table, change, constraint) => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'approved' })
    expect(await refusal((handle) => runSql(handle, `update ${table} set ${change} where territory_id = ${office.territoryId}`))).toContain(constraint)
  })

  const versions: [name: string, change: object, constraint: string][] = [
    ['a version without value and reason', { value: null }, 'observation_version_value_or_reason'],
    ['a missing version without its note', { value: null, missingReason: 'no_data', missingNote: '' }, 'observation_version_missing_has_note'],
    ['a later version without why it replaced the one before', { reason: '' }, 'observation_version_change_has_reason'],
  ]

  it.each(versions)('%s', async (_what, change, constraint) => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'approved' })
    const [row] = await rowsOf(app, office, 'observationVersion')
    const { observationVersion } = app.store.read.tables
    expect(await refusal((handle) => handle.db.insert(observationVersion).values({ ...row, version: 2, reason: 'Se corrigió', ...change } as never))).toContain(constraint)
  })

  it('a row whose parent is not there', async () => {
    const office = await buildOffice(app)
    const { adoption } = app.store.read.tables
    expect(await refusal((handle) => handle.db.insert(adoption).values({ territoryId: office.territoryId, indicatorId: 987_654, owner: '', substitute: '', tolerance: 0.15 }))).toMatch(/FOREIGN KEY|foreign key/)
    expect(await refusal((handle) => runSql(handle, `delete from territory where id = ${office.territoryId}`))).toMatch(/FOREIGN KEY|foreign key/)
  })

  it('two people with one e-mail, however it is written', async () => {
    const [person] = await allRows(app.store, 'person')
    const { person: table } = app.store.read.tables
    if (!person) throw new Error('Nobody is there')
    const { id: _id, ...copy } = person
    expect(await refusal((handle) => handle.db.insert(table).values(copy))).toMatch(/UNIQUE|duplicate key/)
  })
})
