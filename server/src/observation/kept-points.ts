import type { Audience, StoredPoint } from '@atalaya/db/observation'
import { missingReasons, vintages } from '@atalaya/shared/observation'
import type { Period } from '@atalaya/shared/period'

/** The first and the last period of a stretch, as text; `2019-~` ends it with the whole of 2019. */
export interface Stretch {
  readonly from: string
  readonly until: string
}

export const always: Stretch = { from: '', until: '~' }

export function isWithin(period: Period, { from, until }: Stretch): boolean {
  return period >= from && period <= until
}

const published = 1
const seenBySecondPerson = 2

/** Every period is kept as one text, however many points name it. */
const periods = new Map<string, Period>()

function shared(period: Period): Period {
  const known = periods.get(period)
  if (known !== undefined) return known
  periods.set(period, period)
  return period
}

/**
 * The points in force of one territory, column by column: a fifth of what they take as objects, so that many territories
 * stay at hand. Points that are asked for are made anew.
 */
export class KeptPoints {
  /** Where the points of an indicator lie, the last not included. */
  readonly #places = new Map<number, { from: number; until: number }>()
  readonly #periods: readonly Period[]
  /** Value, numerator and denominator of each point; NaN where there is none, as no figure is NaN. */
  readonly #numbers: Float64Array
  readonly #versions: Uint32Array
  /** Place of the vintage in its list, place of the reason in its list and one more (0 for none), and marks. */
  readonly #words: Uint8Array

  /** Takes points by indicator, and oldest first within each. */
  constructor(points: readonly StoredPoint[]) {
    this.#periods = points.map(({ period }) => shared(period))
    this.#numbers = new Float64Array(points.length * 3)
    this.#versions = new Uint32Array(points.length)
    this.#words = new Uint8Array(points.length * 3)
    for (const [index, point] of points.entries()) this.#keep(index, point)
  }

  get count(): number {
    return this.#periods.length
  }

  #keep(index: number, { indicatorId, value, numerator, denominator, missing, vintage, version, isPublished, isSeenBySecondPerson }: StoredPoint): void {
    const place = this.#places.get(indicatorId)
    if (place) place.until = index + 1
    else this.#places.set(indicatorId, { from: index, until: index + 1 })
    this.#numbers.set([numberOf(value), numberOf(numerator), numberOf(denominator)], index * 3)
    this.#versions[index] = version
    const marks = (isPublished ? published : 0) | (isSeenBySecondPerson ? seenBySecondPerson : 0)
    this.#words.set([vintages.indexOf(vintage), missing === null ? 0 : missingReasons.indexOf(missing) + 1, marks], index * 3)
  }

  /** The points of an indicator that the audience may see, oldest first; empty where there are none. */
  of(indicatorId: number, stretch: Stretch, audience: Audience): StoredPoint[] {
    const place = this.#places.get(indicatorId)
    const found: StoredPoint[] = []
    if (!place) return found
    // What is asked for lies near the end.
    let first = place.until
    while (first > place.from && (this.#periods[first - 1] as Period) >= stretch.from) first -= 1
    for (let index = first; index < place.until && (this.#periods[index] as Period) <= stretch.until; index += 1) {
      if (this.#isSeenBy(index, audience)) found.push(this.#point(indicatorId, index))
    }
    return found
  }

  /** The last points before a period, approved or published, newest first. */
  before(indicatorId: number, period: Period, count: number): StoredPoint[] {
    const place = this.#places.get(indicatorId)
    const found: StoredPoint[] = []
    if (!place) return found
    for (let index = place.until - 1; index >= place.from && found.length < count; index -= 1) {
      if ((this.#periods[index] as Period) < period) found.push(this.#point(indicatorId, index))
    }
    return found
  }

  /** The period of an indicator's first value that the audience may see. */
  firstPeriod(indicatorId: number, audience: Audience): Period | undefined {
    const place = this.#places.get(indicatorId)
    if (!place) return undefined
    for (let index = place.from; index < place.until; index += 1) {
      if (!Number.isNaN(this.#numbers[index * 3]) && this.#isSeenBy(index, audience)) return this.#periods[index]
    }
    return undefined
  }

  #isSeenBy(index: number, audience: Audience): boolean {
    return audience === 'approved' || ((this.#words[index * 3 + 2] as number) & published) !== 0
  }

  #point(indicatorId: number, index: number): StoredPoint {
    const at = index * 3
    const reason = this.#words[at + 1] as number
    const marks = this.#words[at + 2] as number
    return {
      indicatorId,
      period: this.#periods[index] as Period,
      value: orNull(this.#numbers[at] as number),
      numerator: orNull(this.#numbers[at + 1] as number),
      denominator: orNull(this.#numbers[at + 2] as number),
      missing: reason === 0 ? null : (missingReasons[reason - 1] as StoredPoint['missing']),
      vintage: vintages[this.#words[at] as number] as StoredPoint['vintage'],
      version: this.#versions[index] as number,
      isPublished: (marks & published) !== 0,
      isSeenBySecondPerson: (marks & seenBySecondPerson) !== 0,
    }
  }
}

function numberOf(value: number | null): number {
  return value === null ? Number.NaN : value
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value
}
