import { languageSchema } from '@atalaya/shared/language'
import { asOfSchema } from '@atalaya/shared/observation'
import { periodSchema } from '@atalaya/shared/period'
import { territorySlugSchema } from '@atalaya/shared/territory'
import { z } from 'zod'

/** Pages are no part of the API's document. */
export const hidden = { hide: true } as const

export const inLanguageSchema = z.object({ lang: languageSchema })
export const ofTerritorySchema = inLanguageSchema.extend({ territory: territorySlugSchema })
export const periodQuerySchema = z.object({ period: periodSchema.optional(), asOf: asOfSchema })
