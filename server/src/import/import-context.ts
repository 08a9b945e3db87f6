import type { ImportJobs } from './import-jobs.ts'

/** What the verbs of imports need besides what every verb is given. */
export interface ImportSetting {
  readonly jobs: ImportJobs
  /** Folder in which files wait until they are no longer needed. */
  readonly folder: string
}
