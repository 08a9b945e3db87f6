import { describe, expect, it } from 'vitest'
import { chartKey } from './chart-key.ts'
import type { ChartModel } from './chart-model.ts'
import { layerChart, type ChartLayers } from './paint-layers.ts'
import type { Box } from './place-labels.ts'
import { allOf, textsOf } from './read-painted.ts'
import { inPercent, sampleChart, samplePoints, type SampleValue } from './sample-charts.ts'
import { svg, type SvgNode } from './svg.ts'
import { missingY } from './paint-series.ts'

const narrow = { width: 328, height: 300 }
const wide = { width: 704, height: 380 }
const sizes = [{ width: 280, height: 240 }, narrow, { width: 480, height: 300 }, wide]

const layered = (model: ChartModel, size = narrow) => layerChart(model, size, 'literal')
const group = (nodes: SvgNode[]) => svg('g', {}, nodes)
const labelled = ({ labels }: ChartLayers) => textsOf(group(labels))
const inKey = ({ key }: ChartLayers) => textsOf(group(key.paint(0))).map(({ text }) => text)

/** Where a path's first point lies and how far it reaches: enough for signs, which are a few pixels large. */
function signYs(nodes: SvgNode[]): number[] {
  return allOf(group(nodes), 'path').map(({ attributes }) => Number(/^M[\d.-]+ ([\d.-]+)/.exec(String(attributes['d']))?.[1]))
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

function barBoxes({ values }: ChartLayers): Box[] {
  return allOf(group(values), 'rect').map(({ attributes: { x, y, width, height } }) => ({
    left: Number(x), top: Number(y), right: Number(x) + Number(width), bottom: Number(y) + Number(height),
  }))
}

describe('what is missing', () => {
  const twelve: SampleValue[] = [9, 8, 'no_data', 7, 'not_applicable', 8, 9, 9, 'no_data', 8, 7, 8]
  it.each([
    ['signs in a line whose axis does not begin at zero', sampleChart(twelve)],
    ['words in bars', sampleChart([5, 'no_data', 7], { kind: 'bar' })],
    ['words at the ends', sampleChart(['no_data', 5, 7, 9, 'not_applicable'])],
  ])('stands beneath the axis and above the names of the periods: %s', (_title, model) => {
    for (const size of sizes) {
      const layers = layered(model, size)
      const { bottom, namesTop } = layers.plot
      const words = textsOf(group(layers.ground)).filter(({ text }) => ['sin dato', 'no aplica'].includes(text))
      const signs = signYs(layers.ground.filter(({ attributes }) => attributes['stroke-linecap'] === 'round'))
      expect(words.length + signs.length).toBe(model.points.filter(({ missing }) => missing !== null).length)
      for (const { box } of words) expect([box.top > bottom, box.bottom <= namesTop + 2]).toEqual([true, true])
      for (const y of signs) expect([y > bottom, y < namesTop]).toEqual([true, true])
      expect(missingY(layers.plot)).toBeGreaterThan(bottom)
    }
  })

  it('is explained in the key where its sign stands alone', () => {
    expect(inKey(layered(sampleChart(twelve)))).toEqual(['sin dato', 'no aplica'])
  })

  it('takes no room where nothing is', () => {
    const { bottom, namesTop } = layered(sampleChart([1, 2, 3])).plot
    expect(namesTop).toBe(bottom)
  })
})

describe('a corrected bar', () => {
  const corrected = (target: number | undefined, value = 20) =>
    sampleChart([], {
      kind: 'bar', points: samplePoints([8, 12, value, 16], { corrected: [2] }), ...(target === undefined ? {} : { target: [{ code: '2018-Q3', value: target }] }),
    })

  it.each(sizes)('has its sign over it, clear of it and of its value, $width wide', (size) => {
    const layers = layered(corrected(undefined), size)
    const [sign] = allOf(group(layers.signs), 'path')
    const [, x, top] = /^M([\d.]+) ([\d.]+)v8/.exec(String(sign?.attributes['d'])) ?? []
    const box = { left: Number(x) - 4, right: Number(x) + 4, top: Number(top), bottom: Number(top) + 8 }
    expect(barBoxes(layers).filter((bar) => overlaps(bar, box))).toEqual([])
    expect(labelled(layers).filter((label) => overlaps(label.box, box))).toEqual([])
    expect(labelled(layers).map(({ text }) => text)).toContain('20')
  })

  it.each([
    ['in it, where its target lies right upon it', 21, 'inside'],
    ['over it, where its target is far', 25, 'outside'],
    ['over it, where its target lies within', 15, 'outside'],
  ] as const)('has its sign %s', (_title, target, place) => {
    const layers = layered(corrected(target))
    const [top] = signYs(layers.signs)
    // The sign begins four pixels above its middle.
    expect(Number(top) + 4 > (barBoxes(layers)[2] as Box).top ? 'inside' : 'outside').toBe(place)
  })
})

describe('what was told before a correction', () => {
  /** Eight, twelve, twenty and sixteen, the third of which was told as another number at first. */
  const told = (kind: 'line' | 'bar', former: number) => sampleChart([], { kind, points: samplePoints([8, 12, 20, 16], { corrected: [2], former: { 2: former } }) })

  it.each([6, 26])('is a ring at its height beside a line: %d', (former) => {
    const layers = layered(told('line', former))
    const [ring] = allOf(group(layers.signs), 'circle')
    expect([Number(ring?.attributes['cx']), Number(ring?.attributes['cy'])]).toEqual([expect.closeTo(layers.plot.x(2), 1), expect.closeTo(layers.plot.y(former), 1)])
  })

  it.each([6, 26])('is the top of a bar of dashes at its height: %d', (former) => {
    const layers = layered(told('bar', former))
    const [outline] = allOf(group(layers.signs), 'path')
    expect(Number(/V([\d.]+)H/.exec(String(outline?.attributes['d']))?.[1])).toBeCloseTo(layers.plot.y(former), 1)
  })

  it('is within the axis, and in the key', () => {
    const model = told('line', 90)
    expect(model.domain[1]).toBeGreaterThanOrEqual(90)
    expect(chartKey(model).map(({ sign }) => sign)).toContain('former')
    expect(chartKey(sampleChart([1, 2, 3])).map(({ sign }) => sign)).not.toContain('former')
  })
})

describe('the last value', () => {
  it('stands within the edges of the plot, however long', () => {
    const millions = sampleChart([423_764_649, 1_225_000_000, 3_048_798_956, 2_100_000_000].flatMap((value) => [value, value, value]), { kind: 'bar', target: [{ code: '2020-Q4', value: 2_500_000_000 }] })
    for (const size of sizes) {
      for (const model of [millions, sampleChart([5, 9, 1_000.5, 12_345.75]), sampleChart([0.5, 0.889, 0.889], inPercent)]) {
        const layers = layered(model, size)
        const { left, right, gutter } = layers.plot
        const inside = labelled(layers).filter(({ box }) => box.left < right)
        expect(inside.filter(({ box }) => box.left < left - 0.1 || box.right > right + 0.1)).toEqual([])
        expect(labelled(layers).filter(({ box }) => box.right > size.width)).toEqual([])
        if (gutter === 0) expect(labelled(layers)).toEqual(inside)
      }
    }
  })

  it.each([[0.74, 'line'], [0.77, 'line'], [0.78, 'line'], [0.79, 'line'], [0.74, 'bar'], [0.77, 'bar'], [0.78, 'bar'], [0.79, 'bar']] as const)(
    'does not stand beyond its target of %d in a %s, for which it would be taken',
    (target, kind) => {
      const values = [0.7, 0.72, 0.71, 0.73, 0.72, 0.74, 0.73, 0.75, 0.74, 0.75, 0.74, 0.76]
      const model = sampleChart(values, { ...inPercent, kind, target: [{ code: '2020-Q4', value: target }] })
      for (const size of [narrow, { width: 320, height: 168 }]) {
        const layers = layered(model, size)
        const { plot } = layers
        const label = labelled(layers).find(({ text }) => text === '76\u00a0%')
        const [y, promisedY] = [plot.y(0.76), plot.y(target)]
        const isBeyond = label !== undefined && Math.sign((label.box.top + label.box.bottom) / 2 - promisedY) !== Math.sign(y - promisedY)
        expect(isBeyond).toBe(false)
        expect(label === undefined ? inKey(layers) : ['T4 2020:\u00a076\u00a0%']).toContain('T4 2020:\u00a076\u00a0%')
      }
    },
  )

  it('is named beside the plot where there is no room over its bar and the plot has an edge, in the key where not', () => {
    const model = sampleChart([30, 44, 30, 31, 29, 30, 32, 31, 30, 29, 31, 30.6].map((value) => value * 1e6), { kind: 'bar', target: [{ code: '2020-Q4', value: 32e6 }] })
    const beside = layered(model, wide)
    expect(labelled(beside).find(({ text }) => text === '30,6\u00a0M')?.box.left).toBeGreaterThan(beside.plot.right)
    expect(inKey(beside)).toEqual([])
    expect(inKey(layered(model))).toContain('T4 2020:\u00a030,6\u00a0M')
  })
})

describe('targets of several years', () => {
  const years = (values: number[], isLine: boolean) =>
    values.flatMap((value, year) => [1, 2, 3, 4].map((quarter) => {
      const before = values[year - 1] ?? 4
      const at = (step: number) => before + ((value - before) * step) / 4
      const code = `${2018 + year}-Q${quarter}`
      const longer = { value: isLine ? value : value * 4, label: String(2018 + year) }
      return isLine ? { code, value: at(quarter), since: at(quarter - 1), longer } : { code, value, longer }
    }))
  const quarters = [4, 5, 4, 5, 6, 5, 6, 7, 6, 7, 8]

  it('are each named where they are due, the last one where it has come to', () => {
    const model = sampleChart(quarters, { target: years([12, 16, 20], true) })
    for (const size of [narrow, wide]) {
      expect(labelled(layered(model, size)).map(({ text }) => text)).toEqual(expect.arrayContaining(['Meta 2018:\u00a012', 'Meta 2019:\u00a016', 'Previsto 19']))
    }
  })

  it('are each named on their level over bars', () => {
    const texts = labelled(layered(sampleChart(quarters, { kind: 'bar', target: years([12, 16, 20], false) }), wide)).map(({ text }) => text)
    expect(texts).toEqual(expect.arrayContaining(['Previsto 12', 'Previsto 16', 'Previsto 20']))
  })

  it('are named once where they stay the same', () => {
    const level = [1, 2, 3, 4, 5, 6, 7, 8].map((index) => ({ code: `${2017 + Math.ceil(index / 4)}-Q${((index - 1) % 4) + 1}`, value: 9, longer: { value: 9, label: String(2017 + Math.ceil(index / 4)) } }))
    const texts = labelled(layered(sampleChart([4, 5, 4, 5, 6, 5, 6, 7], { target: level }), wide)).map(({ text }) => text)
    expect(texts.filter((text) => text.startsWith('Meta'))).toEqual(['Meta 2019:\u00a09'])
  })

  it.each(sizes)('have labels that lie over no other and not over the line, $width wide', (size) => {
    for (const isLine of [true, false]) {
      const layers = layered(sampleChart(quarters, { target: years([12, 16, 20], isLine), ...(isLine ? {} : { kind: 'bar' as const }) }), size)
      const boxes = labelled(layers).map(({ box }) => box)
      expect(boxes.flatMap((one, index) => boxes.slice(index + 1).filter((other) => overlaps(one, other)))).toEqual([])
    }
  })
})
