import { usualRules } from '@atalaya/shared/calendar'
import { starterSet } from '@atalaya/shared/indicator'
import { languageSchema, type Language } from '@atalaya/shared/language'
import { cityToSetUpSchema, usualOf, workShares, type CityToSetUp, type Places } from '@atalaya/shared/setup'
import { slugOf } from '@atalaya/shared/territory'
import { z } from 'zod'
import { draftOfRules, rulesDraftSchema, rulesOfDraft } from '../calendar/rules-draft.ts'

/** What has been typed of a city so far; the password is kept nowhere. */
export const setupDraftSchema = z.object({
  name: z.string(),
  /** As typed; empty for the one that follows from the name. */
  slug: z.string(),
  country: z.string(),
  nationalCode: z.string(),
  language: languageSchema,
  timeZone: z.string(),
  currency: z.string(),
  office: z.string(),
  addressee: z.string(),
  indicators: z.array(z.string()),
  calendar: rulesDraftSchema,
  share: z.enum(workShares),
  own: z.object({ name: z.string(), email: z.string() }),
  colleague: z.object({ email: z.string() }),
})
export type SetupDraft = z.infer<typeof setupDraftSchema>

export function emptyDraft(language: Language): SetupDraft {
  return {
    name: '', slug: '', country: '', nationalCode: '', language, timeZone: '', currency: '', office: '', addressee: '', indicators: [...starterSet],
    calendar: draftOfRules(usualRules), share: 'provides', own: { name: '', email: '' }, colleague: { email: '' },
  }
}

/** The draft in another country, with what is usual there; what the country leaves open is to be chosen. */
export function inCountry(draft: SetupDraft, country: string, { countries }: Places): SetupDraft {
  const [only, ...others] = countries.find(({ code }) => code === country)?.timeZones ?? []
  const usual = usualOf(country)
  return {
    ...draft,
    country,
    timeZone: only !== undefined && others.length === 0 ? only : '',
    language: usual ? usual.language : draft.language,
    currency: usual ? usual.currency : '',
  }
}

/** The part of its address that the city will have. */
export function slugIn({ slug, name }: SetupDraft): string {
  return slug === '' ? slugOf(name) : slug
}

/** How numbers and dates will be written; undefined before there is a country. */
export function localeIn({ language, country }: SetupDraft): string | undefined {
  return country === '' ? undefined : `${language}-${country}`
}

/** The draft as the API takes it, whether or not it takes it yet. */
export function toSetUp(draft: SetupDraft, { token, password }: { token: string; password: string }): CityToSetUp {
  const { name, country, nationalCode, timeZone, currency, office, addressee, indicators, calendar, share, own, colleague } = draft
  return {
    token,
    city: { slug: slugIn(draft), name, type: 'municipality', country, nationalCode, locale: localeIn(draft) ?? '', timeZone, currency, office, addressee },
    indicators,
    calendar: rulesOfDraft(calendar),
    share,
    administrator: { name: own.name.trim(), email: own.email.trim(), password },
    colleague: share === 'alone' ? null : { email: colleague.email.trim() },
  }
}

/** The pointers of what the contract does not take yet: `/city/name`. */
export function wrongIn(wanted: CityToSetUp): ReadonlySet<string> {
  const parsed = cityToSetUpSchema.safeParse(wanted)
  return new Set(parsed.success ? [] : parsed.error.issues.map(({ path }) => `/${path.join('/')}`))
}

export const steps = ['city', 'indicators', 'calendar', 'people'] as const
export type Step = (typeof steps)[number]

const pointersOf: Record<Step, readonly string[]> = { city: ['/city'], indicators: ['/indicators'], calendar: ['/calendar'], people: ['/administrator', '/colleague'] }

/** Whether a step has something that is not taken yet. */
export function isWrong(step: Step, wrong: ReadonlySet<string>): boolean {
  return [...wrong].some((pointer) => pointersOf[step].some((start) => pointer.startsWith(start)))
}
