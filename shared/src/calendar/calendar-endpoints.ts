import { z } from 'zod'
import { abilitySchema, endpoint, holds, type Ability, type Principal } from '../access/index.ts'
import { languageSchema } from '../language/index.ts'
import { quarterSchema } from '../period/index.ts'
import { inTerritorySchema } from '../territory/index.ts'
import { calendarRulesSchema, periodDatesSchema, plainRulesSchema } from './calendar.ts'

const reasonSchema = z.string().trim().min(1).max(1000)
const setSchema = z.object({ version: z.number().int(), reason: z.string(), setBy: z.string(), setAt: z.iso.datetime() })

/** A quarter of the calendar: its dates, whether they are its own, and every version that those ever had, newest first. */
const calendarPeriodSchema = z.object({
  period: quarterSchema,
  dates: periodDatesSchema,
  /** What the rules say, whatever is in force. */
  byRules: periodDatesSchema,
  isOwn: z.boolean(),
  /** Of its own dates; 0 where nobody set any. */
  version: z.number().int(),
  versions: z.array(setSchema.extend({ dates: periodDatesSchema.nullable() })),
})
export type CalendarPeriod = z.infer<typeof calendarPeriodSchema>

/** `GET /territories/{territory}/calendar`: four quarters back, the one in course, and four ahead, oldest first. */
export const calendarViewSchema = z.object({
  /** Those that the quarter in course takes. */
  inForce: plainRulesSchema,
  /** How often rules were set; 0 while the usual ones hold. */
  version: z.number().int(),
  /** All that were ever set, newest first. */
  rules: z.array(calendarRulesSchema.extend(setSchema.shape)),
  periods: z.array(calendarPeriodSchema),
  abilities: z.object({ set: abilitySchema }),
})
export type CalendarView = z.infer<typeof calendarViewSchema>

/** `version` is the one seen: of the rules, or of the quarter's own dates. */
export const setRulesSchema = calendarRulesSchema.extend({ reason: reasonSchema, version: z.number().int().min(0) })
export type SetRules = z.infer<typeof setRulesSchema>
export const setPeriodDatesSchema = z.object({
  /** Null gives the quarter back to the rules. */
  dates: periodDatesSchema.nullable(),
  reason: reasonSchema,
  version: z.number().int().min(0),
})
export type SetPeriodDates = z.infer<typeof setPeriodDatesSchema>

/** Only who administers a territory sets its dates: they decide for everybody else when work ends. */
export function maySetCalendar(principal: Principal | undefined, territory: string): Ability {
  return holds(principal, territory, 'administrator')
}

const setting = ['not-signed-in', 'not-allowed', 'not-found', 'stale-version', 'invalid-fields', 'foreign-origin'] as const

export const calendarEndpoints = {
  getCalendar: endpoint({
    method: 'GET', path: '/territories/:territory/calendar', summary: 'Opening, due and closing dates of the quarters around today, with the rules that they follow',
    params: inTerritorySchema, response: calendarViewSchema, problems: ['not-signed-in', 'not-allowed', 'not-found'],
  }),
  setRules: endpoint({
    method: 'PUT', path: '/territories/:territory/calendar', summary: 'Set the rules from a quarter on; quarters before it keep theirs',
    params: inTerritorySchema, body: setRulesSchema, response: calendarViewSchema, problems: [...setting],
  }),
  setPeriodDates: endpoint({
    method: 'PUT', path: '/territories/:territory/calendar/:period', summary: 'Set the dates of one quarter, or give it back to the rules, with the reason',
    params: inTerritorySchema.extend({ period: quarterSchema }), body: setPeriodDatesSchema, response: calendarViewSchema, problems: [...setting, 'period-too-early'],
  }),
}

/** `GET /territories/{territory}/calendar.ics` */
export const calendarFileQuerySchema = z.object({ lang: languageSchema.optional() })
