export { listCompleteness, type CompletenessRow } from './completeness-queries.ts'
export { addReopening, endReopenings, listReopenings, listUnended, type StoredReopening } from './reopening-repository.ts'
export {
  countAnswers, findFigure, listFigures, saveEntries, saveFigureRows, setReturnNotes, type FigureToStore, type StoredFigure,
} from './figure-repository.ts'
export {
  advanceSubmission, beginSubmission, findSubmission, getTerritorySubmission, listNarratives, listProviders, listSubmissions, noteProvider, saveNarrativeRow, touchSubmission,
  type StoredSubmission,
} from './submission-repository.ts'
