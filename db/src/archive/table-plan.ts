import { getTableConfig, type SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { makeTables, type Tables } from '../schema/index.ts'
import { sqliteKit } from '../store/column-kit.ts'
import { archivedTables, type Archived, type LeftOut } from './archived-tables.ts'

export type ColumnKind = 'integer' | 'decimal' | 'boolean' | 'text' | 'json'

export interface ColumnPlan {
  readonly name: string
  readonly kind: ColumnKind
  readonly isNullable: boolean
}

/** What an archive needs to know of a table, on either engine. */
export interface TablePlan extends Archived {
  /** As the schema has it. */
  readonly table: keyof Tables
  /** As the database has it. */
  readonly name: string
  readonly columns: readonly ColumnPlan[]
  /** The columns of the primary key: the order in which rows are archived. */
  readonly key: readonly string[]
  /** The columns that refer to a person. */
  readonly people: readonly string[]
  /** Whether the database numbers its rows. */
  readonly isNumbered: boolean
}

const kinds: Readonly<Record<string, ColumnKind>> = { SQLiteInteger: 'integer', SQLiteReal: 'decimal', SQLiteBoolean: 'boolean', SQLiteText: 'text', SQLiteTextJson: 'json' }

function kindOf({ columnType, name }: SQLiteColumn): ColumnKind {
  const kind = kinds[columnType]
  if (kind === undefined) throw new Error(`The column ${name} is of a kind that archives do not know: ${columnType}`)
  return kind
}

function read(name: keyof Tables) {
  return getTableConfig(tables[name])
}

type Config = ReturnType<typeof read>

// The schema is written once for both engines: what it says of one holds for the other.
const tables = makeTables(sqliteKit)

function parentsOf({ foreignKeys, name }: Config): string[] {
  return foreignKeys.map((key) => getTableConfig(key.reference().foreignTable).name).filter((parent) => parent !== name)
}

function planOf(config: Config, archived: Archived & Pick<TablePlan, 'table'>): TablePlan {
  const [composed] = config.primaryKeys
  const key = (composed === undefined ? config.columns.filter(({ primary }) => primary) : composed.columns).map(({ name }) => name)
  const people = config.foreignKeys.flatMap((reference) => {
    const { columns, foreignTable } = reference.reference()
    return getTableConfig(foreignTable).name === 'person' ? columns.map(({ name }) => name) : []
  })
  return {
    ...archived,
    name: config.name,
    columns: config.columns.map((column) => ({ name: column.name, kind: kindOf(column), isNullable: !column.notNull })),
    key,
    people: archived.person === undefined ? people : [...people, archived.person],
    isNumbered: config.columns.some((column) => 'autoIncrement' in column && column.autoIncrement === true),
  }
}

/** Each after those that it refers to. */
function ordered(configs: readonly Config[]): Config[] {
  const placed = new Map<string, Config>()
  let waiting = [...configs]
  while (waiting.length > 0) {
    const ready = waiting.filter((config) => parentsOf(config).every((parent) => placed.has(parent)))
    if (ready.length === 0) throw new Error(`Tables refer to each other in a circle, or to none that is archived: ${waiting.map(({ name }) => name).join(', ')}`)
    for (const config of ready) placed.set(config.name, config)
    waiting = waiting.filter(({ name }) => !placed.has(name))
  }
  return [...placed.values()]
}

const entries: Readonly<Record<keyof Tables, Archived | LeftOut>> = archivedTables

const names = Object.keys(tables) as (keyof Tables)[]

function makePlans(): TablePlan[] {
  const archived = new Map(names.flatMap((table) => {
    const entry = entries[table]
    return 'leftOut' in entry ? [] : [[read(table).name, { ...entry, table }] as const]
  }))
  return ordered(names.map(read).filter(({ name }) => archived.has(name))).flatMap((config) => {
    const entry = archived.get(config.name)
    return entry === undefined ? [] : [planOf(config, entry)]
  })
}

/** The tables that archives have, each after those that it refers to. */
export const tablePlans: readonly TablePlan[] = makePlans()

/** The others, as the database names them. */
export const leftOutTables: readonly string[] = names.filter((name) => 'leftOut' in entries[name]).map((name) => read(name).name)
