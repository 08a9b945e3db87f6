import { listCountries, listCurrencies } from '@atalaya/db/territory'
import type { ReadHandle } from '@atalaya/db/store'
import type { Places } from '@atalaya/shared/setup'

declare global {
  namespace Intl {
    interface Locale {
      /** Not in the compiler's library yet (ECMA-402, Intl.Locale info). */
      getTimeZones(): string[] | undefined
    }
  }
}

/** The time zones that are kept in a country, as CLDR knows them; all of them where it knows none. */
function timeZonesIn(country: string): string[] {
  const known = new Intl.Locale(`und-${country}`).getTimeZones()
  return known === undefined || known.length === 0 ? Intl.supportedValuesOf('timeZone') : known
}

/** Countries and currencies of the installation, by code. */
export async function listPlaces(handle: ReadHandle): Promise<Places> {
  const [countries, currencies] = [await listCountries(handle), await listCurrencies(handle)]
  return { countries: countries.map((country) => ({ ...country, timeZones: timeZonesIn(country.code) })), currencies }
}
