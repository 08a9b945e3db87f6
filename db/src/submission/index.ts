export {
  advanceSubmission, beginSubmission, countAnswers, findFigure, findSubmission, listFigures, listNarratives, listProviders, listSubmissions, noteProvider,
  saveFigureRows, saveNarrativeRow, setReturnNotes, touchSubmission, type FigureToStore, type StoredFigure, type StoredSubmission,
} from './submission-repository.ts'
