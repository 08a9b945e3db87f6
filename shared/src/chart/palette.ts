/** The hue that identifies a scope, and nothing else. */
export type ChartHue = 'office' | 'local_government' | 'territory'

/** Light theme, literal: what files (images, paper) are drawn in, and the fallback of every custom property. */
const literals = {
  paper: '#fbfaf7',
  ink: '#1b2a33',
  'ink-soft': '#55626b',
  rule: '#d9d6cf',
  'scope-office': '#4553a6',
  'scope-local-government': '#7a3b69',
  'scope-territory': '#0b6e75',
} as const

/** Names of the colours, as the theme's custom properties spell them. */
export type Colour = keyof typeof literals

/** `tokens`: custom properties, so that the page's theme decides, dark included. `literal`: for files. */
export type ColourForm = 'tokens' | 'literal'

export function colour(name: Colour, form: ColourForm): string {
  return form === 'literal' ? literals[name] : `var(--${name}, ${literals[name]})`
}

const hueColours: Record<ChartHue, Colour> = {
  office: 'scope-office',
  local_government: 'scope-local-government',
  territory: 'scope-territory',
}

export function hueColour(hue: ChartHue, form: ColourForm): string {
  return colour(hueColours[hue], form)
}
