import { randomBytes } from 'node:crypto'
import { listIndicators, replaceAdoptions } from '@atalaya/db/indicator'
import { createTerritory } from '@atalaya/db/territory'
import { roles, type Role } from '@atalaya/shared/access'
import { period, type Period } from '@atalaya/shared/period'
import type { FigureEntry, SaveFigure, SubmissionState } from '@atalaya/shared/submission'
import type { Territory } from '@atalaya/shared/territory'
import { officePath } from '../../server/src/office-path.ts'
import { api, makeSignedIn, passwordHash, type SignedIn, type TestApp } from './app.ts'

/** A territory with a person for each role. */
export interface Office extends Readonly<Record<Role, SignedIn>> {
  readonly territory: Territory
  readonly territoryId: number
  /** Address of the territory in the API. */
  readonly path: string
}

/**
 * A ratio of flows, a stock that should fall, a half-yearly ratio, a yearly level, an amount and a count without a good
 * direction: one indicator of each way of answering and of each frequency that is due in a first or second quarter or a last one.
 */
export const adopted = ['ORI-CG-01', 'ORI-CG-02', 'ORI-FR-02', 'GOB-CP-03', 'GOB-PR-02', 'TER-IC-01'] as const

export interface OfficeWanted extends Partial<Territory> {
  /** Codes of the indicators taken on. */
  readonly adopts?: readonly string[]
}

export async function buildOffice(app: TestApp, { adopts = adopted, ...overrides }: OfficeWanted = {}): Promise<Office> {
  const slug = `ciudad-${randomBytes(5).toString('hex')}`
  const territory: Territory = {
    slug, name: { es: 'Ciudad Abierta', pt: 'Cidade Aberta', en: 'Open City' }, type: 'municipality', country: 'CO', nationalCode: '', locale: 'es-CO', timeZone: 'America/Bogota',
    currency: 'COP', isIllustrative: false, allowsSelfApproval: false, addressee: 'Honorable Concejo Municipal', office: 'Oficina de Asuntos Internacionales',
    ...overrides,
  }
  const hash = await passwordHash()
  return app.store.write(async (handle) => {
    const territoryId = await createTerritory(handle, territory)
    const indicators = await listIndicators(handle)
    await replaceAdoptions(handle, territoryId, adopts.map((code) => {
      const indicator = indicators.find((candidate) => candidate.code === code)
      if (!indicator) throw new Error(`The framework has no ${code}`)
      return { indicatorId: indicator.id, owner: '', substitute: '', tolerance: 0.15 }
    }))
    const people = {} as Record<Role, SignedIn>
    for (const role of roles) {
      const memberships = [{ territory: territory.slug, territoryId, roles: [role] }]
      people[role] = await makeSignedIn(app, handle, { name: `${role} de ${territory.slug}`, email: `${role}@${territory.slug}.example.org`, hash, memberships })
    }
    return { ...people, territory, territoryId, path: `${api}/territories/${territory.slug}` }
  })
}

/** Somebody with these roles in an office, and perhaps others elsewhere; in none without any. */
export async function buildPerson(app: TestApp, wanted: { office?: Office; roles?: readonly Role[]; name?: string; email?: string; isDemo?: boolean; hasFirstPassword?: boolean } = {}): Promise<SignedIn> {
  const { office, roles: held = [], name = 'Ana Torres', email = `ana-${randomBytes(5).toString('hex')}@example.org`, isDemo = false, hasFirstPassword = false } = wanted
  const hash = await passwordHash()
  const memberships = office ? [{ territory: office.territory.slug, territoryId: office.territoryId, roles: held }] : []
  return app.store.write((handle) => makeSignedIn(app, handle, { name, email, hash, memberships, isDemo, hasFirstPassword }))
}

export const value = (amount: number): FigureEntry => ({ form: 'value', value: amount })
export const ratio = (numerator: number, denominator: number): FigureEntry => ({ form: 'ratio', numerator, denominator })
export const missing = (reason: 'no_data' | 'not_applicable', note: string): FigureEntry => ({ form: 'missing', reason, note })
export const pesos = (amount: number): FigureEntry => ({ form: 'amount', value: amount, currency: 'COP', date: '2019-03-31', rate: 1, rateSource: '' })

/** A figure as the API takes it, with a source and a date, so that no check asks for them. */
export function figure(entry: FigureEntry, overrides: Partial<SaveFigure> = {}): SaveFigure {
  return { entry, source: 'Registro de la oficina', dataDate: '2019-04-02', vintage: 'final', note: '', explanation: '', version: 0, ...overrides }
}

/** 46 of 60 commitments kept, 7 overdue, 12 agreements, 1,256,755,000 pesos spent. */
export const usualFigures = {
  'ORI-CG-01': figure(ratio(46, 60)),
  'ORI-CG-02': figure(value(7)),
  'GOB-PR-02': figure(pesos(1_256_755_000)),
  'TER-IC-01': figure(value(12)),
} as const satisfies Record<string, SaveFigure>

export interface SubmissionWanted {
  readonly period?: string
  readonly state?: SubmissionState
  readonly figures?: Readonly<Record<string, SaveFigure>>
}

/** A quarter brought to a state by the office's own verbs, each by its person, at the time it is. */
export async function buildSubmission(app: TestApp, office: Office, { period: code = '2019-Q1', state = 'draft', figures = usualFigures }: SubmissionWanted = {}): Promise<Period> {
  const quarter = period(code)
  const of = { territory: office.territory.slug, period: quarter }
  const by = ({ principal }: SignedIn) => ({ store: app.store, principal, now: app.clock.now })
  await officePath.saveFigures(by(office.provider), { ...of, figures: Object.entries(figures).map(([indicator, entered]) => ({ ...entered, indicator })) })
  if (state === 'draft') return quarter
  await officePath.submit(by(office.provider), of)
  if (state === 'submitted') return quarter
  if (state === 'returned') {
    await officePath.returnSubmission(by(office.validator), { ...of, note: '¿De dónde sale esta cifra?', figures: [] })
    return quarter
  }
  await officePath.approve(by(office.validator), of)
  if (state === 'approved') return quarter
  await officePath.publish(by(office.publisher), of)
  return quarter
}
