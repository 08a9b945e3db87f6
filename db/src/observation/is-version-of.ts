import { and, eq, type SQL } from 'drizzle-orm'
import type { Tables } from '../schema/index.ts'

/** That a version is one of an observation, by the whole key; which of them is for the caller to say. */
export function isVersionOf({ observation, observationVersion: version }: Pick<Tables, 'observation' | 'observationVersion'>): SQL | undefined {
  return and(
    eq(version.territoryId, observation.territoryId),
    eq(version.indicatorId, observation.indicatorId),
    eq(version.period, observation.period),
    eq(version.cell, observation.cell),
  )
}
