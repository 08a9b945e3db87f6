export {
  addCorrection, decideCorrection, findOpenCorrection, getCorrection, listCorrections, type NewCorrection, type StoredCorrection,
} from './correction-repository.ts'
