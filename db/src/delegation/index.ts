export {
  addDelegation, changeDelegation, findDelegationByToken, keepTaken, listAskedFigures, listDelegations, listTakenAnswers, noteOpened, noteTaken, questionAnswer,
  saveAnswerRow, type DelegationKey, type StoredAnswer, type StoredAskedFigure, type StoredDelegation,
} from './delegation-repository.ts'
