import { and, eq } from 'drizzle-orm'
import type { ReadHandle, Tables, WriteHandle } from '../store/index.ts'
import type { Person } from './account-repository.ts'

export type StoredIdentity = Tables['identity']['$inferSelect']

/** A person as the provider knows them. */
export type ProviderSubject = Pick<StoredIdentity, 'issuer' | 'subject'>

/** Whose account a sign-in at the provider opens. */
export async function findByIdentity({ db, tables: { identity, person } }: ReadHandle, { issuer, subject }: ProviderSubject): Promise<Person | undefined> {
  const [row] = await db
    .select({ person })
    .from(identity)
    .innerJoin(person, eq(person.id, identity.personId))
    .where(and(eq(identity.issuer, issuer), eq(identity.subject, subject)))
  return row?.person
}

type OfPerson = Pick<StoredIdentity, 'issuer' | 'personId'>

/** What a provider calls somebody, where it is known. */
export async function findIdentity({ db, tables: { identity } }: ReadHandle, { issuer, personId }: OfPerson): Promise<StoredIdentity | undefined> {
  const [row] = await db.select().from(identity).where(and(eq(identity.issuer, issuer), eq(identity.personId, personId)))
  return row
}

export async function linkIdentity({ db, tables: { identity } }: WriteHandle, linked: StoredIdentity): Promise<void> {
  await db.insert(identity).values(linked)
}

export async function unlinkIdentity({ db, tables: { identity } }: WriteHandle, { issuer, personId }: OfPerson): Promise<void> {
  await db.delete(identity).where(and(eq(identity.issuer, issuer), eq(identity.personId, personId)))
}
