import { askedByLinkSchema, type AskFigures, type SaveAnswer } from '@atalaya/shared/delegation'
import type { FigureEntry } from '@atalaya/shared/submission'
import { api } from './app.ts'
import type { Office } from './builders.ts'
import { expectOk } from './expect.ts'

/** What the office asks of its treasury on the usual day, until ten days later. */
export const asked: AskFigures = {
  department: 'Hacienda', addressee: 'Marta Ruiz', email: 'marta@hacienda.example.org', validUntil: '2019-07-20', indicators: ['GOB-PR-02', 'ORI-CG-02'],
}

export function delegationsPath(office: Office, rest = ''): string {
  return `${office.path}/submissions/2019-Q1/delegations${rest}`
}

/** Asks by a link, as the provider. */
export async function buildDelegation(office: Office, wanted: Partial<AskFigures> = {}): Promise<ReturnType<typeof askedByLinkSchema.parse>> {
  return expectOk(await office.provider.post(delegationsPath(office), { ...asked, ...wanted }), askedByLinkSchema)
}

export function answersPath(token: string, code?: string): string {
  return `${api}/answers/${token}${code === undefined ? '' : `/figures/${code}`}`
}

/** An answer as the page of the link sends it. */
export function answer(entry: FigureEntry, overrides: Partial<SaveAnswer> = {}): SaveAnswer {
  return { entry, source: 'Libro de caja', dataDate: '2019-04-05', vintage: 'final', note: 'Sin los de 2018', version: 0, name: 'Marta Ruiz', post: 'Tesorera', ...overrides }
}
