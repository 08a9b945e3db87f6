import city from './city.css?inline'

const sheets = { city } as const

/** Every sheet that a readers' page may carry, for the digests in the pages' content policy (`style-src`). */
export const styleSheets: readonly string[] = Object.values(sheets)

/** The sheets of a kind of page, in order. They stand in the page itself: one sheet less to wait for on a slow phone. */
export function stylesOf(kind: keyof typeof sheets): readonly string[] {
  return [sheets[kind]]
}
