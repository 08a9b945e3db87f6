import { readLine, type FigureContent, type LineReading, type PlacedLine, type PlacedTemplateLine, type Supplements } from '@atalaya/shared/import'
import { blocks, type Finding, type SubmissionRow } from '@atalaya/shared/submission'
import type { Territory } from '@atalaya/shared/territory'
import type { CheckEntry } from '../submission/desk-slots.ts'
import type { Desk } from '../submission/desk.ts'

/** What is to be known of a line besides what its cells say. */
export type LineMark =
  /** The figure was saved after the template was made: what stands in it may be older. */
  | 'changed-since'
  | 'tampered'
  /** Something is typed in the row that is not saved; it would be replaced. */
  | 'unsaved-here'
  /** Somebody else wrote the figure too, and which holds has not been chosen. */
  | 'conflict'

/** A line beside the row that it is about. */
export interface ImportLine {
  readonly placed: PlacedLine
  readonly row: SubmissionRow | undefined
  readonly before: FigureContent | null
  /** Of the figure that would be replaced; 0 where there is none. */
  readonly version: number
  readonly reading: LineReading | undefined
  readonly findings: readonly Finding[]
  readonly marks: readonly LineMark[]
}

interface Reading {
  readonly desk: Desk
  readonly territory: Pick<Territory, 'locale' | 'currency'>
  readonly supplements: Supplements
  readonly check: CheckEntry
}

/** What the lines would change of what the desk holds. */
export function importLines(lines: readonly (PlacedLine | PlacedTemplateLine)[], { desk, territory, supplements, check }: Reading): ImportLine[] {
  return lines.map((placed) => {
    const row = placed.match.is === 'row' ? desk.rows.get(placed.match.code) : undefined
    const slot = placed.match.is === 'row' ? desk.figures.get(placed.match.code)?.current() : undefined
    if (!row || !slot) return { placed, row, before: null, version: 0, reading: undefined, findings: [], marks: [] }
    const { figure } = slot.stored
    const before = figure === null ? null : contentOf(figure)
    const version = figure === null ? 0 : figure.version
    const { locale, currency } = territory
    const reading = readLine(placed.cells, { indicator: row.indicator, period: row.period, locale, currency, before, supplements })
    const marks: LineMark[] = []
    if ('version' in placed && placed.version !== version) marks.push('changed-since')
    if ('isTampered' in placed && placed.isTampered) marks.push('tampered')
    if (slot.state.is === 'conflict') marks.push('conflict')
    else if (slot.state.is !== 'kept') marks.push('unsaved-here')
    const findings = reading.outcome.is === 'change' ? check(row, { ...reading.outcome.figure, version }) : []
    return { placed, row, before, version, reading, findings, marks }
  })
}

/** A figure without what a table does not change. */
export function contentOf({ entry, source, dataDate, vintage, note, explanation }: FigureContent): FigureContent {
  return { entry, source, dataDate, vintage, note, explanation }
}

/** Whether a line may be taken: it changes something, all of it is read, and its row is nobody else's just now. */
export function isAcceptable({ reading, marks }: ImportLine): boolean {
  return reading?.outcome.is === 'change' && !marks.includes('conflict')
}

/** Whether a line is proposed: not where it would put back an older figure, or one that cannot be so. */
export function isProposed(line: ImportLine): boolean {
  return isAcceptable(line) && !line.marks.includes('changed-since') && !line.marks.includes('tampered') && !blocks(line.findings)
}
