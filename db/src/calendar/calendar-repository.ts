import type { CalendarRules, PeriodDates } from '@atalaya/shared/calendar'
import type { Period } from '@atalaya/shared/period'
import { asc, eq, sql } from 'drizzle-orm'
import { prepared, type ReadHandle, type WriteHandle } from '../store/index.ts'

/** Who set something, when and why; its number among those of its kind. */
export interface Setting {
  readonly version: number
  readonly reason: string
  readonly setBy: number
  readonly setAt: string
}

export type StoredRules = CalendarRules & Setting
export type StoredPeriodDates = Setting & { readonly period: Period; readonly dates: PeriodDates | null }

/** Everything that a territory ever set of its calendar, each list in the order in which it was set. */
export interface StoredCalendar {
  readonly rules: readonly StoredRules[]
  readonly own: readonly StoredPeriodDates[]
}

const rulesOf = prepared(({ db, tables: { calendarRule } }) =>
  db.select().from(calendarRule).where(eq(calendarRule.territoryId, sql.placeholder('territoryId'))).orderBy(asc(calendarRule.version)),
)

const ownOf = prepared(({ db, tables: { periodDate } }) =>
  db.select().from(periodDate).where(eq(periodDate.territoryId, sql.placeholder('territoryId'))).orderBy(asc(periodDate.period), asc(periodDate.version)),
)

type RulesRow = Awaited<ReturnType<ReturnType<typeof rulesOf>['execute']>>[number]
type OwnRow = Awaited<ReturnType<ReturnType<typeof ownOf>['execute']>>[number]

function toRules({ territoryId: _territoryId, ...rules }: RulesRow): StoredRules {
  return rules
}

function toOwnDates({ territoryId: _territoryId, opensOn, dueOn, closesOn, ...row }: OwnRow): StoredPeriodDates {
  return { ...row, dates: opensOn === null || dueOn === null ? null : { opensOn, dueOn, closesOn } }
}

/** By two reads; both lists are empty for a territory that keeps to the usual. */
export async function readCalendar(handle: ReadHandle, territoryId: number): Promise<StoredCalendar> {
  const rules = await rulesOf(handle).execute({ territoryId })
  const own = await ownOf(handle).execute({ territoryId })
  return { rules: rules.map(toRules), own: own.map(toOwnDates) }
}

/** The calendars of every territory that ever set anything, by its id, by two reads. */
export async function listCalendars({ db, tables: { calendarRule, periodDate } }: ReadHandle): Promise<Map<number, StoredCalendar>> {
  const rules = Map.groupBy(await db.select().from(calendarRule).orderBy(asc(calendarRule.version)), ({ territoryId }) => territoryId)
  const own = Map.groupBy(await db.select().from(periodDate).orderBy(asc(periodDate.period), asc(periodDate.version)), ({ territoryId }) => territoryId)
  const ids = new Set([...rules.keys(), ...own.keys()])
  return new Map([...ids].map((id) => [id, { rules: (rules.get(id) ?? []).map(toRules), own: (own.get(id) ?? []).map(toOwnDates) }]))
}

/** Adds rules; a version that exists is refused by the key. */
export async function addRules({ db, tables }: WriteHandle, territoryId: number, rules: StoredRules): Promise<void> {
  await db.insert(tables.calendarRule).values({ territoryId, ...rules })
}

/** Adds a version of a quarter's own dates; one that exists is refused by the key. */
export async function addPeriodDates({ db, tables }: WriteHandle, territoryId: number, { dates, ...setting }: StoredPeriodDates): Promise<void> {
  const days = dates ?? { opensOn: null, dueOn: null, closesOn: null }
  await db.insert(tables.periodDate).values({ territoryId, ...setting, ...days })
}
