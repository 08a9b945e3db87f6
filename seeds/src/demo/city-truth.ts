import { exact } from '@atalaya/shared/decimal'
import { ordinalOf, periodBounds, yearOf, yearToDate, type Period } from '@atalaya/shared/period'
import { amount, count, expected, fullTimeEquivalents, wholes, type World } from './city-sizes.ts'
import { progressOf, quartersOfYear } from './demo-calendar.ts'
import type { Profile } from './demo-files.ts'
import { seeded } from './random.ts'

export interface Ratio {
  readonly numerator: number
  readonly denominator: number
}

/** What happened, whether or not the office came to know it. Amounts are in US dollars; null under a denominator of zero. */
export type Truth = number | Ratio | null

type Model = (world: World, profile: Profile, quarter: Period) => Truth

function clamp(value: number, lowest: number, highest: number): number {
  return Math.min(highest, Math.max(lowest, value))
}

/** On the way from the profile's first to its last value, moved by the office's skill. */
function onTheWay({ city }: World, { from, to }: Profile, quarter: Period, skillCounts: number): number {
  return from + (to - from) * progressOf(quarter) + skillCounts * city.skill
}

const share: Model = (world, profile, quarter) => {
  const denominator = profile.whole === '' ? count(world, profile.code, quarter) : wholes[profile.whole](world, quarter)
  if (denominator === 0) return null
  const spread = profile.whole === '' ? 0.06 : profile.spread
  const chance = spread * seeded(`${world.city.slug}/${profile.code}/${quarter}/share`).around()
  const part = clamp(onTheWay(world, profile, quarter, 0.09) + chance, 0.04, 0.98)
  // Parts of full-time equivalents have tenths; people, projects and commitments do not.
  const grain = profile.whole === 'fte' ? 10 : 1
  return { numerator: Math.round(denominator * part * grain) / grain, denominator }
}

const level: Model = (world, { code, from, to }, quarter) => {
  const years = (yearOf(quarter) - 2022) / 2
  const reached = from + (to - from) * years + 0.5 * world.city.skill + 0.4 * seeded(`${world.city.slug}/${code}`).around()
  return clamp(Math.round(reached), 0, world.levelsOf(code) - 1)
}

const meanLevel: Model = (world, profile, quarter) => {
  const chance = profile.spread * seeded(`${world.city.slug}/${profile.code}/${quarter}`).around()
  return exact(Math.round(clamp(onTheWay(world, profile, quarter, 0.4) + chance, 0, world.levelsOf(profile.code) - 1) * 10) / 10)
}

/** Weights, out of 100, of the plan's products that fall due in each quarter of the year. */
const programmed = [18, 26, 27, 29]

const plan: Model = (world, profile, quarter) => {
  const weights = yearToDate(quarter).map((own) => {
    const due = programmed[ordinalOf(own) - 1] as number
    const chance = profile.spread * seeded(`${world.city.slug}/${profile.code}/${own}`).around()
    return { due, done: due * clamp(onTheWay(world, profile, own, 0.05) + chance, 0.4, 1.04) }
  })
  const total = (of: 'due' | 'done') => weights.reduce((sum, weight) => sum + weight[of], 0)
  return { numerator: Math.round(total('done')), denominator: total('due') }
}

const unemployment: Model = ({ city }, { code, spread }, quarter) => {
  const force = Math.round((city.population * 0.5 * 1.008 ** (yearOf(quarter) - 2022)) / 100) * 100
  const rate = city.unemployment * (1.06 - 0.1 * progressOf(quarter)) * (1 + spread * seeded(`${city.slug}/${code}/${quarter}`).around())
  return { numerator: Math.round((force * rate) / 100) * 100, denominator: force }
}

function ofYear(world: World, code: string, quarter: Period): number {
  return quartersOfYear(quarter).reduce((total, own) => total + amount(world, code, own), 0)
}

const budgetShare: Model = (world, _profile, quarter) => {
  const { city } = world
  const budget = city.population * city.budgetPerPersonUsd * 1.05 ** (yearOf(quarter) - 2022)
  const localPerDollar = world.rate(city.currency, quarter)
  return { numerator: Math.round(ofYear(world, 'GOB-PR-02', quarter) * localPerDollar), denominator: Math.round(budget * localPerDollar) }
}

/** What is not reimbursable of what partners paid. */
const shareOfGrants = 0.82

const leverage: Model = (world, _profile, quarter) => {
  const localPerDollar = world.rate(world.city.currency, quarter)
  return {
    numerator: Math.round(shareOfGrants * ofYear(world, 'TER-IC-04', quarter) * localPerDollar),
    denominator: Math.round(ofYear(world, 'GOB-PR-02', quarter) * localPerDollar),
  }
}

const corrections: Model = ({ city }, _profile, quarter) => {
  const { from, to } = periodBounds(quarter)
  return city.corrections.filter(({ on }) => on >= from && on <= to).length
}

const counted: Model = (world, { code }, quarter) => count(world, code, quarter)
const paid: Model = (world, { code }, quarter) => amount(world, code, quarter)

const models: Record<Profile['model'], Model> = {
  count: counted,
  stock: counted,
  hours: (world, { code }, quarter) => Math.round(amount(world, code, quarter) * 2) / 2,
  share,
  'own-money': paid,
  money: paid,
  level,
  'mean-level': meanLevel,
  plan,
  fte: (world, _profile, quarter) => fullTimeEquivalents(world, quarter),
  cohort: (world, profile, quarter) => Math.round(expected(world, profile, quarter)),
  unemployment,
  'budget-share': budgetShare,
  leverage,
  corrections,
}

/** What happened of an indicator in the period that is due with a quarter. */
export function truthOf(world: World, code: string, quarter: Period): Truth {
  const profile = world.profile(code)
  return models[profile.model](world, profile, quarter)
}
