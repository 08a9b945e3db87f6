import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { describe, expect, it } from 'vitest'
import { makeTables, type Tables } from '../schema/index.ts'
import { sqliteKit } from '../store/column-kit.ts'
import { migrationLevels } from '../store/migration-levels.ts'
import { archivedTables } from './archived-tables.ts'
import { leftOutTables, tablePlans } from './table-plan.ts'

const tables = makeTables(sqliteKit)
const names = Object.keys(tables) as (keyof Tables)[]
const planned = new Map(tablePlans.map((plan) => [plan.name, plan]))

describe('what an archive takes', () => {
  it('of every table is said: its rows, or why they are left out', () => {
    expect(Object.keys(archivedTables).toSorted()).toEqual(names.toSorted())
    expect([...planned.keys(), ...leftOutTables].toSorted()).toEqual(names.map((name) => getTableConfig(tables[name]).name).toSorted())
    for (const entry of Object.values(archivedTables)) if ('leftOut' in entry) expect(entry.leftOut).toMatch(/\w+ \w+ \w+/)
  })

  it('comes in an order in which each refers only to what came before', () => {
    const order = tablePlans.map(({ name }) => name)
    const early = names.flatMap((name) => {
      const { name: own, foreignKeys } = getTableConfig(tables[name])
      return foreignKeys.flatMap((key) => {
        const parent = getTableConfig(key.reference().foreignTable).name
        return parent !== own && order.includes(own) && order.indexOf(parent) >= order.indexOf(own) ? [`${own} before ${parent}`] : []
      })
    })
    expect(early).toEqual([])
    expect(order.indexOf('person')).toBeLessThan(order.indexOf('membership'))
  })

  it('has every column, and a key by which rows are ordered', () => {
    for (const name of names) {
      const { name: own, columns } = getTableConfig(tables[name])
      const plan = planned.get(own)
      if (plan === undefined) continue
      expect(plan.columns.map((column) => column.name)).toEqual(columns.map((column) => column.name))
      expect(plan.key.length, own).toBeGreaterThan(0)
    }
    expect(planned.get('observation_version')?.key).toEqual(['territory_id', 'indicator_id', 'period', 'cell', 'version'])
  })

  it('has the files of every column that names one', () => {
    // As columns of SHA-256 are called here; those of tokens and codes are called after what they are of, and the trail's are of its rows.
    const naming = names.filter((name) => name !== 'auditEntry' && name !== 'auditEnd').flatMap((name) => getTableConfig(tables[name]).columns.flatMap((column) => (column.name === 'hash' ? [getTableConfig(tables[name]).name] : [])))
    expect(tablePlans.filter(({ file }) => file !== undefined).map(({ name }) => name)).toEqual(naming)
  })

  it('goes with a territory where it is of one', () => {
    const wrong = tablePlans.filter(({ columns, ofTerritory }) => ofTerritory === 'all' && columns.some(({ name }) => name === 'territory_id' || name === 'person_id'))
    expect(wrong).toEqual([])
  })
})

it('both engines are migrated by migrations of the same names', () => {
  const journal = fileURLToPath(new URL('../../migrations/postgres/meta/_journal.json', import.meta.url))
  const { entries } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: { tag: string }[] }
  expect(entries.map(({ tag }) => tag)).toEqual(migrationLevels())
})
