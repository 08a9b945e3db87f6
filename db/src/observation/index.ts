export { addObservationVersion, markPublished, type NewObservationVersion } from './observation-repository.ts'
export {
  findObservation, listFirstPeriods, listMissingNotes, listPeriodsSeen, listPoints, listPointsOf, listPublished, listReplaced, listSeries, listTerritoryReplaced, listVersions, type Audience, type StoredPoint,
} from './observation-queries.ts'
