/**
 * A piece of SVG as a plain tree. Attribute names are SVG's own (`stroke-width`, `text-anchor`, `viewBox`); a text is a
 * string among the children.
 */
export type SvgNode = {
  tag: string
  attributes: Record<string, string | number>
  children: (SvgNode | string)[]
}

/** Attributes given as undefined are left out. */
export function svg(tag: string, attributes: Record<string, string | number | undefined>, children: (SvgNode | string)[] = []): SvgNode {
  const given = Object.entries(attributes).filter((entry): entry is [string, string | number] => entry[1] !== undefined)
  return { tag, attributes: Object.fromEntries(given), children }
}

/** A coordinate with one decimal at most: finer is not seen and weighs. */
export function coordinate(value: number): number {
  const rounded = Math.round(value * 10) / 10
  return rounded === 0 ? 0 : rounded
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escape(text: string): string {
  // XML 1.0 section 2.2 forbids these characters even escaped: one of them in a title would make the whole file unreadable.
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"]/g, (sign) => entities[sign] as string)
}

/** The tree as markup, texts and attribute values escaped; well-formed in HTML and in a file of its own. */
export function svgToString(node: SvgNode): string {
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escape(String(value))}"`).join('')
  if (node.children.length === 0) return `<${node.tag}${attributes}/>`
  const children = node.children.map((child) => (typeof child === 'string' ? escape(child) : svgToString(child))).join('')
  return `<${node.tag}${attributes}>${children}</${node.tag}>`
}
