import type { StatusState } from '../indicator/index.ts'
import { composeRow, isCorrection, type BoardIndicator, type BoardInput, type BoardPoint, type Observation } from '../observation/index.ts'
import { versionsOf } from './report-input.ts'

/**
 * How the corrected indicators of a board would stand with the figure that was told before it was corrected, all else as it is
 * now; by code, and only of those that stand otherwise. `versions` are the published ones, replaced and in force, in any order.
 */
export function statesBeforeCorrection(board: BoardInput, versions: readonly Observation[]): Map<string, StatusState> {
  return new Map(
    board.indicators.flatMap((row): [string, StatusState][] => {
      const now = composeRow(row, board)
      const told = now.latest?.isCorrected ? toldBeforeCorrection(versionsOf(versions, row.indicator.code, now.period)) : undefined
      if (told === undefined) return []
      const before = composeRow(withPoint(row, told), board).status.state
      return before === now.status.state ? [] : [[row.indicator.code, before]]
    }),
  )
}

/** The version that the first correction replaced. What was merely settled until then is no correction. */
function toldBeforeCorrection(versions: readonly Observation[]): Observation | undefined {
  return versions.find((before, index) => {
    const after = versions[index + 1]
    return after !== undefined && isCorrection(before, after)
  })
}

function withPoint(row: BoardIndicator, { period, value, numerator, denominator, missing, vintage, isSeenBySecondPerson }: Observation): BoardIndicator {
  const told: BoardPoint = { period, value, numerator, denominator, missing: missing && missing.reason, vintage, isSeenBySecondPerson }
  return { ...row, points: row.points.map((point) => (point.period === period ? told : point)) }
}
