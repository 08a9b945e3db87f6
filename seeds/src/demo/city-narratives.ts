import { scopes } from '@atalaya/shared/indicator'
import type { Period } from '@atalaya/shared/period'
import type { Narrative } from '@atalaya/shared/submission'
import type { Office } from './city-figures.ts'
import { indexOf } from './demo-calendar.ts'
import { seeded } from './random.ts'

/** A different sentence each quarter: the pool is gone through in turn, from a place of the city's own. */
function inTurn({ city }: Office, pool: readonly string[], field: string, turn: number): string {
  const start = Math.floor(seeded(`${city.slug}/${field}`).next() * pool.length)
  return pool[(start + turn) % pool.length] as string
}

/** What the office writes of each scope of which it has adopted something. */
export function narrativesOf(office: Office, quarter: Period): Narrative[] {
  const turn = indexOf(quarter)
  return scopes
    .filter((scope) => office.adopted.some((indicator) => indicator.scope === scope))
    .map((scope) => {
      const { result, obstacle, wayForward } = office.wording.narratives[scope]
      const field = (name: string, pool: readonly string[], at: number) => inTurn(office, pool, `${scope}/${name}`, at)
      return {
        scope,
        result: `${field('result', result, turn * 2)} ${field('result', result, turn * 2 + 1)}`,
        obstacle: field('obstacle', obstacle, turn),
        wayForward: field('wayForward', wayForward, turn),
        version: 0,
      }
    })
}
