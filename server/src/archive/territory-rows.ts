import { listPeopleNamed, type DatabaseRow, type TablePlan } from '@atalaya/db/archive'
import { listMembers } from '@atalaya/db/account'
import { listFileKinds } from '@atalaya/db/evidence'
import type { ReadHandle } from '@atalaya/db/store'
import { evidenceKindFacts } from '@atalaya/shared/evidence'
import type { ArchivedTerritory } from './write-archive.ts'

/**
 * What goes with a territory of its rows: without passwords, and without what a link or a message would open. Whoever works there
 * keeps the e-mail with which they sign in; of the others that its rows name there is the name, and nothing to write to.
 */
export async function territoryRows(handle: ReadHandle, { id, slug }: { readonly id: number; readonly slug: string }): Promise<ArchivedTerritory> {
  const people = await listPeopleNamed(handle, { id, slug })
  const members = new Set((await listMembers(handle, id)).map(({ personId }) => personId))
  const kinds = await listFileKinds(handle, id)
  return {
    id, slug, people,
    told: (plan, row) => withoutDoors(plan, row, members),
    endingOf(hash) {
      const kind = kinds.get(hash)
      return kind === undefined ? '' : `.${evidenceKindFacts[kind].endings[0]}`
    },
  }
}

function withoutDoors({ table }: TablePlan, row: DatabaseRow, members: ReadonlySet<number>): DatabaseRow {
  if (table === 'delegation') return { ...row, token_hash: `left out: ${String(row['period'])} ${String(row['number'])}` }
  if (table !== 'person') return row
  const email = members.has(Number(row['id'])) ? {} : { email: `${String(row['id'])}@left-out.invalid`, email_key: `${String(row['id'])}@left-out.invalid` }
  // Of a demo account the password was what is published, and it has none any more.
  return { ...row, ...email, password_hash: '', unsubscribe_token: null, is_demo: false, has_first_password: false }
}
