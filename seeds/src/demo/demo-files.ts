import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { calendarRulesSchema } from '@atalaya/shared/calendar'
import { indicatorCodeSchema } from '@atalaya/shared/indicator'
import { localizedTextSchema } from '@atalaya/shared/language'
import { missingReasonSchema, vintageSchema } from '@atalaya/shared/observation'
import { calendarDateSchema, periodSchema } from '@atalaya/shared/period'
import { findingSlugs, narrativeSchema, submissionStates } from '@atalaya/shared/submission'
import { territorySchema, territorySlugSchema } from '@atalaya/shared/territory'
import { z } from 'zod'
import { FrameworkFilesError, type FileProblem } from '../framework/file-problem.ts'
import { readTable } from '../framework/read-table.ts'

const folder = fileURLToPath(new URL('../../data/demo', import.meta.url))

/** What is true of a city. */
const citySchema = territorySchema
  .pick({ name: true, country: true, nationalCode: true, locale: true, timeZone: true, currency: true })
  .extend({ slug: territorySlugSchema, population: z.number().int() })

/** What is invented of it: how its office works and what happened to it. */
const characterSchema = z.object({
  slug: territorySlugSchema,
  office: z.string(),
  addressee: z.string(),
  adopts: z.union([z.literal('all'), z.literal('starter'), z.array(indicatorCodeSchema)]),
  /** Size of its international action against that of an average city of as many people. */
  scale: z.number(),
  /** From −1 to 1: how well the office does what it does. */
  skill: z.number(),
  /** Growth a year beside that of each indicator. */
  momentum: z.number(),
  /** Share of figures that are missing, on average. */
  gaps: z.number(),
  budgetPerPersonUsd: z.number(),
  /** People in the office. */
  staff: z.number().int(),
  departments: z.number().int(),
  /** Of its metropolitan scheme; 0 where there is none. */
  municipalities: z.number().int(),
  unemployment: z.number(),
  partnerCurrency: z.enum(['USD', 'EUR']),
  allowsSelfApproval: z.boolean(),
  /** How far its last quarter has come. */
  lastQuarter: z.enum(submissionStates),
  /** The days that it gives itself for a quarter; null where it keeps to the usual. */
  calendar: calendarRulesSchema.pick({ dueDays: true, closesDays: true, reportFrequency: true }).extend({ reason: z.string() }).nullable(),
  /** Quarters that were given other days than the rest. */
  ownDates: z.array(z.object({ period: periodSchema, on: calendarDateSchema, dueOn: calendarDateSchema, closesOn: calendarDateSchema, reason: z.string() })),
  tolerance: z.number().positive(),
  /** How often a target is reached, nearly reached, missed, missed by far. */
  outcomes: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  returns: z.array(z.object({ period: periodSchema, indicators: z.array(indicatorCodeSchema) })),
  /** `error` is what the published value had too much of. */
  corrections: z.array(
    z.object({
      indicator: indicatorCodeSchema,
      period: periodSchema,
      on: calendarDateSchema,
      error: z.union([z.object({ add: z.number() }), z.object({ times: z.number() })]),
      reason: z.string(),
    }),
  ),
  /** `firstTimes`: what the target was before, as a multiple; `reason`: which of the wordings. */
  targetChanges: z.array(z.object({ indicator: indicatorCodeSchema, period: periodSchema, firstTimes: z.number(), on: calendarDateSchema, reason: z.number().int() })),
})

const groupSchema = z.object({ owner: z.string(), substitute: z.string(), source: z.string(), noData: z.array(z.string()).min(1), notApplicable: z.string().optional() })
const narrativePoolSchema = z.object({ result: z.array(z.string()), obstacle: z.array(z.string()), wayForward: z.array(z.string()) })

/** Everything a demo office writes, in its language. */
const wordingSchema = z.object({
  groups: z.record(z.string(), groupSchema),
  explanations: z.partialRecord(z.enum([...findingSlugs, 'otherwise']), z.array(z.string()).min(1)),
  questions: z.array(z.string()).min(1),
  /** To each of the questions, in their order. */
  answers: z.array(z.string()).min(1),
  returnNote: z.string(),
  /** What a document that supports figures says beneath its title, a line each. */
  evidence: z.array(z.string()).min(1),
  rateSource: z.string(),
  goals: z.object({ baselineSource: z.string(), targetSource: z.string(), changedSource: z.string(), changedReasons: z.array(z.string()) }),
  narratives: z.record(narrativeSchema.shape.scope, narrativePoolSchema),
})

const profileColumns = ['code', 'group', 'model', 'whole', 'level', 'size', 'growth', 'spread', 'q1', 'q2', 'q3', 'q4', 'from', 'to', 'gaps']

const profileSchema = z.object({
  code: indicatorCodeSchema,
  /** Which of the wordings it shares. */
  group: z.string(),
  model: z.enum([
    'count', 'hours', 'stock', 'share', 'own-money', 'money', 'level', 'mean-level', 'plan', 'fte', 'cohort', 'unemployment', 'budget-share', 'leverage', 'corrections',
  ]),
  /** What a share is a share of; empty where `level` gives it. */
  whole: z.enum(['', 'portfolio', 'agreements', 'staff', 'fte', 'missions', 'departments', 'municipalities', 'pledges', 'closed', 'exchanges']),
  /** In a city of a million, per period of the indicator; US dollars for money. */
  level: z.coerce.number(),
  /** Exponent of the population in millions. */
  size: z.coerce.number(),
  growth: z.coerce.number(),
  spread: z.coerce.number(),
  season: z.tuple([z.coerce.number(), z.coerce.number(), z.coerce.number(), z.coerce.number()]),
  /** Of a share or a level, at the first and the last quarter. */
  from: z.coerce.number(),
  to: z.coerce.number(),
  /** How often it is missing against the city's average. */
  gaps: z.coerce.number(),
})

const bucaramangaSchema = z.object({
  territory: territorySchema.pick({ slug: true, name: true, type: true, country: true, nationalCode: true, locale: true, timeZone: true, currency: true }),
  period: periodSchema,
  source: z.object({ title: localizedTextSchema, office: localizedTextSchema, addressee: localizedTextSchema }),
  figures: z.array(
    z.union([
      z.object({ indicator: indicatorCodeSchema, missing: missingReasonSchema, note: z.string() }),
      z.object({ indicator: indicatorCodeSchema, value: z.string(), sourceText: z.string(), dataDate: calendarDateSchema, vintage: vintageSchema, note: z.string() }),
    ]),
  ),
  narrative: z.record(narrativeSchema.shape.scope, narrativeSchema.pick({ result: true, obstacle: true, wayForward: true })),
})

export type City = z.infer<typeof citySchema> & z.infer<typeof characterSchema>
export type Profile = z.infer<typeof profileSchema>
export type Wording = z.infer<typeof wordingSchema>
export type BucaramangaReport = z.infer<typeof bucaramangaSchema>

export interface DemoFiles {
  readonly cities: readonly City[]
  readonly profiles: ReadonlyMap<string, Profile>
  readonly wordings: { readonly es: Wording; readonly pt: Wording }
  /** Units of a currency for one US dollar at the end of a quarter. */
  rate(currency: string, quarter: string): number
  readonly bucaramanga: BucaramangaReport
}

function json(file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'))
}

function table(file: string, columns: readonly string[]) {
  const problems: FileProblem[] = []
  const rows = readTable(file, readFileSync(join(folder, file), 'utf8'), columns, (at, message) => problems.push({ file: at.file, line: at.line, message }))
  if (problems.length > 0) throw new FrameworkFilesError(problems)
  return rows
}

function readProfiles(): Map<string, Profile> {
  const rows = table('profiles.csv', profileColumns)
  return new Map(
    rows.map((row) => {
      const cells = Object.fromEntries(profileColumns.map((column) => [column, row.cell(column)]))
      const profile = profileSchema.parse({ ...cells, season: ['q1', 'q2', 'q3', 'q4'].map((column) => row.cell(column)) })
      return [profile.code, profile]
    }),
  )
}

function readCities(): City[] {
  const characters = z.array(characterSchema).parse(json('characters.json'))
  return z.array(citySchema).parse(json('cities.json')).map((city) => {
    const character = characters.find(({ slug }) => slug === city.slug)
    if (!character) throw new Error(`characters.json says nothing of ${city.slug}`)
    return { ...city, ...character }
  })
}

function readRates(): DemoFiles['rate'] {
  const currencies = ['EUR', 'PYG', 'BRL', 'MXN', 'CUP', 'PEN', 'UYU', 'ARS']
  const rows = table('rates.csv', ['quarter', ...currencies])
  return (currency, quarter) => {
    if (currency === 'USD') return 1
    const row = rows.find((candidate) => candidate.cell('quarter') === quarter)
    if (!row) throw new Error(`rates.csv has no rates of ${quarter}`)
    return z.coerce.number().positive().parse(row.cell(currency))
  }
}

/** The inputs of the demo, each checked by its schema. */
export function readDemoFiles(): DemoFiles {
  return {
    cities: readCities(),
    profiles: readProfiles(),
    wordings: { es: wordingSchema.parse(json('wording-es.json')), pt: wordingSchema.parse(json('wording-pt.json')) },
    rate: readRates(),
    bucaramanga: bucaramangaSchema.parse(json('bucaramanga-2019-q1.json')),
  }
}
