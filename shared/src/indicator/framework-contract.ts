import { z } from 'zod'
import { localizedTextSchema } from '../language/index.ts'
import { calendarDateSchema } from '../period/index.ts'
import { baselineSchema, keptTargetSchema } from './goal.ts'
import { aspectSchema, indicatorCodeSchema, indicatorSchema, rubricSchema, scopeSchema } from './indicator.ts'

/** `GET /api/v1/framework`: the edition in force, whole. */
export const frameworkSchema = z.object({
  edition: z.object({ code: z.string(), effectiveFrom: calendarDateSchema, title: localizedTextSchema, source: localizedTextSchema }),
  scopes: z.array(z.object({ scope: scopeSchema, wording: z.string(), name: localizedTextSchema })),
  aspects: z.array(aspectSchema),
  indicators: z.array(indicatorSchema),
  rubrics: z.array(rubricSchema),
  rubricRules: z.array(localizedTextSchema),
  sdgGoals: z.array(z.object({ goal: z.number().int(), name: localizedTextSchema })),
})
export type Framework = z.infer<typeof frameworkSchema>

/** What a territory has taken on of an indicator: its owner and substitute, and the tolerance of its status rule. */
export const adoptionSchema = z.object({
  indicator: indicatorCodeSchema,
  /** Who answers for the figure, by name or post; empty when not named. */
  owner: z.string().max(200),
  /** Who answers while the owner cannot, by name or post; empty when not named or left out. */
  substitute: z.string().max(200).default(''),
  /** Share of the target that may be missing before the status says so: 0.15 is 15 points. */
  tolerance: z.number().min(0).max(1),
})
export type Adoption = z.infer<typeof adoptionSchema>

/** Default tolerance of the status rule, 15 points. */
export const defaultTolerance = 0.15

/** The ten indicators that an office of one person can begin with. */
export const starterSet = [
  'ORI-CG-01', 'ORI-CG-04', 'ORI-GC-05', 'ORI-EQ-01', 'GOB-CP-01', 'GOB-PR-02', 'TER-IC-01', 'TER-IC-03', 'TER-IC-04', 'TER-CV-01',
] as const

/** `PUT /territories/{territory}/adoptions`: the whole choice at once. `version` changes when the choice does, and with nothing else; who saves sends the one that was seen. */
export const adoptionsSchema = z.object({ adoptions: z.array(adoptionSchema).max(500), version: z.string().min(1).max(100) })
export type Adoptions = z.infer<typeof adoptionsSchema>

/** `GET /territories/{territory}/goals`: all baselines and targets, every version, oldest first. */
export const goalsSchema = z.object({ baselines: z.array(baselineSchema), targets: z.array(keptTargetSchema) })
export type Goals = z.infer<typeof goalsSchema>
