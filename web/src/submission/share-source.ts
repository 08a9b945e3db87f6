import type { Desk } from './desk.ts'
import type { FigureDraft } from './figure-draft.ts'

type Source = Pick<FigureDraft, 'source' | 'dataDate'>

/** A source that was given to rows which had none, with what it takes to have it back. */
export interface SharedSource {
  readonly source: string
  readonly rows: readonly { readonly code: string; readonly before: Source; readonly given: Source }[]
}

/** Rows answered with a number and without a source, but for those that another department answered: nobody here knows where theirs come from. */
export function unsourced(desk: Desk): readonly string[] {
  return [...desk.figures].flatMap(([code, autosave]) => {
    const { draft } = autosave.current()
    const lacksSource = desk.standingOf(code).answer !== 'blank' && draft.form !== 'missing' && draft.source.trim() === ''
    return lacksSource && !desk.isAnsweredByOthers(code) ? [code] : []
  })
}

function put(desk: Desk, code: string, source: Source): void {
  const autosave = desk.figures.get(code)
  if (!autosave) return
  autosave.change({ ...autosave.current().draft, ...source })
  void autosave.leave()
}

/** Gives rows the source of another, and its date where they have none. */
export function shareSource(desk: Desk, { source, dataDate }: Source, codes: readonly string[]): SharedSource {
  const rows = codes.flatMap((code) => {
    const draft = desk.figures.get(code)?.current().draft
    if (!draft) return []
    const before = { source: draft.source, dataDate: draft.dataDate }
    return [{ code, before, given: { source, dataDate: draft.dataDate === '' ? dataDate : draft.dataDate } }]
  })
  for (const { code, given } of rows) put(desk, code, given)
  return { source, rows }
}

/** The rows that still have what they were given; what somebody wrote there since is theirs. */
export function stillShared(desk: Desk, { rows }: SharedSource): SharedSource['rows'] {
  return rows.filter(({ code, given }) => {
    const draft = desk.figures.get(code)?.current().draft
    return draft?.source.trim() === given.source.trim() && draft.dataDate === given.dataDate
  })
}

/** Takes the source back from the rows that still have it. */
export function takeBackSource(desk: Desk, shared: SharedSource): void {
  for (const { code, before } of stillShared(desk, shared)) put(desk, code, before)
}
