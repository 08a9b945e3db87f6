import { z } from 'zod'
import { localizedTextSchema } from '../language/index.ts'

export const territoryTypes = ['municipality', 'metropolitan_area', 'region', 'country', 'network'] as const

/** The part of an address that names a territory: lower-case words joined by hyphens. */
export const territorySlugSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).max(60)

/** What every address below a territory has in it. */
export const inTerritorySchema = z.object({ territory: territorySlugSchema })

/** The place that values are about (SDMX REF_AREA), with what its pages need to write numbers and dates. */
export const territorySchema = z.object({
  slug: territorySlugSchema,
  name: localizedTextSchema,
  type: z.enum(territoryTypes),
  /** ISO 3166-1 alpha-2. */
  country: z.string().length(2),
  /** Its code in the country's own list of municipalities (DANE, INE, IBGE, INEGI …), as text; empty when not given. */
  nationalCode: z.string(),
  /** BCP 47, as people of that place write numbers. */
  locale: z.string(),
  /** IANA name; decides when a period begins and ends. */
  timeZone: z.string(),
  /** ISO 4217 code of the currency in which its amounts are kept. */
  currency: z.string().length(3),
  /** Its data are invented, and every page, image and file of it says so. */
  isIllustrative: z.boolean(),
  /** An office of one person: who enters may approve, and the observation says that nobody else has seen it. */
  allowsSelfApproval: z.boolean(),
  /** To whom the report is addressed, as on its cover: «Honorable Concejo Municipal». */
  addressee: z.string(),
  /** The office that answers for the figures, as it calls itself. */
  office: z.string(),
})
export type Territory = z.infer<typeof territorySchema>
