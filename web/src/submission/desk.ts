import type { Scope } from '@atalaya/shared/indicator'
import {
  isSameEntry, type Finding, type Narrative, type QuarterVersion, type SavedFigure, type SaveFigure, type SubmissionRow, type SubmissionState, type SubmissionView,
} from '@atalaya/shared/submission'
import type { DeviceStorage } from '../device/device-storage.ts'
import { createAutosave, type SaveState } from './autosave.ts'
import { figureRules, narrativeRules, settingOf, type CheckEntry, type FigureAutosave, type NarrativeAutosave, type StoredFigure, type Transport } from './desk-slots.ts'
import { draftOf, explanationSetAside, figureDraftSchema, readDraft, saveFigureOf, standingExplanation, type FigureDraft } from './figure-draft.ts'
import { draftKey, keptDrafts } from './kept-drafts.ts'
import { narrativeDraftSchema, type NarrativeDraft } from './narrative-draft.ts'
import { countQuarter, type QuarterCounts } from './quarter-counts.ts'
import { isUnsaved, standingOf, type RowStanding } from './row-standing.ts'

/** What others saved that the desk has not taken in yet. */
export interface Changes {
  readonly codes: readonly string[]
  readonly scopes: readonly Scope[]
}

export interface DeskSummary extends QuarterCounts {
  /** Typed and kept on this device, because the server did not take it. */
  readonly unsent: number
  readonly isSignedOut: boolean
  readonly isSaving: boolean
  /** Texts of scopes that the service refused, or that somebody else wrote too. */
  readonly textsUnsaved: number
  readonly lastSavedAt: string | null
}

type Listener = () => void

/** What may not be written shows what is stored. */
const noStorage: DeviceStorage = { read: () => undefined, write: () => true, forget: () => undefined }

interface DeskSetting {
  readonly view: SubmissionView
  readonly personId: number
  /** Only for what may be written now: of the rest nothing is kept, and nothing that was kept is read. */
  readonly storage: DeviceStorage
  readonly transport: Transport
  readonly check: CheckEntry
}

/**
 * All that is being written in one quarter: a figure a row, a narrative a scope. Keeps and sends each by itself and tells
 * whoever listens to it, so that typing in one row draws that row alone.
 */
export class Desk {
  readonly rows: Map<string, SubmissionRow>
  readonly figures: ReadonlyMap<string, FigureAutosave>
  readonly narratives: ReadonlyMap<Scope, NarrativeAutosave>
  /** False once this device refused to keep what is typed. */
  isKeeping = true
  /** The quarter's version as it has been seen here, with all that others saved until then. */
  seenVersion: number
  #state: SubmissionState
  readonly #setting: DeskSetting
  readonly #listeners = new Map<string, Set<Listener>>()
  /** By row, the last explanation that was written for another figure than the one that followed it. */
  readonly #formerExplanations = new Map<string, string>()
  #summarized: DeskSummary | undefined

  constructor(setting: DeskSetting) {
    this.#setting = setting
    this.seenVersion = setting.view.version
    this.#state = setting.view.state
    this.rows = new Map(setting.view.rows.map((row) => [row.indicator.code, row]))
    this.figures = new Map(setting.view.rows.map((row) => [row.indicator.code, this.#figureSlot(row)]))
    this.narratives = new Map(setting.view.narratives.map((narrative) => [narrative.scope, this.#narrativeSlot(narrative)]))
    for (const code of this.figures.keys()) this.#keepFormerExplanation(code)
  }

  /** Calls back when one thing moves; `all` for any of them. */
  subscribe(thing: string, listener: Listener): () => void {
    const listening = this.#listeners.get(thing) ?? new Set()
    this.#listeners.set(thing, listening.add(listener))
    return () => listening.delete(listener)
  }

  /** What the checks say of what stands in the row now. */
  findingsOf(code: string): readonly Finding[] {
    const { row, slot } = this.#at(code)
    if (slot.state.is === 'kept') return slot.stored.findings
    const body = saveFigureOf(slot.draft, settingOf(row, this.#setting.view.territory), 0)
    return body === undefined ? [] : this.#setting.check(row, body)
  }

  /** The explanation of what stands in the row now. */
  explanationOf(code: string): string {
    const { row, slot } = this.#at(code)
    return standingExplanation(slot.draft, settingOf(row, this.#setting.view.territory))
  }

  /** An explanation that was written for an earlier figure of the row, while the one that stands has none; else empty. */
  formerExplanationOf(code: string): string {
    return this.explanationOf(code).trim() === '' ? (this.#formerExplanations.get(code) ?? '') : ''
  }

  standingOf(code: string): RowStanding {
    const { row, slot } = this.#at(code)
    return standingOf({
      row, figure: slot.stored.figure, findings: this.findingsOf(code), explanation: this.explanationOf(code), save: slot.state.is, state: this.#state,
    })
  }

  /** The rows that stand in some way, in the order of the sheet. */
  rowsThat(holds: (standing: RowStanding) => boolean): readonly SubmissionRow[] {
    return [...this.rows.values()].filter(({ indicator }) => holds(this.standingOf(indicator.code)))
  }

  summary(): DeskSummary {
    this.#summarized ??= this.#summarize()
    return this.#summarized
  }

  /** Sends what waits to be sent, one after the other; stops at the first that the server does not answer. */
  async flush(): Promise<void> {
    for (const slot of this.#slots()) {
      if (slot.current().state.is !== 'unsent') continue
      await slot.leave()
      if (slot.current().state.is === 'unsent') return
    }
  }

  /** Saves whatever was typed and not left yet, and waits until nothing is under way: what stands then is what the server holds, or is told. */
  async saveAll(): Promise<void> {
    for (;;) {
      await this.#allQuiet()
      const typed = this.#slots().find((slot) => slot.current().state.is === 'typing')
      if (!typed) return this.flush()
      // In turn: the version of the quarter that was seen goes up by one save after the other.
      await typed.leave()
    }
  }

  /** Whether what stands in the row is what somebody answered by a link: where that comes from is theirs to say. */
  isAnsweredByOthers(code: string): boolean {
    const { row, slot } = this.#at(code)
    const { byLink, figure } = row
    if (byLink === null || figure === null || byLink.figureVersion !== figure.version) return false
    const reading = readDraft(slot.draft, settingOf(row, this.#setting.view.territory))
    return reading.is === 'entry' && isSameEntry(reading.entry, figure.entry)
  }

  /** Shows figures that were saved together, in place of whatever stood in their rows. */
  takeSaved(saved: readonly SavedFigure[]): void {
    for (const { figure, findings } of saved) this.figures.get(figure.indicator)?.replace({ figure, findings })
    const [first] = saved
    if (first) this.#sawSave(first.quarterVersion)
  }

  /** Puts figures into the fields of their rows, to be kept on this device and sent when the service answers. */
  fillIn(figures: readonly { readonly code: string; readonly figure: Omit<SaveFigure, 'version'> }[]): void {
    for (const { code, figure } of figures) {
      const { row, slot } = this.#at(code)
      const autosave = this.figures.get(code)
      autosave?.change({ ...draftOf(figure, settingOf(row, this.#setting.view.territory)), answer: slot.draft.answer })
      void autosave?.leave()
    }
  }

  /** Takes in a later reading of the quarter; what is being written stays. */
  refresh(view: SubmissionView): void {
    this.seenVersion = Math.max(this.seenVersion, view.version)
    this.#state = view.state
    this.#summarized = undefined
    for (const row of view.rows) {
      const { indicator, figure, findings } = row
      if (this.rows.has(indicator.code)) this.rows.set(indicator.code, row)
      this.figures.get(indicator.code)?.refresh({ figure, findings })
    }
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
  readonly #sawSave = ({ before, after }: QuarterVersion): void => {
    if (this.seenVersion === before) this.seenVersion = after
  }

  #at(code: string) {
    const row = this.rows.get(code)
    const figure = this.figures.get(code)
    if (!row || !figure) throw new Error(`The quarter has no row ${code}`)
    return { row, slot: figure.current() }
  }

  /** Once the figure that replaces it is saved, the text is nowhere else in the page. */
  #keepFormerExplanation(code: string): void {
    const { row, slot } = this.#at(code)
    const former = explanationSetAside(slot.draft, settingOf(row, this.#setting.view.territory))
    if (former !== '') this.#formerExplanations.set(code, former)
    // Typed back, the figure that it is of has it again.
    else if (this.explanationOf(code).trim() === this.#formerExplanations.get(code)) this.#formerExplanations.delete(code)
  }

  #allQuiet(): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (this.summary().isSaving) return
        stop()
        resolve()
      }
      const stop = this.subscribe('all', look)
      look()
    })
  }

  #slots(): readonly { current(): { state: SaveState<unknown> }; leave(): Promise<void> }[] {
    return [...this.figures.values(), ...this.narratives.values()]
  }

  #summarize(): DeskSummary {
    const codes = [...this.figures.keys()]
    const states = this.#slots().map((slot) => slot.current().state)
    const unsent = states.filter((state) => state.is === 'unsent')
    const savedAt = codes.flatMap((code) => this.#at(code).slot.stored.figure?.savedAt ?? []).toSorted()
    return {
      ...countQuarter(codes.map((code) => this.standingOf(code))),
      unsent: unsent.length,
      isSignedOut: unsent.some(({ why }) => why === 'signed-out'),
      isSaving: states.some(({ is }) => is === 'saving'),
      textsUnsaved: [...this.narratives.values()].filter((slot) => isUnsaved(slot.current().state.is)).length,
      lastSavedAt: savedAt.at(-1) ?? null,
    }
  }

  #moved(thing: string): void {
    this.#summarized = undefined
    for (const listener of this.#listeners.get(thing) ?? []) listener()
    for (const listener of this.#listeners.get('all') ?? []) listener()
  }

  #kept<Draft>(isOpen: boolean, thing: string, schema: Parameters<typeof keptDrafts<Draft>>[0]['schema']) {
    const { view, personId, storage } = this.#setting
    return keptDrafts<Draft>({
      storage: isOpen ? storage : noStorage,
      key: draftKey({ personId, territory: view.territory.slug, period: view.period, thing }),
      schema,
      onRefused: () => {
        this.isKeeping = false
      },
    })
  }

  #figureSlot(row: SubmissionRow): FigureAutosave {
    const { code } = row.indicator
    const { view, transport, check } = this.#setting
    return createAutosave<FigureDraft, StoredFigure>({
      stored: { figure: row.figure, findings: row.findings },
      kept: this.#kept(row.write.allowed, code, figureDraftSchema),
      onMove: () => {
        this.#keepFormerExplanation(code)
        this.#moved(code)
      },
      rules: figureRules(row, { territory: view.territory, check, transport, onSaved: this.#sawSave }),
    })
  }

  #narrativeSlot(narrative: Narrative): NarrativeAutosave {
    const { scope } = narrative
    return createAutosave<NarrativeDraft, Narrative>({
      stored: narrative,
      kept: this.#kept(this.#setting.view.abilities.write.allowed, `narrative-${scope}`, narrativeDraftSchema),
      onMove: () => this.#moved(scope),
      rules: narrativeRules(scope, { transport: this.#setting.transport, onSaved: this.#sawSave }),
    })
  }
}
