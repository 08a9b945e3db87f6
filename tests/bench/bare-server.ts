import Sqlite from 'better-sqlite3'
import fastify from 'fastify'

/*
 * What the product is measured against: Fastify, prepared statements, JSON.stringify, and nothing else, over a copy of the
 * same file. No sign-in, no checks, no words.
 */
const [path = '', port = '0'] = process.argv.slice(2)
const db = new Sqlite(path)
db.pragma('journal_mode = WAL')
db.pragma('synchronous = FULL')
const app = fastify()

const territory = db.prepare('select id from territory where slug = ?').pluck()
const indicator = db.prepare('select id from indicator where code = ?').pluck()

app.get('/hello', async (_request, reply) => reply.type('application/json').send('{"hello":"world"}'))

const series = db.prepare(
  'select period, value, numerator, denominator, missing_reason, vintage, version from observation where territory_id = ? and indicator_id = ? and is_published order by period',
)
app.get<{ Params: { city: string; code: string } }>('/a/:city/:code', async ({ params }, reply) =>
  reply.type('application/json').send(JSON.stringify({ series: series.all(territory.get(params.city), indicator.get(params.code)) })),
)

const adopted = db.prepare(
  'select i.id, i.code, i.name, i.unit, i.kind, i.decimals, i.direction, a.tolerance from adoption a join indicator i on i.id = a.indicator_id where a.territory_id = ? order by i.position',
)
const points = db.prepare(
  `select o.indicator_id, o.period, o.value, o.numerator, o.denominator, o.missing_reason, o.vintage, o.version from adoption a cross join observation o
   on o.territory_id = a.territory_id and o.indicator_id = a.indicator_id and o.period >= ? where a.territory_id = ? and o.is_published order by o.indicator_id, o.period`,
)
const targets = db.prepare(`select indicator_id, period, value from target where territory_id = ? and period between '2024' and '2024-~'`)

interface Row { id: number; code: string; name: string; unit: string; kind: string; decimals: number; direction: string; tolerance: number }
interface PointRow { indicator_id: number; period: string; value: number | null; numerator: number | null; denominator: number | null; missing_reason: string | null; vintage: string; version: number }

app.get<{ Params: { city: string } }>('/b/:city', async ({ params }, reply) => {
  const id = territory.get(params.city)
  const byIndicator = Map.groupBy(points.all('2022-Q1', id) as PointRow[], (point) => point.indicator_id)
  const promised = new Map((targets.all(id) as { indicator_id: number; value: number }[]).map((target) => [target.indicator_id, target.value]))
  const rows = (adopted.all(id) as Row[]).map((row) => {
    const own = byIndicator.get(row.id) ?? []
    const latest = own.at(-1)
    const target = promised.get(row.id)
    const attainment = latest?.value === null || latest === undefined || target === undefined ? null : latest.value / target
    return {
      code: row.code, name: JSON.parse(row.name).es, unit: JSON.parse(row.unit).es, kind: row.kind, decimals: row.decimals, direction: row.direction,
      latest, previous: own.at(-2), yearAgo: own.at(-5), target,
      status: { attainment, state: attainment === null ? 'no_target' : attainment >= 1 ? 'achieved' : attainment >= 1 - row.tolerance ? 'on_track' : 'off_track' },
      sparkline: own.slice(-12).map(({ value }) => value),
    }
  })
  return reply.type('application/json').send(JSON.stringify({ rows }))
})

/** A figure as the product is sent it, kept in the same columns. */
interface Given {
  readonly indicator: string
  readonly entry: { readonly form: string; readonly value?: number; readonly numerator?: number; readonly denominator?: number; readonly currency?: string; readonly date?: string; readonly rate?: number; readonly rateSource?: string }
  readonly source: string
  readonly dataDate: string
  readonly vintage: string
  readonly note: string
  readonly explanation: string
  readonly version: number
}

const save = db.prepare(
  `insert into figure (territory_id, period, indicator_id, figure_period, form, value, numerator, denominator, amount_value, amount_currency, amount_date, amount_rate,
     amount_rate_source, source, data_date, vintage, note, explanation, return_note, version, saved_by, saved_at)
   values (?, '2025-Q1', ?, '2025-Q1', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, 1, ?)
   on conflict (territory_id, period, indicator_id) do update set form = excluded.form, value = excluded.value, numerator = excluded.numerator, denominator = excluded.denominator,
     amount_value = excluded.amount_value, amount_currency = excluded.amount_currency, amount_date = excluded.amount_date, amount_rate = excluded.amount_rate,
     amount_rate_source = excluded.amount_rate_source, source = excluded.source, data_date = excluded.data_date, vintage = excluded.vintage, note = excluded.note,
     explanation = excluded.explanation, version = excluded.version, saved_at = excluded.saved_at`,
)
const trail = db.prepare(`insert into audit_entry (territory, position, at, person_id, action, subject, before, after, previous, hash) values (?, ?, ?, 1, 'figure.save', ?, ?, ?, '', '')`)
const earlier = db.prepare(
  `select form, value, numerator, denominator, amount_value, amount_currency, amount_date, amount_rate, amount_rate_source, version
   from figure where territory_id = ? and period = '2025-Q1' and indicator_id = ?`,
)
const begin = db.prepare(`insert into submission (territory_id, period, state, version, return_note) values (?, '2025-Q1', 'draft', 1, '') on conflict do nothing`)
/** The end of each city's chain, which the database lets go forward alone. */
const ends = new Map(db.prepare<[], [string, number]>('select territory, position from audit_end').raw().all())
const saveAll = db.transaction((city: string, figures: readonly Given[]) => {
  const id = territory.get(city)
  const now = new Date().toISOString()
  begin.run(id)
  for (const { indicator: code, entry, ...given } of figures) {
    const isAmount = entry.form === 'amount'
    const value = entry.numerator !== undefined && entry.denominator !== undefined ? entry.numerator / entry.denominator : entry.value
    const indicatorId = indicator.get(code)
    // A revision says what it was and what it became.
    const before = earlier.get(id, indicatorId)
    save.run(
      id, indicatorId, entry.form, value, entry.numerator, entry.denominator, isAmount ? entry.value : null, entry.currency, entry.date, entry.rate, entry.rateSource,
      given.source, given.dataDate, given.vintage, given.note, given.explanation, given.version + 1, now,
    )
    const position = (ends.get(city) ?? 0) + 1
    ends.set(city, position)
    trail.run(city, position, now, code, before === undefined ? null : JSON.stringify(before), JSON.stringify({ entry, version: given.version + 1 }))
  }
})
app.put<{ Params: { city: string }; Body: { figures: Given[] } }>('/d/:city', async ({ params, body }, reply) => {
  saveAll.immediate(params.city, body.figures)
  return reply.type('application/json').send(JSON.stringify({ saved: body.figures.length }))
})

/** A page without scripts, to weigh the first paint of a page against. */
app.get('/page', async (_request, reply) =>
  reply.type('text/html').send(
    `<!doctype html><html lang="es"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Una página</title><h1>Una página sin guiones</h1>${'<p>Texto de una línea que se lee.</p><svg width="300" height="80" role="img" aria-label="línea"><path d="M0 60L60 40L120 50L180 20L240 30L300 10" stroke="#0b6e75" fill="none"/></svg>'.repeat(20)}</html>`,
  ),
)

const address = await app.listen({ host: '127.0.0.1', port: Number(port) })
console.log(`listening ${new URL(address).port}`)
process.once('SIGTERM', async () => {
  await app.close()
  db.close()
})
