import { indicatorCodeSchema } from '../indicator/index.ts'
import { periodSchema, type Period } from '../period/index.ts'

export interface SubjectParts {
  readonly period: Period | null
  /** Code of the indicator. */
  readonly indicator: string | null
  /** What else the path names: a scope, the number of a link or of a piece of evidence, the id of a person. */
  readonly rest: string
}

/** What a row of the trail is about, from its path: `2019-Q1/ORI-CG-01/2`, `ORI-CG-01/2019-A1`, `2019-Q1/office`. */
export function subjectParts(subject: string): SubjectParts {
  const parts = subject.split('/')
  const period = parts.find((part) => periodSchema.safeParse(part).success)
  const indicator = parts.find((part) => indicatorCodeSchema.safeParse(part).success)
  const rest = parts.filter((part) => part !== period && part !== indicator).join('/')
  return { period: period === undefined ? null : (period as Period), indicator: indicator ?? null, rest }
}
