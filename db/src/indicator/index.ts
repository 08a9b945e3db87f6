export { findAdoption, listAdoptions, replaceAdoptions, type StoredAdoption } from './adoption-repository.ts'
export {
  addBaseline, addTarget, findBaseline, findTarget, listBaselines, listChangedTargets, listDatedBaselines, listTargets, listTargetsOf, listTargetValues, type DatedBaseline, type DatedTarget,
  type StoredBaseline, type StoredTarget,
} from './goal-repository.ts'
export {
  findFrameworkDigest, listIndicators, listIndicatorsInUse, readFramework, saveFramework, type FrameworkContent, type StoredIndicator,
} from './framework-repository.ts'
