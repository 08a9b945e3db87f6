import { z } from 'zod'

/**
 * What may be wrong with a chain: a row of it was changed, taken out, or put in; the end that the database keeps of it is gone; or what is kept is not what its rows tell: a
 * version or a figure that says something else, that no row tells of, or that is gone, a value shown that is not the newest
 * version, a quarter that nobody brought to its state.
 */
const faultKinds = [
  'changed', 'missing', 'inserted', 'end-gone', 'version-changed', 'version-untold', 'version-gone', 'observation-changed', 'figure-changed', 'figure-untold', 'figure-gone', 'state-changed',
] as const

export const chainFaultSchema = z.object({
  kind: z.enum(faultKinds),
  /** The row that is broken, or that tells otherwise; null where none does. */
  position: z.number().int().nullable(),
  /** What it is about, as a path: `2019-Q1/ORI-CG-01`. */
  subject: z.string(),
})
export type ChainFault = z.infer<typeof chainFaultSchema>
