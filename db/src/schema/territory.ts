import { territoryTypes } from '@atalaya/shared/territory'
import type { LocalizedText } from '@atalaya/shared/language'
import type { ColumnKit } from '../store/column-kit.ts'

export function territoryTables(kit: ColumnKit) {
  /** Countries by ISO 3166-1 alpha-2. */
  const country = kit.table('country', {
    code: kit.text('code').primaryKey(),
    name: kit.json<LocalizedText>('name').notNull(),
  })

  /** Currencies by ISO 4217 code. */
  const currency = kit.table('currency', {
    code: kit.text('code').primaryKey(),
    name: kit.json<LocalizedText>('name').notNull(),
    /** Decimal places of its minor unit. */
    decimals: kit.integer('decimals').notNull(),
  })

  /** The places that values are about (SDMX REF_AREA). */
  const territory = kit.table('territory', {
    id: kit.id(),
    /** Its name in addresses; never changes, because documents cite it. */
    slug: kit.text('slug').notNull().unique(),
    name: kit.json<LocalizedText>('name').notNull(),
    type: kit.choice('type', territoryTypes).notNull(),
    country: kit.text('country').notNull().references(() => country.code),
    /** Its code in the country's own list of municipalities; empty when not given. */
    nationalCode: kit.text('national_code').notNull().default(''),
    /** BCP 47; how people there write numbers. */
    locale: kit.text('locale').notNull(),
    /** IANA; decides when a period begins and ends. */
    timeZone: kit.text('time_zone').notNull(),
    /** The currency in which its amounts are kept. */
    currency: kit.text('currency').notNull().references(() => currency.code),
    /** Invented data, said on every page, image and file. */
    isIllustrative: kit.boolean('is_illustrative').notNull(),
    /** Whoever enters figures may also approve them. */
    allowsSelfApproval: kit.boolean('allows_self_approval').notNull(),
    /** Who works here signs in with a second factor, or does nothing but set one up. */
    requiresSecondFactor: kit.boolean('requires_second_factor').notNull().default(false),
    /** To whom the report is addressed. */
    addressee: kit.text('addressee').notNull(),
    /** The office that answers for the figures. */
    office: kit.text('office').notNull(),
    /** Rises with every write that changes what readers see of the territory; keys every kept answer and ETag. */
    version: kit.integer('version').notNull(),
  })

  return { country, currency, territory }
}
