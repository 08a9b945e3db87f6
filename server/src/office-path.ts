import type { SetRules } from '@atalaya/shared/calendar'
import type { Adoption } from '@atalaya/shared/indicator'
import { setPeriodDates } from './calendar/set-period-dates.ts'
import { setRules } from './calendar/set-rules.ts'
import { approveCorrection } from './correction/decide-correction.ts'
import { proposeCorrection } from './correction/propose-correction.ts'
import { approveSubmission } from './submission/approve-submission.ts'
import { publishSubmission } from './submission/publish-submission.ts'
import { returnSubmission } from './submission/return-submission.ts'
import { saveFigures } from './submission/save-figures.ts'
import { saveNarrative } from './submission/save-narrative.ts'
import { submitFigures } from './submission/submit-figures.ts'
import { getAdoptions, saveAdoptions } from './indicator/save-adoptions.ts'
import { attachBytes, type BytesToAttach } from './evidence/attach-bytes.ts'
import { openFileStore } from './evidence/file-store.ts'
import { arrivalsFolder } from './evidence/folder-store.ts'
import { saveGoals } from './indicator/save-goals.ts'
import type { Config } from './config/index.ts'
import type { VerbContext } from './plugins/context.ts'

/** The demo's administrator chooses after having seen what stands. */
async function chooseIndicators(context: VerbContext, input: { readonly territory: string; readonly adoptions: readonly Adoption[] }) {
  const { version } = await getAdoptions(context.store.read, input.territory)
  return saveAdoptions(context, { territory: input.territory, adoptions: [...input.adoptions], version })
}

/** The verbs by which the demo is played: the office's own way, so that its rows are rows like any other. */
export const officePath = {
  saveAdoptions: chooseIndicators,
  setRules: (context: VerbContext, { territory, ...rules }: SetRules & { readonly territory: string }) => setRules(context, territory, rules),
  setPeriodDates,
  saveGoals,
  saveFigures,
  saveNarrative,
  submit: submitFigures,
  returnSubmission,
  approve: approveSubmission,
  publish: publishSubmission,
  proposeCorrection,
  approveCorrection,
}

/** They with the one that keeps files, where the configuration says. */
export function officePathWith(config: Pick<Config, 'dataDir' | 'objectStore'>) {
  const place = { files: openFileStore(config), folder: arrivalsFolder(config.dataDir) }
  return { ...officePath, attachFile: (context: VerbContext, input: BytesToAttach) => attachBytes(context, place, input) }
}
