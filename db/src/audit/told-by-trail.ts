import type { Tables } from '../schema/index.ts'

type TrailRow = Tables['auditEntry']['$inferSelect']

/** What a chain says of the figures and versions of its territory, gathered while its rows go by. */
export interface ToldByTrail {
  /** Digest and place in the chain of every version, by its key. */
  readonly versions: Map<string, { readonly digest: string; readonly position: number }>
  /** What each figure was saved as last, by quarter and code; texts only as far as they were told. */
  readonly figures: Map<string, { readonly told: Record<string, unknown>; readonly position: number }>
  /** The state that each quarter was brought to last. */
  readonly states: Map<string, { readonly state: unknown; readonly position: number }>
  /** What there was already when the chain began; undefined for one that began empty. */
  begin: { readonly versions: unknown; readonly digest: unknown; readonly position: number } | undefined
}

export function nothingTold(): ToldByTrail {
  return { versions: new Map(), figures: new Map(), states: new Map(), begin: undefined }
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** Takes in one more row. */
export function takeIn(told: ToldByTrail, { action, subject, position, after: stored }: TrailRow): void {
  const after = recordOf(stored)
  if (action === 'audit.begin') {
    told.begin = { versions: after.versions, digest: after.digest, position }
    // Texts that an action on the whole quarter emptied were not always told before.
    for (const [key, { told: { entry, version }, position: at }] of told.figures) told.figures.set(key, { told: { entry, version }, position: at })
    return
  }
  if (action === 'figure.save') told.figures.set(subject, { told: { ...told.figures.get(subject)?.told, ...after }, position })
  // A figure that is reopened takes its quarter along.
  if (action.startsWith('submission.') || action === 'figure.reopen') told.states.set(subject.replace(/\/.*/, ''), { state: after.state, position })
  for (const [key, digest] of Object.entries(recordOf(after.versions))) told.versions.set(key, { digest: String(digest), position })
}
