import { correctObservation } from './submission/correct-observation.ts'
import { approveSubmission } from './submission/approve-submission.ts'
import { publishSubmission } from './submission/publish-submission.ts'
import { returnSubmission } from './submission/return-submission.ts'
import { saveFigures } from './submission/save-figures.ts'
import { saveNarrative } from './submission/save-narrative.ts'
import { submitFigures } from './submission/submit-figures.ts'
import { saveAdoptions } from './indicator/save-adoptions.ts'
import { saveGoals } from './indicator/save-goals.ts'

/** The verbs by which the demo is played: the office's own way, so that its rows are rows like any other. */
export const officePath = {
  saveAdoptions,
  saveGoals,
  saveFigures,
  saveNarrative,
  submit: submitFigures,
  returnSubmission,
  approve: approveSubmission,
  publish: publishSubmission,
  correctObservation,
}
