import { describe, expect, it } from 'vitest'
import { paintSparkline } from './paint-sparkline.ts'
import { svgToString, type SvgNode } from './svg.ts'

// Height 24 with 3 pixels free above and below: 18 from lowest to highest. Width 96: from 3 to 93.
const size = { width: 96, height: 24 }

function pathOf(node: SvgNode | undefined, at = 0): string {
  return String(node?.children.filter((child): child is SvgNode => typeof child !== 'string' && child.tag === 'path')[at]?.attributes['d'])
}

describe('sparkline', () => {
  it.each([
    // x: 3, 48, 93. y: 10 lowest at 21, 30 highest at 3, 20 in the middle at 12.
    ['a line', 'line', [10, 20, 30], 'M3 21l45 -9l45 -9'],
    // x: 3, 21, 39, 57, 75, 93. A gap begins a part of its own.
    ['a gap where a value is missing', 'line', [10, 20, null, 20, 30, 10], 'M3 21l18 -9M57 12l18 -9l18 18'],
    // Level values are held in the middle: no span to fill.
    ['equal values level', 'line', [5, 5, 5], 'M3 12l45 0l45 0'],
    // A span of 1 on 100 is widened to 20: 18 px × 1 ÷ 20 = 0.9, from 12.45 to 11.55, to halves of a pixel.
    ['little movement as little', 'line', [100, 101], 'M3 12.5l90 -1'],
    ['one value alone as a dash', 'line', [7], 'M47 12h2'],
    // Bands of 30: middles at 18, 48, 78. From zero at 21 up to 30 at 3.
    ['bars from zero', 'bar', [10, 20, 30], 'M18 21V15M48 21V9M78 21V3'],
    ['a zero as a stub, a missing value as nothing', 'bar', [0, null, 30], 'M18 21V20M78 21V3'],
    // From −10 to 20: zero at 21 − 18 × 10 ÷ 30 = 15.
    ['bars below zero', 'bar', [-10, 5, 20], 'M18 15V21M48 15V12M78 15V3'],
    ['nothing but zeros as stubs', 'bar', [0, 0], 'M26 21V20M71 21V20'],
  ] as const)('draws %s', (_title, kind, values, path) => {
    expect(pathOf(paintSparkline([...values], { ...size, kind }))).toBe(path)
  })

  it('dots the last value there is, not the last period', () => {
    const markup = svgToString(paintSparkline([10, 20, 30, null], { ...size, kind: 'line' }) as SvgNode)
    expect(markup).toContain('<circle cx="63" cy="3"')
  })

  it('draws the target as a dashed rule within the picture, zero too', () => {
    // From 0 to 20: zero at 21.
    expect(pathOf(paintSparkline([10, 20], { ...size, kind: 'line', target: 0 }))).toBe('M0 21H96')
    expect(pathOf(paintSparkline([10, 20], { ...size, kind: 'line' }))).toBe('M3 21l90 -18')
  })

  it('draws nothing without values', () => {
    expect(paintSparkline([null, null], { ...size, kind: 'line' })).toBeUndefined()
    expect(paintSparkline([], { ...size, kind: 'bar' })).toBeUndefined()
  })

  it('is hidden from screen readers and takes the colour of its text', () => {
    expect(paintSparkline([1, 2], { ...size, kind: 'line' })?.attributes).toMatchObject({ 'aria-hidden': 'true', stroke: 'currentColor' })
  })
})
