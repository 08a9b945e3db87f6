import { textBox, type Box } from './place-labels.ts'
import type { SvgNode } from './svg.ts'

/** How a test reads a painting: all nodes of a tag, wherever they are. */
export function allOf(node: SvgNode, tag: string): SvgNode[] {
  const inner = node.children.flatMap((child) => (typeof child === 'string' ? [] : allOf(child, tag)))
  return node.tag === tag ? [node, ...inner] : inner
}

/** Every written text with the room it takes. */
export function textsOf(node: SvgNode): { text: string; size: number; box: Box }[] {
  return allOf(node, 'text').map(({ attributes, children: [written] }) => {
    const { x, y, 'font-size': size, 'font-weight': weight, 'text-anchor': anchor = 'start' } = attributes
    const text = typeof written === 'string' ? written : ''
    const spot = { x: Number(x), y: Number(y), anchor: anchor as 'start' | 'middle' | 'end' }
    return { text, size: Number(size), box: textBox({ text, size: Number(size), isBold: weight === 600 }, spot) }
  })
}
