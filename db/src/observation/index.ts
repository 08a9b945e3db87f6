export { addObservationVersion, markPublished, type NewObservationVersion } from './observation-repository.ts'
export {
  findObservation, listFirstPeriods, listMissingNotes, listPeriodsSeen, listPoints, listPointsOf, listReplaced, listSeries, listVersions, type Audience, type StoredPoint,
} from './observation-queries.ts'
