import Sqlite from 'better-sqlite3'
const db = new Sqlite('/tmp/perf/w.sqlite', { readonly: true })
db.pragma('mmap_size = 1073741824'); db.pragma('cache_size = -65536')
const raw = (sql: string) => db.prepare(sql).raw()
const P = (cols: string) => raw(`select ${cols} from adoption a cross join indicator i on i.id = a.indicator_id cross join observation o on o.territory_id = a.territory_id and o.indicator_id = a.indicator_id and o.period >= case i.frequency when 'quarterly' then ? when 'four_monthly' then ? when 'semiannual' then ? else ? end and o.period <= ? where a.territory_id = ? and o.cell = '' and (o.is_published or ? = 'approved') order by a.indicator_id, o.period`)
const args = (i: number) => ['2022-Q1', '2020', '2018', '2012', '2024-~', 1 + (i % 100), 'published'] as const
const obj = (cols: string) => db.prepare(`select ${cols} from adoption a cross join indicator i on i.id = a.indicator_id cross join observation o on o.territory_id = a.territory_id and o.indicator_id = a.indicator_id and o.period >= case i.frequency when 'quarterly' then ? when 'four_monthly' then ? when 'semiannual' then ? else ? end and o.period <= ? where a.territory_id = ? and o.cell = '' and (o.is_published or ? = 'approved') order by a.indicator_id, o.period`)
const full = 'o.indicator_id indicatorId, o.period, o.value, o.numerator, o.denominator, o.missing_reason missing, o.vintage, o.version, o.is_published isPublished, o.is_seen_by_second_person isSeen'
const cases: [string, (i: number) => unknown][] = [
  ['10 cols', ((s) => (i: number) => s.all(...args(i)))(P('o.indicator_id, o.period, o.value, o.numerator, o.denominator, o.missing_reason, o.vintage, o.version, o.is_published, o.is_seen_by_second_person'))],
  ['10 raw + map', ((s) => (i: number) => (s.all(...args(i)) as any[]).map(([indicatorId, period, value, numerator, denominator, missing, vintage, version, isPublished, isSeen]) => ({ indicatorId, period, value, numerator, denominator, missing, vintage, version, isPublished: isPublished === 1, isSeen: isSeen === 1 })))(P(full))],
  ['10 objects', ((s) => (i: number) => s.all(...args(i)))(obj(full))],
  ['10 objects, patched', ((s) => (i: number) => { const rows = s.all(...args(i)) as any[]; for (const r of rows) { r.isPublished = r.isPublished === 1; r.isSeen = r.isSeen === 1 } return rows })(obj(full))],
  ['8 objects', ((s) => (i: number) => s.all(...args(i)))(obj('o.indicator_id indicatorId, o.period, o.value, o.numerator, o.denominator, o.missing_reason missing, o.vintage, o.version'))],
  ['packed 7', ((s) => (i: number) => s.all(...args(i)))(P(`o.indicator_id, o.period, o.value, o.numerator, o.denominator, o.missing_reason, o.version * 16 + o.is_published * 8 + o.is_seen_by_second_person * 4 + case o.vintage when 'preliminary' then 0 when 'revised' then 1 else 2 end`))],
  ['9 cols vintage code', ((s) => (i: number) => s.all(...args(i)))(P(`o.indicator_id, o.period, o.value, o.numerator, o.denominator, o.missing_reason, case o.vintage when 'preliminary' then 0 when 'revised' then 1 else 2 end, o.version, o.is_seen_by_second_person`))],
  ['one string per row', ((s) => (i: number) => s.all(...args(i)))(P(`o.indicator_id, o.period || o.vintage, o.value, o.numerator, o.denominator, o.missing_reason, o.version`))],
  ['bare', ((s) => (i: number) => s.all('2022-Q1', 1 + (i % 100)))(db.prepare(`select o.indicator_id, o.period, o.value, o.numerator, o.denominator, o.missing_reason, o.vintage, o.version from adoption a cross join observation o on o.territory_id = a.territory_id and o.indicator_id = a.indicator_id and o.period >= ? where a.territory_id = ? and o.is_published order by o.indicator_id, o.period`))],
]
const res = cases.map(() => [] as number[])
for (let r = 0; r < 9; r++) cases.forEach(([, f], k) => { const c = process.cpuUsage(); for (let i = 0; i < 300; i++) f(i); const d = process.cpuUsage(c); res[k]!.push((d.user + d.system) / 300) })
cases.forEach(([n], k) => console.log(n.padEnd(24), res[k]!.toSorted((a, b) => a - b)[4]!.toFixed(0), 'min', Math.min(...res[k]!).toFixed(0)))
