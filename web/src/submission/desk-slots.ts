import type { Scope } from '@atalaya/shared/indicator'
import {
  figureSchema, narrativeSchema, type Figure, type Finding, type Narrative, type QuarterVersion, type SavedFigure, type SavedNarrative, type SaveFigure, type SubmissionRow,
  type SubmissionView,
} from '@atalaya/shared/submission'
import type { Autosave, SlotRules } from './autosave.ts'
import { draftOf, isSameDraft, readDraft, saveFigureOf, withExplanationBound, type FigureDraft, type FigureSetting } from './figure-draft.ts'
import { isSameNarrative, narrativeDraftOf, type NarrativeDraft } from './narrative-draft.ts'

/** A row's figure as the server holds it, with what its checks say. */
export interface StoredFigure {
  readonly figure: Figure | null
  readonly findings: readonly Finding[]
}

/** How the desk reaches the server; both throw as the API client does. */
export interface Transport {
  saveFigure(code: string, body: SaveFigure): Promise<SavedFigure>
  saveNarrative(scope: Scope, body: Omit<Narrative, 'scope'>): Promise<SavedNarrative>
}

/** What the checks say of an entry that is typed and not saved yet. */
export type CheckEntry = (row: SubmissionRow, body: SaveFigure) => readonly Finding[]

export type FigureAutosave = Autosave<FigureDraft, StoredFigure>
export type NarrativeAutosave = Autosave<NarrativeDraft, Narrative>

export function settingOf(row: Pick<SubmissionRow, 'indicator' | 'period'>, { currency, locale }: Pick<SubmissionView['territory'], 'currency' | 'locale'>): FigureSetting {
  return { indicator: row.indicator, period: row.period, currency, locale }
}

interface SavingContext {
  readonly transport: Transport
  /** Told of every save of one's own. */
  readonly onSaved: (version: QuarterVersion) => void
}

/** How the figure of a row is kept and sent. */
export function figureRules(
  row: SubmissionRow,
  { territory, check, transport, onSaved }: SavingContext & { readonly territory: SubmissionView['territory']; readonly check: CheckEntry },
): SlotRules<FigureDraft, StoredFigure> {
  const { code } = row.indicator
  const setting = settingOf(row, territory)
  return {
    draftOf: ({ figure }) => draftOf(figure, setting),
    versionOf: ({ figure }) => (figure === null ? 0 : figure.version),
    isSame: (one, other) => isSameDraft(one, other, setting),
    isReady: (draft) => readDraft(draft, setting).is === 'entry',
    asLeft: (draft) => withExplanationBound(draft, setting),
    send: async (draft, { figure }) => {
      const body = saveFigureOf(draft, setting, figure === null ? 0 : figure.version)
      if (!body) throw new Error(`The draft of ${code} cannot be read`)
      // A question may have been taken back while its answer was kept on this device.
      const { answer, ...rest } = body
      const isAsked = figure !== null && figure.returnNote !== ''
      const { quarterVersion, ...saved } = await transport.saveFigure(code, isAsked ? { ...rest, answer } : rest)
      onSaved(quarterVersion)
      return saved
    },
    readTheirs: (current) => {
      const figure = figureSchema.parse(current)
      return { figure, findings: check(row, figure) }
    },
  }
}

/** How what is written of a scope is kept and sent. */
export function narrativeRules(scope: Scope, { transport, onSaved }: SavingContext): SlotRules<NarrativeDraft, Narrative> {
  return {
    draftOf: narrativeDraftOf,
    versionOf: ({ version }) => version,
    isSame: isSameNarrative,
    isReady: () => true,
    send: async (draft, { version }) => {
      const { quarterVersion, ...saved } = await transport.saveNarrative(scope, { ...draft, version })
      onSaved(quarterVersion)
      return saved
    },
    readTheirs: (current) => narrativeSchema.parse(current),
  }
}
