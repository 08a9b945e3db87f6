import { formatContextOf, type FormatContext, type Indicator, type KeptTarget, type StatusState } from '../indicator/index.ts'
import type { BoardRow, Dashboard, Observation, Publications } from '../observation/index.ts'
import { periodBounds, type CalendarDate, type Period } from '../period/index.ts'
import type { Narrative } from '../submission/index.ts'

/** What a report is made from: published observations and what stands beside them, nothing in hand. */
export interface ReportInput {
  /** The published board of the quarter, in the report's language. */
  readonly board: Dashboard
  readonly indicators: ReadonlyMap<string, Indicator>
  /** Published versions in force, by indicator, oldest period first; those after the quarter are left out. */
  readonly series: ReadonlyMap<string, readonly Observation[]>
  /** Published versions that others replaced, in the framework's order. */
  readonly replaced: readonly Observation[]
  /** Whether a version in force has its source named and evidence that stands; null where it has no number. */
  readonly isVerified: (observation: Observation) => boolean | null
  /** In force, by indicator. */
  readonly targets: ReadonlyMap<string, readonly KeptTarget[]>
  readonly publications: Publications
  /** How corrected indicators would stand by what was told of the quarter before; only those that stand otherwise now. */
  readonly statesBeforeCorrection: ReadonlyMap<string, StatusState>
  readonly narratives: readonly Narrative[]
  readonly frameworkTitle: string
  /** The day on which all this was read, where the territory is. */
  readonly madeOn: CalendarDate
}

export function boardRows({ board }: ReportInput): BoardRow[] {
  return board.scopes.flatMap(({ aspects }) => aspects.flatMap(({ indicators }) => indicators))
}

export function contextOf({ board: { language, territory } }: ReportInput): FormatContext {
  return formatContextOf(territory, language)
}

/** The observation that a row shows; undefined where nothing was reported. */
export function shown({ code, period }: { code: string; period: Period }, { series }: ReportInput): Observation | undefined {
  return series.get(code)?.find((observation) => observation.period === period)
}

/** Nothing where a number should be: said to be missing, or never handed in. What is not due yet is not missing. */
export function isMissing({ latest, status }: BoardRow): boolean {
  return latest === null ? status.state === 'not_reported' : latest.value === null
}

/** The last day that the report is about. */
export function cutOffOf({ board }: ReportInput): string {
  return periodBounds(board.period).to
}

/** The published versions of one observation, oldest first, out of those of many. */
export function versionsOf(versions: readonly Observation[], code: string, period: Period): Observation[] {
  return versions.filter((told) => told.indicator === code && told.period === period && told.cell === '').toSorted((one, other) => one.version - other.version)
}
