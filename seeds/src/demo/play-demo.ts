import { createPerson, grantRoles } from '@atalaya/db/account'
import { readFramework } from '@atalaya/db/indicator'
import type { Store } from '@atalaya/db/store'
import { createTerritory } from '@atalaya/db/territory'
import { roles, type Principal, type Role } from '@atalaya/shared/access'
import { starterSet, type Framework } from '@atalaya/shared/indicator'
import type { Territory } from '@atalaya/shared/territory'
import { bucaramangaHistory, bucaramangaTerritory } from './bucaramanga-history.ts'
import type { Office } from './city-figures.ts'
import { historyOf } from './city-history.ts'
import { readDemoFiles, type City, type DemoFiles } from './demo-files.ts'
import type { OfficePath } from './office-path.ts'
import { playSteps } from './play-steps.ts'

const names: Record<Role, string> = {
  provider: 'Lucía Andrade Rojas',
  validator: 'Hernán Quispe Salazar',
  publisher: 'Beatriz Moura Lima',
  reader: 'Ignacio Ferreira Duarte',
  administrator: 'Carolina Vega Montes',
}

/** Of every demo account. It is published, and production mode refuses a database that has it. */
export const demoPassword = 'mirador-de-prueba'

function emailOf(role: Role): string {
  return `${role}@demo.atalaya.example`
}

/** One account for each role, a member of every demo territory. */
export const demoEmails: readonly string[] = roles.map(emailOf)

export interface DemoOptions {
  readonly store: Store
  readonly path: OfficePath
  readonly hashPassword: (password: string) => Promise<string>
}

/**
 * Fills an empty database, whose framework is loaded, with the demo: Bucaramanga's first quarter of 2019 as its report
 * supports it, and ten cities with twelve invented quarters each. Played through the product's own verbs on a clock of its
 * own, so that it is the same whenever it is played.
 */
export async function playDemo({ store, path, hashPassword }: DemoOptions): Promise<void> {
  const files = readDemoFiles()
  const framework = await readFramework(store.read)
  const territories = [bucaramangaTerritory(files.bucaramanga), ...files.cities.map(territoryOf)]
  const people = await createPeople(store, territories, hashPassword)
  const stage = { store, path, people }
  await playSteps(stage, bucaramangaHistory(files.bucaramanga, framework.indicators), files.wordings.es)
  for (const city of files.cities) {
    const office = officeOf(city, files, framework)
    await playSteps(stage, historyOf(office), office.wording)
  }
}

function territoryOf(city: City): Territory {
  const { slug, name, country, nationalCode, locale, timeZone, currency, allowsSelfApproval, addressee, office } = city
  return { slug, name, type: 'municipality', country, nationalCode, locale, timeZone, currency, isIllustrative: true, allowsSelfApproval, addressee, office }
}

/** In an office of one person, who enters also approves and publishes. */
function rolesIn(territory: Territory, role: Role): Role[] {
  return role === 'provider' && territory.allowsSelfApproval ? ['provider', 'validator', 'publisher'] : [role]
}

async function createPeople(store: Store, territories: readonly Territory[], hashPassword: DemoOptions['hashPassword']): Promise<Record<Role, Principal>> {
  const hashes = new Map(await Promise.all(roles.map(async (role) => [role, await hashPassword(demoPassword)] as const)))
  return store.write(async (handle) => {
    const ids: { territory: Territory; territoryId: number }[] = []
    for (const territory of territories) ids.push({ territory, territoryId: await createTerritory(handle, territory) })
    const people: [Role, Principal][] = []
    for (const role of roles) {
      const name = names[role]
      const email = emailOf(role)
      const personId = await createPerson(handle, { name, email, passwordHash: hashes.get(role) as string, language: 'es', isDemo: true, hasFirstPassword: false })
      for (const { territory, territoryId } of ids) await grantRoles(handle, { territoryId, personId, roles: rolesIn(territory, role) })
      people.push([role, { personId, name, email, memberships: territories.map((territory) => ({ territory: territory.slug, roles: rolesIn(territory, role) })) }])
    }
    return Object.fromEntries(people) as Record<Role, Principal>
  })
}

/** A demo city's office, with what it needs to make up its history. */
export function officeOf(city: City, { profiles, wordings, rate }: DemoFiles, framework: Framework): Office {
  const language = city.locale.startsWith('pt') ? 'pt' : 'es'
  const chosen: readonly string[] = city.adopts === 'starter' ? starterSet : city.adopts === 'all' ? framework.indicators.map(({ code }) => code) : city.adopts
  return {
    city,
    rate,
    language,
    wording: wordings[language],
    adopted: framework.indicators.filter(({ code }) => chosen.includes(code)),
    profile(code) {
      const profile = profiles.get(code)
      if (!profile) throw new Error(`profiles.csv has no ${code}`)
      return profile
    },
    levelsOf(code) {
      const rubric = framework.indicators.find((indicator) => indicator.code === code)?.rubric
      const levels = framework.rubrics.find((candidate) => candidate.code === rubric)?.levels
      if (!levels) throw new Error(`${code} has no levels`)
      return levels.length
    },
  }
}
