import { parseArgs } from 'node:util'
import { loadFramework } from '@atalaya/seeds/framework'
import { createCity, newCitySchema, type NewCity } from './account/create-city.ts'
import { runTyped, UsageError } from './typed-command.ts'

/** What each option is, and a value of it; together the values are a city that can be made. */
const options: Record<keyof NewCity, { readonly about: string; readonly example: string }> = {
  slug: { about: 'its name in addresses, which never changes', example: 'cali' },
  name: { about: 'its name on the pages', example: 'Cali' },
  type: { about: 'municipality (if not given), metropolitan_area, region, country or network', example: 'municipality' },
  country: { about: 'ISO 3166-1 code', example: 'CO' },
  nationalCode: { about: 'its code in the national list of municipalities (may be left out)', example: '76001' },
  locale: { about: 'how numbers are written there, in Spanish, Portuguese or English', example: 'es-CO' },
  timeZone: { about: 'IANA name; decides when a quarter ends', example: 'America/Bogota' },
  currency: { about: 'ISO 4217 code of the currency of its amounts', example: 'COP' },
  office: { about: 'the office that answers for the figures', example: 'Oficina de Relaciones Internacionales' },
  addressee: { about: 'to whom the report is addressed', example: 'Honorable Concejo Municipal' },
  adminName: { about: 'who administers the city', example: 'Ana Torres' },
  adminEmail: { about: 'and signs in with this address', example: 'ana.torres@cali.example' },
}

const names = Object.keys(options) as (keyof NewCity)[]

/** As it is typed: `timeZone` is `--time-zone`. */
const typedAs = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const byTyped = new Map(names.map((name) => [typedAs(name), name]))

function usage(): string {
  const quoted = (text: string) => (/^[\w./@-]+$/.test(text) ? text : `"${text}"`)
  const example = names.map((name) => `--${typedAs(name)} ${quoted(options[name].example)}`)
  const about = names.map((name) => `  --${typedAs(name).padEnd(13)} ${options[name].about}`)
  return `Makes a city of one's own, with its administrator. For example:\n\n  npm run new-city -- \\\n    ${example.join(' \\\n    ')}\n\n${about.join('\n')}`
}

/** The city that the command line describes. Raises `UsageError` with all that is wrong, or with the usage where there is nothing. */
function readCity(typed: readonly string[]): NewCity {
  if (typed.length === 0) throw new UsageError(usage())
  const { tokens } = parseArgs({ args: [...typed], options: Object.fromEntries(names.map((name) => [typedAs(name), { type: 'string' as const }])), strict: false, tokens: true })
  const unknown = tokens.flatMap((token) => {
    if (token.kind === 'positional') return [`${token.value} belongs to no option: put quotes around a text of several words`]
    return token.kind === 'option' && !byTyped.has(token.name) ? [`${token.rawName} is no option`] : []
  })
  const given = Object.fromEntries(tokens.flatMap((token) => (token.kind === 'option' ? [[byTyped.get(token.name) ?? token.name, token.value]] : [])))
  const city = newCitySchema.safeParse(given)
  const wrong = city.success ? [] : city.error.issues.map(({ path, message }) => `--${typedAs(path.join('.'))} ${path.some((name) => given[String(name)] === undefined) ? 'is missing' : message}`)
  const all = [...unknown, ...wrong]
  if (!city.success || all.length > 0) {
    throw new UsageError(`The city cannot be made:\n${all.map((line) => `  - ${line}`).join('\n')}\n\n\`npm run new-city\` alone prints what each option is, with an example.`)
  }
  return city.data
}

/** `npm run new-city -- --slug cali --name Cali …`: a city of one's own, with its administrator. */
await runTyped(readCity, async (store, city) => {
  await loadFramework(store, { now: new Date() })
  const { password } = await createCity(store, city, new Date())
  console.log(`${city.name} is made: /es/${city.slug}, office at /office`)
  console.log(
    password === null
      ? `${city.adminEmail} signs in as before.`
      : `Administrator: ${city.adminEmail}\nFirst password (shown this once; the first sign-in asks for another): ${password}`,
  )
})
