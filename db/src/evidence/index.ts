export { addEvidence, findPiece, saveVisibility, saveWithdrawal, type EvidenceToStore, type FigureKey, type StoredPiece } from './evidence-repository.ts'
export { countStanding, findPublicity, listDatedEvidence, listEvidence, listFileKinds, listPublicEvidence, listSupported, type SupportedFigure } from './evidence-queries.ts'
