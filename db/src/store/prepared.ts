import { Column, getTableColumns, is, Param, Placeholder, SQL, Table, type Query } from 'drizzle-orm'
import type { ReadHandle, SqliteConnections } from './handle.ts'
import { writtenFunction } from './written-function.ts'

/** Something made once for each connection. On PostgreSQL a transaction's connection is another one each time. */
function perConnection<Made>(make: (handle: ReadHandle) => Made): (handle: ReadHandle) => Made {
  const known = new WeakMap<object, { readonly made: Made }>()
  return (handle) => {
    const kept = known.get(handle.db)
    if (kept) return kept.made
    const made = make(handle)
    known.set(handle.db, { made })
    return made
  }
}

type Values = Record<string, unknown>

/** A query of drizzle's builders, with placeholders, before it is prepared. */
interface Builder {
  toSQL(): Query
  prepare(): { execute(values?: Values): unknown }
}

/**
 * A statement built once for each connection. A query built per call costs twice a series and fourteen times a save. On
 * SQLite it goes to the driver at once: drizzle's own way there looks at the kind of every column again for every row,
 * which takes as long as reading it.
 */
export function prepared<Of extends Builder>(build: (handle: ReadHandle) => Of): (handle: ReadHandle) => Statement<Of> {
  return perConnection((handle) => {
    const builder = build(handle)
    return handle.sqlite ? onSqlite(handle.sqlite, builder) : onPostgres(builder)
  })
}

interface Statement<Of extends Builder> extends Pick<ReturnType<Of['prepare']>, 'execute'> {
  /** Once for each, in their order. */
  executeEach(list: readonly Values[]): Promise<void>
}

function onPostgres(builder: Builder): Statement<Builder> {
  const statement = builder.prepare()
  return {
    execute: (values) => statement.execute(values),
    async executeEach(list) {
      for (const values of list) await statement.execute(values)
    },
  }
}

function onSqlite({ own, writer }: SqliteConnections, builder: Builder): Statement<Builder> {
  const { sql, params } = builder.toSQL()
  const text = compiledOnce(sql)
  const statement = own.prepare<unknown[], unknown[]>(text)
  const bound = binderOf(params)
  const executeEach = async (list: readonly Values[]) => {
    for (const values of list) statement.run(bound(values))
  }
  if (!statement.reader) return { execute: async (values = {}) => statement.run(bound(values)), executeEach }
  const read = readerOf(fieldsOf((builder as unknown as { readonly _: { readonly selectedFields: Fields } })._.selectedFields))
  statement.raw()
  // One that writes and answers what it wrote would be committed there by itself: the read-only connection refuses it.
  const onWriter = statement.readonly ? writer?.prepare<unknown[], unknown[]>(text).raw() : undefined
  // Each runs to its end at once: no transaction can begin on the writer's connection meanwhile.
  const current = () => (writer === undefined || onWriter === undefined || writer.inTransaction ? statement : onWriter)
  return { execute: async (values = {}) => current().all(bound(values)).map(read), executeEach }
}

/**
 * A statement whose plan does not depend on what is bound. SQLite with STAT4, as the driver brings it, compiles a join anew
 * whenever a bare `?` gets another value, to look whether another plan suits it: sixty microseconds where reading takes
 * six. It does not look behind a sign, and neither value nor affinity of a parameter change by it.
 */
function compiledOnce(sql: string): string {
  return sql.replace(/'[^']*'|"[^"]*"|\?/g, (part) => (part === '?' ? '+?' : part))
}

/** What is bound, in the order of the statement's parameters: a placeholder's value, encoded where its column encodes, or a constant. */
function binderOf(params: readonly unknown[]): (values: Values) => unknown[] {
  const bound = params.map((param, at) => {
    const placeholder = is(param, Param) ? param.value : param
    if (!is(placeholder, Placeholder)) return { code: `h${at}`, helper: param }
    const given = `given[${JSON.stringify(placeholder.name)}]`
    if (!is(param, Param) || param.encoder.mapToDriverValue === Column.prototype.mapToDriverValue) return { code: given, helper: undefined }
    return { code: `h${at}(${given})`, helper: (value: unknown) => param.encoder.mapToDriverValue(value) }
  })
  return writtenFunction(`[${bound.map(({ code }) => code).join(', ')}]`, bound.map(({ helper }) => helper)) as (values: Values) => unknown[]
}

interface Fields {
  readonly [name: string]: Column | SQL | SQL.Aliased | Table | Fields
}

interface Field {
  readonly name: string
  /** The part of the row that it lies in; undefined for the row itself. */
  readonly part: string | undefined
  /** Undefined where the driver's value is the column's. */
  readonly decode: ((value: unknown) => unknown) | undefined
  readonly isNotNull: boolean
}

/** The columns of a selection in the order in which the statement answers them. */
function fieldsOf(fields: Fields, part?: string): Field[] {
  return Object.entries(fields).flatMap(([name, field]): Field[] => {
    if (is(field, Column)) return [{ name, part, decode: decoderOf(field), isNotNull: field.notNull }]
    if (is(field, SQL)) return [{ name, part, decode: undefined, isNotNull: false }]
    if (part === undefined && is(field, Table)) return fieldsOf(getTableColumns(field), name)
    throw new Error(`A prepared statement cannot select ${name}: columns, plain SQL and whole tables are known`)
  })
}

function decoderOf(column: Column): Field['decode'] {
  const isIdentity = column.mapFromDriverValue === Column.prototype.mapFromDriverValue
  return isIdentity ? undefined : (value) => column.mapFromDriverValue(value)
}

/** A table that is joined where it has a row is null where it has none, which its first column tells. */
function readerOf(fields: readonly Field[]): (row: readonly unknown[]) => unknown {
  const member = ({ name, decode }: Field, at: number) => `${JSON.stringify(name)}: ${decode === undefined ? `given[${at}]` : `given[${at}] === null ? null : h${at}(given[${at}])`}`
  const membersOf = (part: string | undefined) => fields.flatMap((field, at) => (field.part === part ? [member(field, at)] : []))
  const parts = [...new Set(fields.flatMap(({ part }) => part ?? []))].map((part) => {
    const first = fields.findIndex((field) => field.part === part)
    if (!fields[first]?.isNotNull) throw new Error(`The first column of ${part} may be null, and could not tell whether there is a row`)
    return `${JSON.stringify(part)}: given[${first}] === null ? null : { ${membersOf(part).join(', ')} }`
  })
  return writtenFunction(`{ ${[...membersOf(undefined), ...parts].join(', ')} }`, fields.map(({ decode }) => decode)) as (row: readonly unknown[]) => unknown
}
