import { z } from 'zod'
import { endpoint, type Role } from '../access/index.ts'
import { madeInvitationSchema, passwordSchema } from '../account/index.ts'
import { closesBeforeDue, plainRulesSchema } from '../calendar/index.ts'
import { indicatorCodeSchema } from '../indicator/index.ts'
import { localizedTextSchema } from '../language/index.ts'
import { quarterSchema } from '../period/index.ts'
import { newTerritorySchema, territorySlugSchema } from '../territory/index.ts'

/** 256 bits, as the console prints them behind the #, where no server logs them. */
export const setupTokenSchema = z.string().regex(/^[\w-]{43}$/)

/** How the work is shared among the first people; in an office of one, nobody else sees a figure before it is public, and each says so. */
export const workShares = ['provides', 'validates', 'alone'] as const
export type WorkShare = (typeof workShares)[number]

/** The roles of who sets the city up, and of the colleague, by how they share the work. */
export const rolesOfShare: Readonly<Record<WorkShare, { readonly own: readonly Role[]; readonly colleague: readonly Role[] }>> = {
  provides: { own: ['administrator', 'provider'], colleague: ['validator', 'publisher'] },
  validates: { own: ['administrator', 'validator', 'publisher'], colleague: ['provider'] },
  alone: { own: ['administrator', 'provider', 'validator', 'publisher'], colleague: [] },
}

const emailSchema = z.email().max(254)

/** A city with what it needs for its first figure. */
export const cityToSetUpSchema = z
  .object({
    token: setupTokenSchema,
    city: newTerritorySchema,
    /** From the quarter in course on; those before it keep to what is usual. */
    calendar: plainRulesSchema,
    indicators: z.array(indicatorCodeSchema).min(1).max(200),
    share: z.enum(workShares),
    administrator: z.object({ name: z.string().trim().min(1).max(120), email: emailSchema, password: passwordSchema }),
    /** Who is invited; null exactly where one person does all the work. */
    colleague: z.object({ email: emailSchema }).nullable(),
  })
  .refine(({ calendar }) => !closesBeforeDue(calendar), { path: ['calendar', 'closesDays'], message: 'is no earlier than the day on which a quarter is due' })
  .refine(({ share, colleague }) => (share === 'alone') === (colleague === null), { path: ['colleague'], message: 'is there unless one person does all the work' })
  .refine(({ administrator, colleague }) => colleague?.email.toLowerCase() !== administrator.email.toLowerCase(), { path: ['colleague', 'email'], message: 'is another address than the administrator’s' })
export type CityToSetUp = z.infer<typeof cityToSetUpSchema>

export const cityIsSetUpSchema = z.object({
  territory: territorySlugSchema,
  /** The quarter that the city is in. */
  period: quarterSchema,
  /** The link that the colleague comes by, answered this once; null in an office of one. */
  invited: madeInvitationSchema.nullable(),
})

/** What a city is chosen among, so that nothing has to be looked up elsewhere. */
export const placesSchema = z.object({
  countries: z.array(z.object({ code: z.string().length(2), name: localizedTextSchema, timeZones: z.array(z.string()) })),
  currencies: z.array(z.object({ code: z.string().length(3), name: localizedTextSchema })),
})
export type Places = z.infer<typeof placesSchema>

const refusals = ['not-found', 'wrong-state', 'foreign-origin'] as const

export const setupEndpoints = {
  openSetup: endpoint({
    method: 'POST', path: '/setup/openings', summary: 'What the first city is chosen among, for who has the link that the console printed',
    body: z.object({ token: setupTokenSchema }), response: placesSchema, problems: refusals,
  }),
  setUpCity: endpoint({
    method: 'POST', path: '/setup', summary: 'Set up the first city, its indicators, its calendar and its people, and sign in as its administrator; the link opens nothing any more',
    body: cityToSetUpSchema, response: cityIsSetUpSchema, problems: [...refusals, 'invalid-fields'],
  }),
}
