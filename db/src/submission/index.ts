export {
  advanceSubmission, beginSubmission, countAnswers, findFigure, findSubmission, getTerritorySubmission, listFigures, listNarratives, listProviders, listSubmissions, noteProvider,
  saveEntries, saveFigureRows, saveNarrativeRow, setReturnNotes, touchSubmission, type FigureToStore, type StoredFigure, type StoredSubmission,
} from './submission-repository.ts'
