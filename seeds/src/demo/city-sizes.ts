import { ordinalOf, shiftPeriod, yearOf, type Period } from '@atalaya/shared/period'
import { indexOf, quartersOfYear } from './demo-calendar.ts'
import type { City, Profile } from './demo-files.ts'
import { seeded } from './random.ts'

/** A city and what is known of how its figures behave. */
export interface World {
  readonly city: City
  profile(code: string): Profile
  /** Units of a currency for one US dollar at the end of a quarter. */
  rate(currency: string, quarter: Period): number
  /** Number of levels of an indicator's rubric. */
  levelsOf(code: string): number
}

/** What a count or an amount would be without chance: its size, growth and season. */
export function expected({ city }: World, { code, level, size, growth, season }: Profile, quarter: Period): number {
  const ofItsOwn = 1 + 0.35 * seeded(`${city.slug}/${code}`).around()
  const seasonal = season[ordinalOf(quarter) - 1] as number
  return level * city.scale * (city.population / 1_000_000) ** size * (1 + growth + city.momentum) ** (indexOf(quarter) / 4) * seasonal * ofItsOwn
}

export function amount(world: World, code: string, quarter: Period): number {
  const profile = world.profile(code)
  const chance = seeded(`${world.city.slug}/${code}/${quarter}`).around()
  return expected(world, profile, quarter) * Math.max(0.15, 1 + profile.spread * chance)
}

export function count(world: World, code: string, quarter: Period): number {
  return Math.round(amount(world, code, quarter))
}

/** Full-time equivalents, with one decimal. */
export function fullTimeEquivalents({ city }: World, quarter: Period): number {
  const drift = city.staff < 3 ? 0.06 : 0.06 * seeded(`${city.slug}/fte/${yearOf(quarter)}`).around()
  return Math.round(city.staff * (0.94 + drift) * 10) / 10
}

/** Both grow by the year; `base` is of an average city of a million. */
function stockOf({ city }: World, quarter: Period, { base, size, growth }: { base: number; size: number; growth: number }): number {
  return Math.round(base * city.scale * (city.population / 1_000_000) ** size * growth ** (indexOf(quarter) / 4))
}

function agreements(world: World, quarter: Period): number {
  return stockOf(world, quarter, { base: 34, size: 0.25, growth: 1.07 })
}

/** What a share is a share of. One portfolio stands under all shares of projects and agreements, so that they agree. */
export const wholes: Record<Exclude<Profile['whole'], ''>, (world: World, quarter: Period) => number> = {
  agreements,
  portfolio: (world, quarter) => agreements(world, quarter) + stockOf(world, quarter, { base: 14, size: 0.3, growth: 1.05 }),
  closed: (world, quarter) => stockOf(world, quarter, { base: 6, size: 0.3, growth: 1 }),
  fte: fullTimeEquivalents,
  staff: (world, quarter) => Math.max(1, Math.round(fullTimeEquivalents(world, quarter))),
  // Thirty days after their end: two thirds of a quarter's missions owe their report in it, the rest in the next.
  missions: (world, quarter) => Math.round((2 * count(world, 'ORI-GC-05', quarter) + count(world, 'ORI-GC-05', shiftPeriod(quarter, -1))) / 3),
  // Those of the year before come to twelve months in this one.
  exchanges: (world, quarter) => quartersOfYear(quarter).reduce((total, own) => total + count(world, 'ORI-GC-02', shiftPeriod(own, -4)), 0),
  // The list is fixed at the beginning of each year.
  departments: ({ city }, quarter) => city.departments + (yearOf(quarter) % 2),
  municipalities: ({ city }) => city.municipalities,
  pledges: (_world, quarter) => 5 + Math.max(0, Math.floor(indexOf(quarter) / 6)),
}
