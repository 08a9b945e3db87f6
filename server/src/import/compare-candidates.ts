import { readCalendar } from '@atalaya/db/calendar'
import type { StoredImportRow } from '@atalaya/db/import'
import { listCorrections } from '@atalaya/db/correction'
import { listPoints, type StoredPoint } from '@atalaya/db/observation'
import type { ReadHandle } from '@atalaya/db/store'
import { listFigures, listSubmissions, type StoredFigure } from '@atalaya/db/submission'
import type { StoredTerritory } from '@atalaya/db/territory'
import type { Principal } from '@atalaya/shared/access'
import { mayEnterIndicator } from '@atalaya/shared/account'
import { datesOf } from '@atalaya/shared/calendar'
import { mayProposeFor } from '@atalaya/shared/correction'
import type { ImportCounts, ImportKind, RowOutcome, RowRefusal } from '@atalaya/shared/import'
import { calendarDate, firstQuarter, hasEnded, type CalendarDate, type Period } from '@atalaya/shared/period'
import { blocks, checkFigure, isOpenForWriting, mayWrite, type Finding, type PreviousPoint, type SaveFigure, type SubmissionState } from '@atalaya/shared/submission'
import { adoptionsOf } from '../indicator/adoptions-of.ts'
import { storedAnswer } from '../submission/figure-entry.ts'
import { pointsChecked } from '../submission/points-before.ts'
import type { Candidate } from './read-candidates.ts'

/** What is there of one territory, as a file is compared with it. */
interface Standing {
  readonly territory: StoredTerritory
  readonly today: CalendarDate
  readonly calendar: Awaited<ReturnType<typeof readCalendar>>
  readonly adopted: ReadonlySet<number>
  /** By the indicator's id, oldest first. */
  readonly points: ReadonlyMap<number, readonly StoredPoint[]>
  /** By the indicator's id and the period, of figures for which a correction waits. */
  readonly proposed: ReadonlySet<string>
  readonly states: ReadonlyMap<Period, SubmissionState>
  /** By quarter and the indicator's id, of quarters still open. */
  readonly figures: ReadonlyMap<string, StoredFigure>
}

async function readStanding(handle: ReadHandle, territory: StoredTerritory, now: Date, quarters: ReadonlySet<Period>): Promise<Standing> {
  const states = new Map((await listSubmissions(handle, territory.id)).map(({ period, state }) => [period, state]))
  const figures = new Map<string, StoredFigure>()
  for (const quarter of quarters) {
    const state = states.get(quarter)
    if (state === undefined || !isOpenForWriting(state)) continue
    for (const figure of await listFigures(handle, territory.id, quarter)) figures.set(`${quarter} ${figure.indicatorId}`, figure)
  }
  return {
    territory, states, figures,
    calendar: await readCalendar(handle, territory.id),
    today: calendarDate(now, territory.timeZone),
    adopted: new Set((await adoptionsOf(handle, territory.id)).keys()),
    proposed: new Set((await listCorrections(handle, territory.id, { open: true })).map(({ indicatorId, period }) => `${indicatorId} ${period}`)),
    points: Map.groupBy(await listPoints(handle, territory.id), ({ indicatorId }) => indicatorId),
  }
}

interface Verdict {
  readonly outcome: RowOutcome
  readonly refusal: RowRefusal | null
  readonly before: SaveFigure | null
  readonly baseVersion: number
}

const refuse = (refusal: RowRefusal): Verdict => ({ outcome: 'refused', refusal, before: null, baseVersion: 0 })
const fresh: Verdict = { outcome: 'new', refusal: null, before: null, baseVersion: 0 }

export interface Comparison {
  readonly kind: ImportKind
  /** Undefined for a command of whoever runs the installation, who may all. */
  readonly principal: Principal | undefined
  readonly now: Date
}

/** A row as it is kept, but for its batch and its place in it. */
export type ComparedRow = Omit<StoredImportRow, 'territoryId' | 'batchId' | 'position'>

/**
 * Compares the figures of one territory with what is there, in the order of its indicators and periods. What was approved is never
 * written over: what differs from it is proposed. Raises nothing: every figure has its outcome. Counts go into `counts`.
 */
export async function compareTerritory(handle: ReadHandle, candidates: readonly Candidate[], comparison: Comparison, counts: ImportCounts): Promise<ComparedRow[]> {
  const [first] = candidates
  if (!first) return []
  const standing = await readStanding(handle, first.target, comparison.now, new Set(candidates.map(({ quarter }) => quarter)))
  const policy = policyOf(standing, comparison)
  const rows: ComparedRow[] = []
  for (const ofIndicator of Map.groupBy(candidates, ({ indicator }) => indicator.id).values()) {
    const history = new History(standing.points.get((ofIndicator[0] as Candidate).indicator.id) ?? [])
    let last: Candidate | undefined
    for (const candidate of ofIndicator) {
      const isRepeated = last?.period === candidate.period
      last = candidate
      const verdict = isRepeated ? refuse('repeated') : (policy(candidate.quarter) ?? judge(candidate, standing, comparison, history.at(candidate.period)))
      rows.push(toRow(candidate, weigh(candidate, verdict, history, standing, comparison.kind, counts)))
    }
  }
  for (const { outcome } of rows) counts[outcome] += 1
  return rows
}

/** Why a quarter takes no figures from this person or in this way; the same for all of its figures. */
function policyOf({ territory, states, calendar, today }: Standing, { kind, principal }: Comparison): (quarter: Period) => Verdict | undefined {
  const known = new Map<Period, Verdict | undefined>()
  const ask = (quarter: Period): Verdict | undefined => {
    if (quarter < firstQuarter) return refuse('period-too-early')
    const state = states.get(quarter)
    if (kind === 'published') {
      if (!hasEnded(quarter, today)) return refuse('period-not-ended')
      return state === undefined || state === 'published' ? undefined : refuse('quarter-in-work')
    }
    // A quarter that is closed is compared with what was approved in it.
    const answer = mayWrite({ principal, territory, state: state === undefined || state === 'approved' || state === 'published' ? 'draft' : state, period: quarter, dates: datesOf(calendar, quarter), today })
    if (answer.allowed) return undefined
    if (answer.problem === 'period-not-open' || answer.problem === 'period-closed') return refuse(answer.problem)
    return refuse(answer.problem === 'wrong-state' ? 'quarter-in-review' : 'not-allowed')
  }
  return (quarter) => {
    if (!known.has(quarter)) known.set(quarter, ask(quarter))
    return known.get(quarter)
  }
}

function judge(candidate: Candidate, standing: Standing, { kind, principal }: Comparison, point: StoredPoint | undefined): Verdict {
  const { adopted, states, figures, territory } = standing
  if (!adopted.has(candidate.indicator.id)) return refuse('not-adopted')
  if (point && isSamePoint(candidate, point)) return { ...fresh, outcome: 'same', baseVersion: point.version }
  const state = states.get(candidate.quarter)
  if (point || state === 'approved' || (state === 'published' && kind === 'draft')) return judgeProposal(candidate, standing, principal, point)
  if (principal && !mayEnterIndicator(principal, territory.slug, candidate.indicator.code).allowed) return refuse('not-your-indicator')
  const figure = figures.get(`${candidate.quarter} ${candidate.indicator.id}`)
  if (!figure) return fresh
  const { entry, source, dataDate, vintage, note, explanation, version } = figure
  const before = { entry, source, dataDate, vintage, note, explanation, version }
  if (entry.form === 'blank') return { ...fresh, before, baseVersion: version }
  return { outcome: isSameFigure(candidate, figure) ? 'same' : 'changed', refusal: null, before, baseVersion: version }
}

/** Whether what differs from what was approved may be proposed as a correction; without anybody who asks, it is counted alone. */
function judgeProposal({ indicator, period }: Candidate, { proposed, territory }: Standing, principal: Principal | undefined, point: StoredPoint | undefined): Verdict {
  if (principal && !mayProposeFor(principal, territory.slug, indicator.code).allowed) return refuse('not-your-indicator')
  if (point && !point.isPublished) return refuse('approved-unpublished')
  if (proposed.has(`${indicator.id} ${period}`)) return refuse('already-proposed')
  return { ...fresh, outcome: 'proposed', baseVersion: point ? point.version : 0 }
}

function isSamePoint({ entry, target }: Candidate, point: StoredPoint): boolean {
  const { value, missing } = storedAnswer(entry, target)
  if (value !== point.value || (missing === null ? null : missing.reason) !== point.missing) return false
  return entry.form !== 'ratio' || (entry.numerator === point.numerator && entry.denominator === point.denominator)
}

/** The same answer, and whatever the file says of it besides. A missing figure is the same for the same reason, in whatever words. */
function isSameFigure({ entry, source, dataDate, note }: Candidate, figure: StoredFigure): boolean {
  const isSameEntry = entry.form === 'missing' ? figure.entry.form === 'missing' && figure.entry.reason === entry.reason : isSameText(entry, figure.entry)
  return isSameEntry && (source === '' || source === figure.source) && (dataDate === null || dataDate === figure.dataDate) && (note === '' || note === figure.note)
}

function isSameText(one: object, other: object): boolean {
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => one[key as never] === other[key as never])
}

/** What the checks say of a figure that would be written or proposed; what is public without more ado, and cannot be right, is refused. */
function weigh(candidate: Candidate, verdict: Verdict, history: History, { today }: Standing, kind: ImportKind, counts: ImportCounts): Verdict {
  if (verdict.outcome === 'same' || verdict.outcome === 'refused') return verdict
  const { entry, period, source, dataDate, indicator } = candidate
  const findings = checkFigure({ entry, period, source, dataDate }, indicator, { previous: history.before(period), today })
  const isBlocking = blocks(findings)
  if (verdict.outcome === 'proposed') {
    const has = (wanted: Finding['slug']) => findings.some(({ slug }) => slug === wanted)
    if (isBlocking) return refuse('cannot-be-right')
    return has('source-missing') ? refuse('correction-needs-source') : has('data-date-missing') ? refuse('correction-needs-date') : verdict
  }
  if (isBlocking && kind === 'published') return refuse('cannot-be-right')
  if (isBlocking) counts.blocking += 1
  else if (findings.length > 0) counts.warned += 1
  history.add(candidate)
  return verdict
}

/** The values of one indicator up to a period: those in force, and those of the file before it. Asked for from the oldest to the newest. */
class History {
  readonly #points: readonly StoredPoint[]
  #next = 0
  #latest: PreviousPoint[] = []

  constructor(points: readonly StoredPoint[]) {
    this.#points = points
  }

  at(period: Period): StoredPoint | undefined {
    this.#advance(period)
    const point = this.#points[this.#next]
    return point?.period === period ? point : undefined
  }

  /** Newest first, as many as checks look at. */
  before(period: Period): readonly PreviousPoint[] {
    this.#advance(period)
    return this.#latest
  }

  add({ entry, target, period }: Candidate): void {
    this.#keep({ period, value: storedAnswer(entry, target).value, denominator: entry.form === 'ratio' ? entry.denominator : null })
  }

  #advance(period: Period): void {
    for (let point = this.#points[this.#next]; point !== undefined && point.period < period; point = this.#points[this.#next]) {
      this.#keep(point)
      this.#next += 1
    }
  }

  #keep(point: PreviousPoint): void {
    this.#latest = [point, ...this.#latest.slice(0, pointsChecked - 1)]
  }
}

function toRow(candidate: Candidate, { outcome, refusal, before, baseVersion }: Verdict): ComparedRow {
  const { line, column, target, indicator, period, quarter, entry, source, dataDate, note, told } = candidate
  const isRatio = entry.form === 'ratio'
  const { value, missing } = storedAnswer(entry, target)
  return {
    fileRow: line, fileColumn: column, outcome, refusal, told, targetId: target.id, indicatorId: indicator.id, period, quarter, form: entry.form,
    value: entry.form === 'amount' ? entry.value : value,
    numerator: isRatio ? entry.numerator : null,
    denominator: isRatio ? entry.denominator : null,
    missingReason: missing === null ? null : missing.reason,
    missingNote: missing === null ? null : missing.note,
    source, dataDate, note, before, baseVersion, correction: null,
  }
}
