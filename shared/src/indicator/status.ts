import { z } from 'zod'

/**
 * Computed standing of an indicator in a period, in the order in which a reader asks for them: what goes wrong comes before
 * what is not known. `neutral` and `no_target` are shown and never coloured.
 */
export const statusStates = [
  'achieved',
  'on_track',
  'at_risk',
  'off_track',
  'maturing',
  'in_progress',
  'neutral',
  'no_target',
  'no_data',
  'not_applicable',
  'not_reported',
] as const
export const statusStateSchema = z.enum(statusStates)
export type StatusState = z.infer<typeof statusStateSchema>

/** The state, the share of the target reached (0.77), and the sentence that names the numbers and the rule. */
export const statusSchema = z.object({
  state: statusStateSchema,
  attainment: z.number().nullable(),
  sentence: z.string(),
})
export type Status = z.infer<typeof statusSchema>
