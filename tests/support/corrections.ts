import { correctionViewSchema, type CorrectionView } from '@atalaya/shared/correction'
import type { FigureEntry } from '@atalaya/shared/submission'
import type { SignedIn } from './app.ts'
import { figure, type Office } from './builders.ts'
import { expectOk } from './expect.ts'

export const correctionReason = 'Se contó dos veces el acuerdo con Lima'

/** What is proposed over the first version of a figure, with a source and a date. */
export function proposal(entry: FigureEntry, overrides: Record<string, unknown> = {}) {
  const { explanation: _none, ...given } = figure(entry)
  return { ...given, reason: correctionReason, version: 1, ...overrides }
}

/** Where corrections of a figure are proposed. */
export function proposeAt({ path }: Pick<Office, 'path'>, code = 'TER-IC-01', period = '2019-Q1'): string {
  return `${path}/observations/${code}/${period}/corrections`
}

interface Wanted {
  readonly code?: string
  readonly period?: string
  readonly by?: SignedIn
  readonly version?: number
  readonly reason?: string
  readonly vintage?: string
  readonly source?: string
  readonly note?: string
  readonly dataDate?: string
}

/** A correction proposed by the office's own verb, by the provider where nobody else is named. */
export async function propose(office: Office, entry: FigureEntry, { code, period, by = office.provider, ...overrides }: Wanted = {}): Promise<CorrectionView> {
  return expectOk(await by.post(proposeAt(office, code, period), proposal(entry, overrides)), correctionViewSchema)
}

export function decideAt({ path }: Pick<Office, 'path'>, { number }: Pick<CorrectionView, 'number'>, action: 'approve' | 'decline' | 'withdraw'): string {
  return `${path}/corrections/${number}/${action}`
}

/** Proposed by one and approved by another: what is published is corrected. */
export async function correct(office: Office, entry: FigureEntry, wanted: Wanted = {}): Promise<CorrectionView> {
  const proposed = await propose(office, entry, wanted)
  return expectOk(await office.validator.post(decideAt(office, proposed, 'approve'), { note: '' }), correctionViewSchema)
}
