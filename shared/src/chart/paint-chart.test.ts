import { describe, expect, it } from 'vitest'
import type { ChartModel } from './chart-model.ts'
import { paintChart, type PaintOptions } from './paint-chart.ts'
import { collides } from './place-labels.ts'
import { allOf as all, textsOf as texts } from './read-painted.ts'
import { inPercent, sampleChart, samplePoints, type SampleValue } from './sample-charts.ts'
import { svgToString, type SvgNode } from './svg.ts'

const hue = '#4553a6'
const paper = '#fbfaf7'

function paint(model: ChartModel, options: Partial<PaintOptions> = {}): SvgNode {
  return paintChart(model, { width: 640, height: 260, colours: 'literal', ...options })
}

function linePath(node: SvgNode): string {
  return String(all(node, 'path').find(({ attributes }) => attributes['stroke'] === hue && attributes['stroke-width'] === 2.25)?.attributes['d'])
}

function bars(node: SvgNode): SvgNode[] {
  return all(node, 'rect').filter(({ attributes }) => attributes['fill'] === hue || attributes['stroke'] === hue)
}

function parts(path: string): number[] {
  return path.split('M').slice(1).map((part) => part.split('L').length)
}

describe('a line', () => {
  it.each([
    ['is whole without gaps', [1, 2, 3, 4], [4]],
    ['breaks at a missing value instead of falling to zero', [1, 2, 'no_data', 4, 5], [2, 2]],
    ['breaks where nothing was reported', [1, 2, 3, 'not_reported', 5], [3, 1]],
    ['begins with the first value and ends with the last', ['no_data', 2, 3, 4, 'not_applicable'], [3]],
    ['goes through zero', [3, 0, 2], [3]],
  ] as [string, SampleValue[], number[]][])('%s', (_title, values, expected) => {
    expect(parts(linePath(paint(sampleChart(values))))).toEqual(expected)
  })

  it('has a hollow point where the value is provisional', () => {
    const points = samplePoints([1, 2, 3], { provisional: [2] })
    const fills = all(paint(sampleChart([], { points })), 'circle').slice(0, 3).map(({ attributes }) => attributes['fill'])
    expect(fills).toEqual([hue, hue, paper])
  })
})

describe('bars', () => {
  it('stand for values only, a zero as a stub', () => {
    const heights = bars(paint(sampleChart([10, 0, 'no_data', 20], { kind: 'bar' }))).map(({ attributes }) => Number(attributes['height']))
    expect(heights).toHaveLength(3)
    expect(heights[1]).toBe(2)
    // 20 is twice 10.
    expect(heights[2]).toBeCloseTo(2 * Number(heights[0]), 0)
  })

  it('hang from zero below it', () => {
    const [below, above] = bars(paint(sampleChart([-10, 10], { kind: 'bar' }))).map(({ attributes }) => attributes)
    expect(below?.['y']).toBe(Number(above?.['y']) + Number(above?.['height']))
  })

  it('are outlined where the value is provisional', () => {
    const points = samplePoints([10, 20], { provisional: [1] })
    const fills = bars(paint(sampleChart([], { points }))).map(({ attributes }) => attributes['fill']).slice(0, 2)
    expect(fills).toEqual([hue, paper])
  })
})

describe('what is promised', () => {
  const target = [{ code: '2018-Q2', value: 20 }, { code: '2018-Q3', value: 20 }, { code: '2018-Q4', value: 30 }]

  it('is a dashed line in steps beside a line', () => {
    const dashed = all(paint(sampleChart([1, 5, 9, 12], { target })), 'path').filter(({ attributes }) => attributes['stroke-dasharray'] === '6 4')
    expect(dashed.map(({ attributes }) => String(attributes['d']).replace(/[\d. ]+/g, ''))).toEqual(['MHVHVH'])
  })

  it('is a straight line to where a longer period’s is due, which has a stroke', () => {
    const longer = { value: 20, label: '2018' }
    const planned = [{ code: '2018-Q3', value: 15, since: 10, longer }, { code: '2018-Q4', value: 20, since: 15, longer }]
    const painted = paint(sampleChart([1, 5, 9, 12], { target: planned }))
    const [dashed] = all(painted, 'path').filter(({ attributes }) => attributes['stroke-dasharray'] === '6 4')
    const numbers = String(dashed?.attributes['d']).split(/[ML ]/).filter((part) => part !== '').map(Number)
    const [, y1, , y2, , y3, , y4] = numbers
    // From 10 to 15 and on to 20: two equal rises, the second from where the first ended.
    expect(Number(y1) - Number(y2)).toBeCloseTo(Number(y3) - Number(y4), 0)
    expect(y3).toBe(y2)
    expect(all(painted, 'path').filter(({ attributes }) => attributes['stroke-width'] === 2 && attributes['stroke'] === '#1b2a33')).toHaveLength(1)
  })

  it('is a stroke a period over bars', () => {
    const strokes = all(paint(sampleChart([1, 5, 9, 12], { target, kind: 'bar' })), 'path').filter(({ attributes }) => attributes['stroke-width'] === 2 && attributes['stroke'] === '#1b2a33')
    expect(strokes).toHaveLength(3)
  })
})

describe('labels', () => {
  const texted = (node: SvgNode, content: string) => all(node, 'text').find(({ children }) => children[0] === content)?.attributes

  it('stand beside the plot where it is wide, one under the other, and within it where it is narrow', () => {
    const model = sampleChart([10, 14, 20], { target: [{ code: '2018-Q3', value: 20 }], baseline: { value: 10, label: '2017' } })
    const [value, target] = ['20', 'Meta 20'].map((content) => texts(paint(model)).findLast(({ text }) => text === content)?.box)
    expect(value?.left).toBe(target?.left)
    expect(target?.top).toBeGreaterThanOrEqual(Number(value?.bottom))
    expect(texted(paint(model), 'Línea de base')).toBeDefined()
    expect(texted(paint(model, { width: 320 }), 'Línea de base 2017:\u00a010')).toBeDefined()
  })

  it('go into a bar that its target lies right upon', () => {
    const label = (value: number) => texted(paint(sampleChart([5, 30, value], { kind: 'bar', target: [{ code: '2018-Q3', value: 30 }] })), String(value))
    expect(label(29)?.['fill']).toBe(paper)
    expect(label(16)?.['fill']).toBe(hue)
  })

  it('name a baseline behind narrow bars in the key', () => {
    const model = sampleChart([10, 14], { baseline: { value: 8, label: '2017' } })
    const painted = paint(model, { width: 320 })
    const label = texts(painted).find(({ text }) => text.startsWith('Línea de base'))
    expect(label?.box.top).toBeGreaterThan(Math.max(...texts(painted).filter(({ text }) => text === '2018').map(({ box }) => box.top)))
  })
})

/** Bars from the picture, as the room they take. */
function barBoxes(node: SvgNode) {
  return bars(node).map(({ attributes: { x, y, width, height } }) => ({ left: Number(x), top: Number(y), right: Number(x) + Number(width), bottom: Number(y) + Number(height) }))
}

describe('the label of a target', () => {
  const tall = [9, 14, 20, 18, 16, 22, 19, 24, 21, 23, 25, 24]
  const quarters = tall.map((_, index) => `${2018 + Math.floor(index / 4)}-Q${(index % 4) + 1}`)
  const shapes: [string, ChartModel][] = [
    ['low among tall bars', sampleChart(tall, { kind: 'bar', target: quarters.map((code) => ({ code, value: 8 })), baseline: { value: 12, label: '2017' } })],
    ['just under tall bars', sampleChart(tall, { kind: 'bar', target: quarters.map((code) => ({ code, value: 18 })) })],
    ['of millions', sampleChart(tall.map((value) => value * 1e6), { kind: 'bar', target: quarters.map((code) => ({ code, value: 17e6 })), baseline: { value: 15e6, label: 'T4 2017' } })],
    ['over six bars', sampleChart(tall.slice(0, 6), { kind: 'bar', target: quarters.slice(0, 6).map((code) => ({ code, value: 15 })) })],
    ['over two bars', sampleChart([20, 18], { kind: 'bar', target: [{ code: '2018-Q2', value: 10 }], baseline: { value: 12, label: '2017' } })],
  ]
  it.each(shapes.flatMap(([title, model]) => [280, 360, 640].map((width) => ({ title, model, width }))))('$title lies over no bar, $width wide, and is never lost', ({ model, width }) => {
    const painted = paint(model, { width })
    const labels = texts(painted).filter(({ text }) => /^(Meta|Línea de base)/.test(text))
    const covered = labels.flatMap(({ text, box }) =>
      barBoxes(painted)
        .map((bar) => Math.max(0, Math.min(box.right, bar.right) - Math.max(box.left, bar.left)) * Math.max(0, Math.min(box.bottom, bar.bottom) - Math.max(box.top, bar.top)))
        .filter((shared) => shared > 0.08 * (box.right - box.left) * (box.bottom - box.top))
        .map(() => text),
    )
    expect(covered).toEqual([])
    expect(labels.some(({ text }) => text.startsWith('Meta'))).toBe(true)
    expect(labels.some(({ text }) => text.startsWith('Línea de base'))).toBe(model.baseline !== null)
  })
})

const written = (model: ChartModel, options: Partial<PaintOptions> = {}) => texts(paint(model, options)).map(({ text }) => text)

describe('texts', () => {
  it('explain every sign that does not speak for itself', () => {
    const points = samplePoints([1, 2, 'no_data', 'not_applicable', 5, 6, 7, 8, 9, 10, 11, 12], { provisional: [11], corrected: [1] })
    expect(written(sampleChart([], { points }), { width: 320 })).toEqual(expect.arrayContaining(['provisional', 'corregida', 'sin dato', 'no aplica']))
  })

  it('name the gap in place where there is room', () => {
    expect(written(sampleChart([1, 'no_data', 3, 4])).filter((text) => text === 'sin dato')).toHaveLength(1)
  })

  it('say that there are no values', () => {
    expect(written(sampleChart(['no_data', 'no_data']))).toContain('Sin valores en estos periodos')
  })
})

const promises = { target: [0, 1, 2, 3, 4, 5].map((index) => ({ code: `${2018 + Math.floor(index / 4)}-Q${(index % 4) + 1}`, value: 42 })), baseline: { value: 43, label: '2017' } }
const crowded: [string, ChartModel][] = [
  ['target, baseline and last value in one place', sampleChart([40, 44, 41, 43, 42, 43], promises)],
  ['the same in bars', sampleChart([40, 44, 41, 43, 42, 43], { ...promises, kind: 'bar' })],
  ['a single value', sampleChart([26], { target: [{ code: '2018-Q1', value: 30 }], baseline: { value: 25, label: '2017' } })],
  ['forty quarters', sampleChart(Array.from({ length: 40 }, (_, index) => (index === 9 ? 'no_data' : index * 7)), { target: [{ code: '2020-Q4', value: 90 }] })],
  ['forty quarters in bars', sampleChart(Array.from({ length: 40 }, (_, index) => index * 7), { kind: 'bar' })],
  ['huge values', sampleChart([123_456_789_012_345, 223_456_789_012_345, 323_456_789_012_345], { baseline: { value: 323_456_789_012_345, label: '2017' } })],
  ['values below zero', sampleChart([-12, -5, 2, 8, -3], { baseline: { value: -12, label: '2017' }, target: [{ code: '2019-Q1', value: -3 }] })],
  ['per cents', sampleChart([0.98, 0.99, 1, 1], { ...inPercent, target: [{ code: '2018-Q4', value: 1 }], baseline: { value: 1, label: '2017' } })],
  ['every sign', sampleChart([], {
    points: samplePoints([8, 'no_data', 'not_applicable', 12, 0, 9], { provisional: [5], corrected: [0, 3] }),
    ...promises,
  })],
  ['former values', sampleChart([], { points: samplePoints([8, 9, 12, 3, 9], { corrected: [1, 3], former: { 1: 4, 3: 14 } }), ...promises })],
  ['former values in bars', sampleChart([], { kind: 'bar', points: samplePoints([8, 9, 12, 3, 9], { corrected: [1, 3], former: { 1: 4, 3: 14 } }), ...promises })],
  ['nothing', sampleChart(['no_data', 'not_applicable'])],
]
const widths = [280, 320, 360, 480, 640, 960]

describe.each(crowded)('with %s', (_title, model) => {
  it.each(widths)('no text stands over another, is cut off or too small, %d wide', (width) => {
    const painted = paint(model, { width, height: 240 })
    const found = texts(painted)
    const pairs = found.flatMap((one, index) => found.slice(index + 1).filter((other) => collides(one.box, other.box)).map((other) => [one.text, other.text]))
    expect(pairs).toEqual([])
    expect(found.filter(({ size }) => size < 11)).toEqual([])
    const [right, bottom] = [width, Number(painted.attributes['height'])]
    expect(found.filter(({ box }) => box.left < -0.5 || box.top < 0 || box.right > right + 0.5 || box.bottom > bottom)).toEqual([])
  })
})

describe('colours', () => {
  it('are custom properties with a fallback in a page, and plain in a file', () => {
    const model = sampleChart([1, 2, 3])
    expect(svgToString(paint(model, { colours: 'tokens' }))).toContain('stroke="var(--scope-office, #4553a6)"')
    expect(svgToString(paint(model))).not.toContain('var(')
  })

  it('keep the scope’s hue', () => {
    expect(svgToString(paint(sampleChart([1, 2, 3], { hue: 'local_government' })))).toContain('stroke="#7a3b69"')
  })
})

describe('the picture', () => {
  it('says what it shows to whoever does not see it', () => {
    expect(paint(sampleChart([26])).attributes).toMatchObject({
      role: 'img',
      lang: 'es',
      'aria-label': '¿Cuántos acuerdos están vigentes? Gráfico de barras de un solo periodo, T1 2018. Unidad: acuerdos. Hay un solo valor: 26 (T1 2018).',
    })
  })

  it('carries the words of each point where it is walked by keyboard', () => {
    const said = (painted: SvgNode) => all(painted, 'circle').flatMap(({ attributes }) => attributes['data-say'] ?? [])
    const model = sampleChart([1, 'no_data', 3, 4])
    expect(said(paint(model, { isWalkable: true }))).toEqual(['T1 2018: 1 acuerdos', 'T2 2018: sin dato', 'T3 2018: 3 acuerdos', 'T4 2018: 4 acuerdos'])
    expect(said(paint(model))).toEqual([])
  })
})
