import { listTargets, listTargetsOf, type DatedTarget } from '@atalaya/db/indicator'
import { listMissingNotes, listPublished, listReplaced, listSeries, listTerritoryReplaced, type Audience } from '@atalaya/db/observation'
import type { ReadHandle } from '@atalaya/db/store'
import type { StoredTerritory } from '@atalaya/db/territory'
import type { Observation } from '@atalaya/shared/observation'
import type { CalendarDate, Period } from '@atalaya/shared/period'
import { territoryInForce, type TerritoryInForce } from './territory-in-force.ts'
import { territoryOnDay } from './territory-on-day.ts'

interface Between {
  readonly from: string
  readonly until: string
}

/** What pages, exports and reports of a territory are made from: as it stands, or as the public knew it on a day that is past. */
export interface TerritoryKnown {
  readonly inForce: TerritoryInForce
  /** Why figures are missing, of the periods between two texts. */
  readonly missingNotes: (between: Between) => Promise<readonly { indicatorId: number; period: Period; note: string }[]>
  /** The versions in force of one indicator, whole, oldest period first. */
  readonly series: (indicatorId: number, audience: Audience) => Promise<readonly Observation[]>
  /** The published versions of one indicator that a later one replaced, newest period first. */
  readonly replaced: (indicatorId: number) => Promise<readonly Observation[]>
  /** The published versions in force between two periods as text, in the framework's order, oldest period first. */
  readonly published: (between: Between) => Promise<readonly Observation[]>
  /** The published versions that a later one replaced, in the framework's order. */
  readonly allReplaced: () => Promise<readonly Observation[]>
  /** Every version of every target of one indicator, by period, oldest first. */
  readonly targetsOf: (indicatorId: number) => Promise<readonly DatedTarget[]>
  /** Every version of the targets of the periods between two texts, by indicator and period, oldest first. */
  readonly targets: (between: Between) => Promise<readonly DatedTarget[]>
}

export type KnownTerritory = Pick<StoredTerritory, 'id' | 'version' | 'timeZone'>

/** A territory as it stands at the version that was just read; with a day, as the public knew it at the end of that day. */
export async function territoryKnown(handle: ReadHandle, stored: KnownTerritory, asOf: CalendarDate | undefined): Promise<TerritoryKnown> {
  if (asOf !== undefined) return territoryOnDay(handle, stored, asOf)
  const territoryId = stored.id
  return {
    inForce: await territoryInForce(handle, stored),
    missingNotes: (between) => listMissingNotes(handle, { territoryId, ...between }),
    series: (indicatorId, audience) => listSeries(handle, { territoryId, indicatorId, audience }),
    replaced: (indicatorId) => listReplaced(handle, { territoryId, indicatorId }),
    published: (between) => listPublished(handle, { territoryId, ...between }),
    allReplaced: () => listTerritoryReplaced(handle, territoryId),
    targetsOf: (indicatorId) => listTargetsOf(handle, { territoryId, indicatorId }),
    targets: (between) => listTargets(handle, territoryId, between),
  }
}
