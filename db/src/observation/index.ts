export { addObservationVersion, markPublished, type NewObservationVersion } from './observation-repository.ts'
export { findPublishedPoints, listFirstPeriods, listMissingNotes, listPeriodsSeen, listPoints, listPointsOf, listPointsOfAll, listReplacedPoints, type Audience, type PointBefore, type StoredPoint } from './observation-queries.ts'
export { findObservation, listPublished, listReplaced, listSeries, listTerritoryReplaced, listVersions } from './observation-versions.ts'
