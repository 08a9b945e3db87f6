import { formatDecimal, formatPercent, exact } from '@atalaya/shared/decimal'
import { plural } from '@atalaya/shared/language'
import { shiftPeriod, period, periodBounds } from '@atalaya/shared/period'
function time(name: string, f: (i: number) => unknown, n = 100000) {
  for (let i = 0; i < 20000; i++) f(i)
  const c = process.cpuUsage(); for (let i = 0; i < n; i++) f(i); const d = process.cpuUsage(c)
  console.log(name.padEnd(30), ((d.user + d.system) / n * 1000).toFixed(0), 'ns')
}
const nf = new Intl.NumberFormat('es-CO', { numberingSystem: 'latn', useGrouping: 'always', signDisplay: 'negative', minimumFractionDigits: 0, maximumFractionDigits: 1 })
time('Intl int', (i) => nf.format(i % 400))
time('Intl frac', (i) => nf.format((i % 400) * 0.1234567))
time('formatDecimal int', (i) => formatDecimal(i % 400, 'es-CO', { decimals: 0 }))
time('formatDecimal frac', (i) => formatDecimal((i % 400) * 0.1234567, 'es-CO', { decimals: 1 }))
time('formatPercent', (i) => formatPercent((i % 400) / 401, 'es-CO', 1))
time('exact frac', (i) => exact((i % 400) / 401))
time('exact int', (i) => exact(i))
time('plural', (i) => plural('es', i % 7, { one: 'a', other: 'b' }))
const p = period('2020-Q1')
time('shiftPeriod', (i) => shiftPeriod(p, -(i % 12)))
time('bounds', () => periodBounds(p))
