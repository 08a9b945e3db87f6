export {
  advanceSubmission, beginSubmission, countAnswers, findFigure, findSubmission, getTerritorySubmission, listFigures, listNarratives, listProviders, listSubmissions, noteProvider,
  saveAnswers, saveFigureRows, saveNarrativeRow, setReturnNotes, touchSubmission, type FigureToStore, type StoredFigure, type StoredSubmission,
} from './submission-repository.ts'
