import { describe, expect, it } from 'vitest'
import { coordinate, svg, svgToString } from './svg.ts'

describe('SVG as text', () => {
  it('escapes what would end a text or an attribute', () => {
    const node = svg('text', { 'aria-label': 'a "b" <c> & d' }, ['1 < 2 & "3" > <script>'])
    expect(svgToString(node)).toBe(
      '<text aria-label="a &quot;b&quot; &lt;c&gt; &amp; d">1 &lt; 2 &amp; &quot;3&quot; &gt; &lt;script&gt;</text>',
    )
  })

  it('drops control characters, which XML cannot carry', () => {
    expect(svgToString(svg('text', {}, ['a\u0000b\u001fc\td']))).toBe('<text>abc\td</text>')
  })

  it('closes what is empty, nests what is not, leaves out what is not given', () => {
    const node = svg('g', { fill: undefined }, [svg('path', { d: 'M0 0', 'stroke-width': 2 }), svg('text', {}, ['x'])])
    expect(svgToString(node)).toBe('<g><path d="M0 0" stroke-width="2"/><text>x</text></g>')
  })

  it.each([[1.25, 1.3], [1.04, 1], [-0.04, 0], [12, 12]])('writes %d as %d', (value, written) => {
    expect(Object.is(coordinate(value), written)).toBe(true)
  })
})
