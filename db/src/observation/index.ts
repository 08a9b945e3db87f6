export { addObservationVersion, replaceApprovedVersion, markPublished, type NewObservationVersion } from './observation-repository.ts'
export { listMissingNotes, listPeriodsSeen, listPoints, listReplacedPoints, type Audience, type PeriodSeen, type StoredPoint } from './observation-queries.ts'
export { findObservation, listPublished, listReplaced, listSeries, listTerritoryReplaced, listTerritoryVersions, listVersions, type TerritoryVersion } from './observation-versions.ts'
