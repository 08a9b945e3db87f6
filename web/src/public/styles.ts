import type { PublicPage } from '@atalaya/shared/site'
import api from './api-sheet.css?inline'
import board from './board-sheet.css?inline'
import indicator from './indicator-sheet.css?inline'
import territories from './territories-sheet.css?inline'
import text from './text-sheet.css?inline'

/** Without the theme's tokens that no rule here asks for, nor the rules that this leaves empty. Not for a page whose scripts bring rules of their own. */
function withOwnTokens(sheet: string): string {
  const asked = new Set([...sheet.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name))
  const used = sheet.replace(/(?<=[{;])(--[\w-]+):[^;{}]*;?/g, (token, name: string) => (asked.has(name) ? token : ''))
  return used.replaceAll(/@media[^{}]*\{:root\{\}\}/g, '')
}

const sheets: Record<PublicPage['kind'], string> = {
  city: withOwnTokens(board), indicator, territories: withOwnTokens(territories), framework: text, problem: text, api,
}

/** The sheet of a kind of page. It stands in the page itself: on a slow phone one thing less to wait for before the first sight. */
export function stylesOf(kind: PublicPage['kind']): string {
  return sheets[kind]
}
