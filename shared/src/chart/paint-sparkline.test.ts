import { describe, expect, it } from 'vitest'
import { paintSparkline } from './paint-sparkline.ts'
import { svgToString, type SvgNode } from './svg.ts'

function pathOf(node: SvgNode | undefined): string {
  return String(node?.children.find((child): child is SvgNode => typeof child !== 'string')?.attributes['d'])
}

const drawn = (values: readonly (number | null)[], kind: 'line' | 'bar', provisional: readonly number[] = []) =>
  paintSparkline(values.map((value, index) => ({ value, isProvisional: provisional.includes(index) })), kind)

const dot = 'm-1.5 0a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0h3'

// 96 by 24 with 3 pixels free above and below: 18 from lowest to highest. Eight pixels a period, the last at the right edge.
describe('sparkline', () => {
  it.each([
    // Middles at 76, 84, 92. y: 10 lowest at 21, 30 highest at 3, 20 in the middle at 12.
    ['a line', 'line', [10, 20, 30], `M76 21l8-9l8-9${dot}`],
    // From 52 on. A gap begins a part of its own.
    ['a gap where a value is missing', 'line', [10, 20, null, 20, 30, 10], `M52 21l8-9M76 12l8-9l8 18${dot}`],
    // Level values are held in the middle: no span to fill.
    ['equal values level', 'line', [5, 5, 5], `M76 12l8 0l8 0${dot}`],
    // A span of 1 on 100 is widened to 20.2: 18 px × 1 ÷ 20.2 = 0.9, from 12.4 to 11.6, in whole pixels both 12.
    ['little movement as none', 'line', [100, 101], `M84 12l8 0${dot}`],
    ['a value between gaps as a dash', 'line', [10, null, 30], `M76 21h1M92 3h1${dot}`],
    ['the last value there is with its dot, not the last period', 'line', [10, 30, null], `M76 21l8-18${dot}`],
    // From 72. From zero at 21 up to 30 at 3; 10 at 15, 20 at 9.
    ['bars from zero', 'bar', [10, 20, 30], 'M72 21V15h8V9h8V3h8V21'],
    ['a zero as a stub, a missing value as nothing', 'bar', [0, null, 30], 'M72 21V20h8V21h8V3h8V21'],
    // From −10 to 20: zero at 21 − 18 × 10 ÷ 30 = 15; 5 at 12.
    ['bars below zero', 'bar', [-10, 5, 20], 'M72 15V21h8V12h8V3h8V15'],
    ['nothing but zeros as stubs', 'bar', [0, 0], 'M80 21V20h8V20h8V21'],
  ] as const)('draws %s', (_title, kind, values, path) => {
    expect(pathOf(drawn(values, kind))).toBe(path)
  })

  it.each([
    ['a line with a ring at its end', 'line', [10, 20, 30], [1, 2], '<path d="M76 21l8-9l8-9"/><circle cx="92" cy="3" r="2.5"/>'],
    ['a line with a dot where only an earlier value is', 'line', [10, 20, 30], [1], `<path d="M76 21l8-9l8-9${dot}"/>`],
    ['a line with a ring at its last value, not its last period', 'line', [10, 30, null], [1], '<path d="M76 21l8-18"/><circle cx="84" cy="3" r="2.5"/>'],
    // The second bar from x 80, the third from 88, six pixels wide: free within a border of one, from 20 up to 10 and to 4.
    ['bars with a hole', 'bar', [10, 20, 30], [1, 2], '<path d="M72 21V15h8V9h8V3h8V21M81 20h4V10h-4M89 20h4V4h-4"/>'],
    // −10 hangs from 15 to 21: free from 16 to 20.
    ['a bar below zero with a hole', 'bar', [-10, 5, 20], [0], '<path d="M72 15V21h8V12h8V3h8V15M73 16h4V20h-4"/>'],
    ['a stub and a bar as low as one without', 'bar', [0, 2, 30], [0, 1], '<path d="M72 21V20h8V20h8V3h8V21"/>'],
  ] as const)('draws what is provisional as %s', (_title, kind, values, provisional, inside) => {
    expect(svgToString(drawn(values, kind, provisional) as SvgNode)).toBe(`<svg class="sparkline ${kind}" viewBox="0 0 96 24" aria-hidden="true">${inside}</svg>`)
  })

  it.each([
    ['no period', []],
    ['no value', [null, null]],
    ['one value', [null, 7, null]],
  ])('draws nothing of %s', (_title, values) => {
    expect([drawn(values, 'line'), drawn(values, 'bar')]).toEqual([undefined, undefined])
  })

  it('is hidden from screen readers, and carries nothing that its sheet says', () => {
    expect(svgToString(drawn([1, 1], 'bar') as SvgNode)).toBe('<svg class="sparkline bar" viewBox="0 0 96 24" aria-hidden="true"><path d="M80 21V3h8V3h8V21"/></svg>')
  })
})
