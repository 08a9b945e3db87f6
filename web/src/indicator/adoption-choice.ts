import { exact } from '@atalaya/shared/decimal'
import { defaultTolerance, type Adoption } from '@atalaya/shared/indicator'

/** What a territory is choosing, by code; tolerance in points, as typed. */
export type AdoptionChoice = ReadonlyMap<string, { readonly owner: string; readonly substitute: string; readonly tolerance: string }>

const toPoints = (tolerance: number) => String(exact(tolerance * 100))

export function choiceOf(adoptions: readonly Adoption[]): AdoptionChoice {
  return new Map(adoptions.map(({ indicator, owner, substitute, tolerance }) => [indicator, { owner, substitute, tolerance: toPoints(tolerance) }]))
}

/** The same choice with exactly these indicators; those already in it keep their owner, substitute and tolerance. */
export function withIndicators(choice: AdoptionChoice, codes: readonly string[]): AdoptionChoice {
  return new Map(codes.map((code) => [code, choice.get(code) ?? { owner: '', substitute: '', tolerance: toPoints(defaultTolerance) }]))
}

/** Points as typed, as the share that is stored; undefined when they are not a whole number from 0 to 100. */
export function toleranceOf(points: string): number | undefined {
  const number = Number(points)
  return /^\d{1,3}$/.test(points.trim()) && number <= 100 ? exact(number / 100) : undefined
}

/** The choice as the API takes it; undefined while a tolerance cannot be read. */
export function adoptionsOf(choice: AdoptionChoice): Adoption[] | undefined {
  const adoptions = [...choice].flatMap(([indicator, { owner, substitute, tolerance }]) => {
    const share = toleranceOf(tolerance)
    return share === undefined ? [] : [{ indicator, owner: owner.trim(), substitute: substitute.trim(), tolerance: share }]
  })
  return adoptions.length === choice.size ? adoptions : undefined
}

/** Whether two choices are the same, in whatever order they were made. */
export function isSameChoice(one: AdoptionChoice, other: AdoptionChoice): boolean {
  return one.size === other.size && [...one].every(([code, { owner, substitute, tolerance }]) => {
    const theirs = other.get(code)
    return theirs?.owner === owner && theirs.substitute === substitute && theirs.tolerance === tolerance
  })
}
