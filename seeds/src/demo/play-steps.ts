import type { Store } from '@atalaya/db/store'
import type { Principal } from '@atalaya/shared/access'
import type { Period } from '@atalaya/shared/period'
import type { Finding, SavedFigure } from '@atalaya/shared/submission'
import type { Wording } from './demo-files.ts'
import type { ActingRole, Caller, FigureToSave, OfficePath, Step } from './office-path.ts'
import { seeded } from './random.ts'

export interface Stage {
  readonly store: Store
  readonly path: OfficePath
  readonly people: Record<ActingRole, Principal>
}

/** Does what the steps say, in their order, each by its person and at its moment. */
export async function playSteps(stage: Stage, steps: readonly Step[], wording: Wording): Promise<void> {
  /** Versions of the figures saved, by quarter and indicator: whoever changes one must have seen it. */
  const versions = new Map<string, number>()
  for (const step of steps) {
    const caller: Caller = { store: stage.store, principal: stage.people[step.by], now: new Date(step.at) }
    if (step.verb === 'saveFigures') await saveFigures(stage, caller, step.input, versions, wording)
    else await (stage.path[step.verb] as (caller: Caller, input: unknown) => Promise<unknown>)(caller, step.input)
  }
}

type Figures = { readonly territory: string; readonly period: Period; readonly figures: readonly FigureToSave[] }

/** Saves the figures, reads what the checks say, and explains each warning, as an office would. */
async function saveFigures({ path }: Stage, caller: Caller, { territory, period, figures }: Figures, versions: Map<string, number>, wording: Wording): Promise<void> {
  const save = async (toSave: readonly FigureToSave[]): Promise<readonly SavedFigure[]> => {
    const seen = toSave.map((figure) => ({ ...figure, version: seenVersion(versions, `${period}/${figure.indicator}`) }))
    const saved = await path.saveFigures(caller, { territory, period, figures: seen })
    for (const { figure } of saved) versions.set(`${period}/${figure.indicator}`, figure.version)
    return saved
  }
  const saved = await save(figures)
  const questioned = saved.filter(({ findings }) => findings.some(({ severity }) => severity === 'warn'))
  const explained = questioned.flatMap(({ figure, findings }) => {
    const entered = figures.find(({ indicator }) => indicator === figure.indicator)
    return entered ? [{ ...entered, explanation: explanationOf(findings, `${territory}/${period}/${figure.indicator}`, wording) }] : []
  })
  if (explained.length > 0) await save(explained)
}

function explanationOf(findings: readonly Finding[], seed: string, { explanations }: Wording): string {
  const slug = findings.map((finding) => finding.slug).find((candidate) => candidate in explanations) ?? 'otherwise'
  const wordings = explanations[slug]
  if (!wordings) throw new Error('The wording has no explanation for what has none of its own')
  return seeded(`${seed}/explanation`).pick(wordings)
}

/** What was not saved yet is at version 0. */
function seenVersion(versions: ReadonlyMap<string, number>, key: string): number {
  const seen = versions.get(key)
  return seen === undefined ? 0 : seen
}
