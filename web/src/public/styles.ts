import type { PublicPage } from '@atalaya/shared/observation'
import api from './api-sheet.css?inline'
import board from './board-sheet.css?inline'
import indicator from './indicator-sheet.css?inline'
import text from './text-sheet.css?inline'

const sheets: Record<PublicPage['kind'], string> = { city: board, indicator, territories: board, framework: text, problem: text, api }

/** The sheet of a kind of page. It stands in the page itself: on a slow phone one thing less to wait for before the first sight. */
export function stylesOf(kind: PublicPage['kind']): string {
  return sheets[kind]
}
