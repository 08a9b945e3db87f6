import type { Scope } from '@atalaya/shared/indicator'
import {
  figureSchema, narrativeSchema, type Figure, type Finding, type Narrative, type QuarterVersion, type SavedFigure, type SavedNarrative, type SaveFigure, type SubmissionRow,
  type SubmissionState, type SubmissionView,
} from '@atalaya/shared/submission'
import type { DeviceStorage } from '../device/device-storage.ts'
import { createAutosave, type Autosave, type SaveState } from './autosave.ts'
import { draftOf, figureDraftSchema, isSameDraft, readDraft, saveFigureOf, type FigureDraft, type FigureSetting } from './figure-draft.ts'
import { draftKey, keptDrafts } from './kept-drafts.ts'
import { isSameNarrative, narrativeDraftOf, narrativeDraftSchema, type NarrativeDraft } from './narrative-draft.ts'
import type { RowTraits } from './row-filter.ts'

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

/** What others saved that the desk has not taken in yet. */
export interface Changes {
  readonly codes: readonly string[]
  readonly scopes: readonly Scope[]
}

export interface DeskSummary {
  readonly due: number
  readonly answered: number
  readonly blocking: number
  /** Warnings whose explanation is not written. */
  readonly unexplained: number
  readonly returned: number
  /** Typed and kept on this device, because the server did not take it. */
  readonly unsent: number
  readonly isSignedOut: boolean
  readonly isSaving: boolean
  /** Typed and not yet something that can be stored. */
  readonly unfinished: number
  readonly lastSavedAt: string | null
}

type Listener = () => void
export type FigureAutosave = Autosave<FigureDraft, StoredFigure>
export type NarrativeAutosave = Autosave<NarrativeDraft, Narrative>

interface DeskSetting {
  readonly view: SubmissionView
  readonly personId: number
  readonly storage: DeviceStorage
  readonly transport: Transport
  /** What the checks say of an entry that is typed and not saved yet. */
  readonly check: (row: SubmissionRow, body: SaveFigure) => readonly Finding[]
}

export function settingOf(row: SubmissionRow, { currency, locale }: SubmissionView['territory']): FigureSetting {
  return { indicator: row.indicator, period: row.period, currency, locale }
}

/**
 * All that is being written in one quarter: a figure a row, a narrative a scope. Keeps and sends each by itself and tells
 * whoever listens to it, so that typing in one row draws that row alone.
 */
export class Desk {
  readonly rows: ReadonlyMap<string, SubmissionRow>
  readonly figures: ReadonlyMap<string, FigureAutosave>
  readonly narratives: ReadonlyMap<Scope, NarrativeAutosave>
  /** False once this device refused to keep what is typed. */
  isKeeping = true
  /** The quarter's version as it has been seen here, with all that others saved until then. */
  seenVersion: number
  private state: SubmissionState
  private readonly setting: DeskSetting
  private readonly listeners = new Map<string, Set<Listener>>()
  private summarised: DeskSummary | undefined

  constructor(setting: DeskSetting) {
    this.setting = setting
    this.seenVersion = setting.view.version
    this.state = setting.view.state
    this.rows = new Map(setting.view.rows.map((row) => [row.indicator.code, row]))
    this.figures = new Map(setting.view.rows.map((row) => [row.indicator.code, this.figureSlot(row)]))
    this.narratives = new Map(setting.view.narratives.map((narrative) => [narrative.scope, this.narrativeSlot(narrative)]))
  }

  /** Calls back when one thing moves; `all` for any of them. */
  subscribe(thing: string, listener: Listener): () => void {
    const listening = this.listeners.get(thing) ?? new Set()
    this.listeners.set(thing, listening.add(listener))
    return () => listening.delete(listener)
  }

  /** What the checks say of what stands in the row now. */
  findingsOf(code: string): readonly Finding[] {
    const { row, slot } = this.at(code)
    if (slot.state.is === 'kept') return slot.stored.findings
    const body = saveFigureOf(slot.draft, settingOf(row, this.setting.view.territory), 0)
    return body === undefined ? [] : this.setting.check(row, body)
  }

  traitsOf(code: string): RowTraits {
    const { slot } = this.at(code)
    const { figure } = slot.stored
    return {
      isAnswered: figure !== null && figure.entry.form !== 'blank',
      hasFindings: this.findingsOf(code).length > 0 || slot.state.is === 'incomplete' || slot.state.is === 'refused' || slot.state.is === 'conflict',
      // Afterwards a question and its answer are history.
      isReturned: figure !== null && figure.returnNote !== '' && (this.state === 'returned' || this.state === 'submitted'),
    }
  }

  summary(): DeskSummary {
    this.summarised ??= this.summarise()
    return this.summarised
  }

  /** Sends what waits to be sent, one after the other; stops at the first that the server does not answer. */
  async flush(): Promise<void> {
    for (const slot of this.slots()) {
      if (slot.current().state.is !== 'unsent') continue
      await slot.leave()
      if (slot.current().state.is === 'unsent') return
    }
  }

  /** Rows answered with a number and without a source. */
  unsourced(): readonly string[] {
    return [...this.figures].flatMap(([code, autosave]) => {
      const { draft } = autosave.current()
      return this.traitsOf(code).isAnswered && draft.form !== 'missing' && draft.source.trim() === '' ? [code] : []
    })
  }

  /** Gives rows the source of another, and its date where they have none. */
  shareSource({ source, dataDate }: Pick<FigureDraft, 'source' | 'dataDate'>, codes: readonly string[]): void {
    for (const code of codes) {
      const autosave = this.figures.get(code)
      const draft = autosave?.current().draft
      if (!autosave || !draft) continue
      autosave.change({ ...draft, source, dataDate: draft.dataDate === '' ? dataDate : draft.dataDate })
      void autosave.leave()
    }
  }

  /** Takes in a later reading of the quarter; what is being written stays. */
  refresh(view: SubmissionView): void {
    this.seenVersion = Math.max(this.seenVersion, view.version)
    this.state = view.state
    this.summarised = undefined
    for (const { indicator, figure, findings } of view.rows) this.figures.get(indicator.code)?.refresh({ figure, findings })
    for (const narrative of view.narratives) this.narratives.get(narrative.scope)?.refresh(narrative)
  }

  /** What a later reading of the quarter has that is not what is shown here. */
  changesIn(view: SubmissionView): Changes {
    const held = (code: string) => this.figures.get(code)?.current().stored.figure
    return {
      codes: view.rows.filter(({ indicator, figure }) => figure !== null && figure.version !== held(indicator.code)?.version).map(({ indicator }) => indicator.code),
      scopes: view.narratives.filter(({ scope, version }) => version !== this.narratives.get(scope)?.current().stored.version).map(({ scope }) => scope),
    }
  }

  /** A save of one's own is seen by whoever had seen all before it; after one of somebody else's the quarter has to be read again. */
  private sawSave({ before, after }: QuarterVersion): void {
    if (this.seenVersion === before) this.seenVersion = after
  }

  private at(code: string) {
    const row = this.rows.get(code)
    const figure = this.figures.get(code)
    if (!row || !figure) throw new Error(`The quarter has no row ${code}`)
    return { row, slot: figure.current() }
  }

  private slots(): readonly { current(): { state: SaveState<unknown> }; leave(): Promise<void> }[] {
    return [...this.figures.values(), ...this.narratives.values()]
  }

  private summarise(): DeskSummary {
    const codes = [...this.figures.keys()]
    const traits = codes.map((code) => this.traitsOf(code))
    const findings = codes.flatMap((code) => this.findingsOf(code).map((finding) => ({ finding, draft: this.at(code).slot.draft })))
    const states = this.slots().map((slot) => slot.current().state)
    const unsent = states.filter((state) => state.is === 'unsent')
    const savedAt = codes.flatMap((code) => this.at(code).slot.stored.figure?.savedAt ?? []).toSorted()
    return {
      due: codes.length,
      answered: traits.filter(({ isAnswered }) => isAnswered).length,
      blocking: findings.filter(({ finding }) => finding.severity === 'block').length,
      unexplained: findings.filter(({ finding, draft }) => finding.severity === 'warn' && draft.explanation.trim() === '').length,
      returned: traits.filter(({ isReturned }) => isReturned).length,
      unsent: unsent.length,
      isSignedOut: unsent.some(({ why }) => why === 'signed-out'),
      isSaving: states.some(({ is }) => is === 'saving'),
      unfinished: states.filter(({ is }) => is === 'incomplete' || is === 'refused' || is === 'conflict').length,
      lastSavedAt: savedAt.at(-1) ?? null,
    }
  }

  private moved(thing: string): void {
    this.summarised = undefined
    for (const listener of this.listeners.get(thing) ?? []) listener()
    for (const listener of this.listeners.get('all') ?? []) listener()
  }

  private kept<Draft>(thing: string, schema: Parameters<typeof keptDrafts<Draft>>[0]['schema']) {
    const { view, personId, storage } = this.setting
    return keptDrafts<Draft>({
      storage,
      key: draftKey({ personId, territory: view.territory.slug, period: view.period, thing }),
      schema,
      onRefused: () => {
        this.isKeeping = false
      },
    })
  }

  private figureSlot(row: SubmissionRow): FigureAutosave {
    const { code } = row.indicator
    const setting = settingOf(row, this.setting.view.territory)
    return createAutosave<FigureDraft, StoredFigure>({
      stored: { figure: row.figure, findings: row.findings },
      kept: this.kept(code, figureDraftSchema),
      onMove: () => this.moved(code),
      rules: {
        draftOf: ({ figure }) => draftOf(figure, setting),
        versionOf: ({ figure }) => (figure === null ? 0 : figure.version),
        isSame: (one, other) => isSameDraft(one, other, setting),
        isReady: (draft) => readDraft(draft, setting).is === 'entry',
        send: async (draft, { figure }) => {
          const body = saveFigureOf(draft, setting, figure === null ? 0 : figure.version)
          if (!body) throw new Error(`The draft of ${code} cannot be read`)
          // A question may have been taken back while its answer was kept on this device.
          const { answer, ...rest } = body
          const isAsked = figure !== null && figure.returnNote !== ''
          const { quarterVersion, ...saved } = await this.setting.transport.saveFigure(code, isAsked ? { ...rest, answer } : rest)
          this.sawSave(quarterVersion)
          return saved
        },
        readTheirs: (current) => {
          const figure = figureSchema.parse(current)
          return { figure, findings: this.setting.check(row, figure) }
        },
      },
    })
  }

  private narrativeSlot(narrative: Narrative): NarrativeAutosave {
    const { scope } = narrative
    return createAutosave<NarrativeDraft, Narrative>({
      stored: narrative,
      kept: this.kept(`narrative-${scope}`, narrativeDraftSchema),
      onMove: () => this.moved(scope),
      rules: {
        draftOf: narrativeDraftOf,
        versionOf: ({ version }) => version,
        isSame: isSameNarrative,
        isReady: () => true,
        send: async (draft, { version }) => {
          const { quarterVersion, ...saved } = await this.setting.transport.saveNarrative(scope, { ...draft, version })
          this.sawSave(quarterVersion)
          return saved
        },
        readTheirs: (current) => narrativeSchema.parse(current),
      },
    })
  }
}
