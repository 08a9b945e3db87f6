import { indicatorCodeSchema } from '../indicator/index.ts'
import { periodSchema, type Period } from '../period/index.ts'

interface SubjectParts {
  readonly period: Period | null
  /** Code of the indicator. */
  readonly indicator: string | null
}

/** What a row of the trail is about, from its path: `2019-Q1/ORI-CG-01/2`, `ORI-CG-01/2019-A1`, `2019-Q1/office`. */
export function subjectParts(subject: string): SubjectParts {
  const parts = subject.split('/')
  const period = parts.find((part) => periodSchema.safeParse(part).success)
  const indicator = parts.find((part) => indicatorCodeSchema.safeParse(part).success)
  return { period: period === undefined ? null : (period as Period), indicator: indicator ?? null }
}
