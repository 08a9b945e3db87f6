import type { Store } from '@atalaya/db/store'
import type { Principal, Role } from '@atalaya/shared/access'
import type { SetPeriodDates, SetRules } from '@atalaya/shared/calendar'
import type { ProposeCorrection } from '@atalaya/shared/correction'
import type { DescribedEvidence } from '@atalaya/shared/evidence'
import type { Adoption, Baseline, Target } from '@atalaya/shared/indicator'
import type { Period } from '@atalaya/shared/period'
import type { Narrative, SavedFigure, SaveFigure } from '@atalaya/shared/submission'

/** Who acts, and when: the demo has a clock of its own. */
export interface Caller {
  readonly store: Store
  readonly principal: Principal | undefined
  readonly now: Date
}

type Verb<Input, Result = unknown> = (caller: Caller, input: Input) => Promise<Result>

interface InTerritory {
  readonly territory: string
}

interface OfQuarter extends InTerritory {
  readonly period: Period
}

/** The product's own verbs, through which the demo is played; the server passes them in, because seeds may not import it. */
export interface OfficePath {
  readonly saveAdoptions: Verb<InTerritory & { readonly adoptions: readonly Adoption[] }>
  readonly setRules: Verb<InTerritory & SetRules>
  readonly setPeriodDates: Verb<OfQuarter & SetPeriodDates>
  readonly saveGoals: Verb<InTerritory & { readonly baselines: readonly Baseline[]; readonly targets: readonly Target[] }>
  readonly saveFigures: Verb<OfQuarter & { readonly figures: readonly FigureToSave[] }, readonly SavedFigure[]>
  readonly saveNarrative: Verb<OfQuarter & Narrative>
  readonly attachFile: Verb<OfQuarter & DescribedEvidence & { readonly code: string; readonly fileName: string; readonly content: Uint8Array }>
  readonly submit: Verb<OfQuarter>
  readonly returnSubmission: Verb<OfQuarter & { readonly note: string; readonly figures: { indicator: string; note: string }[] }>
  readonly approve: Verb<OfQuarter>
  readonly publish: Verb<OfQuarter>
  readonly proposeCorrection: Verb<OfQuarter & ProposeCorrection & { readonly indicator: string }>
  readonly approveCorrection: Verb<InTerritory & { readonly number: number; readonly note: string }>
}

export type FigureToSave = SaveFigure & { readonly indicator: string }

/** One thing that somebody does at one moment: a verb and its input. */
export type Step = {
  [Name in keyof OfficePath]: { readonly at: string; readonly by: ActingRole; readonly verb: Name; readonly input: Parameters<OfficePath[Name]>[1] }
}[keyof OfficePath]

/** In which role somebody acts; a reader only looks on. */
export type ActingRole = Exclude<Role, 'reader'>
