import { chainFormerTrail, verifyChain } from '@atalaya/db/audit'
import { describe, expect, it } from 'vitest'
import { useApp } from '../../support/app.ts'
import { buildOffice, buildSubmission } from '../../support/builders.ts'
import { runSql, trailOf } from '../../support/stored.ts'
import { tamper, verified } from '../../support/tampering.ts'

const app = useApp()
const columns = `territory text not null, entry text not null, person_id integer, token text, action text not null, subject text not null`

describe('a trail from before it was a chain', () => {
  it('is linked in the order in which it was written, once, and says what versions there were', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published' })
    const { slug } = office.territory
    const kept = (await trailOf(app, slug)).toSorted((a, b) => a.position - b.position)
    const json = app.store.engine === 'sqlite' ? 'text' : 'jsonb'
    // As the version before kept it: no digests, and a key made of the instant, a count and a mark.
    const former = kept.map(({ at, personId, action, subject, before, after, position }) => {
      const { versions: _versions, ...told } = after as Record<string, unknown>
      const [was, is] = [before, told].map((value) => (value === null ? 'null' : `'${JSON.stringify(value).replaceAll("'", "''")}'`))
      return `insert into audit_entry_former values ('${slug}', '${at}-${String(position).padStart(12, '0')}-abcdef', ${personId}, ${position === 2 ? "'tok-2'" : 'null'}, '${action}', '${subject}', ${was}, ${is})`
    })
    await tamper(app, [
      `delete from audit_entry where territory = '${slug}'`, `delete from audit_end where territory = '${slug}'`, 'drop table if exists audit_entry_former', `create table audit_entry_former (${columns}, before ${json}, after ${json})`, ...former.toReversed(),
      `insert into audit_entry_former values ('', '2019-01-01T00:00:00.000Z-000000000001-abcdef', null, null, 'framework.load', 'x', null, null)`,
    ])
    const installation = (await trailOf(app, '')).length

    await chainFormerTrail(app.store, app.clock.now)
    await chainFormerTrail(app.store, app.clock.now)
    const rows = (await trailOf(app, slug)).toSorted((a, b) => a.position - b.position)
    expect(rows.slice(0, -1).map(({ at, personId, action, subject, before }) => ({ at, personId, action, subject, before }))).toEqual(
      kept.map(({ at, personId, action, subject, before }) => ({ at, personId, action, subject, before })),
    )
    // What a program did for a person is told of the program still.
    expect(rows.map(({ token }) => token).slice(0, 3)).toEqual([null, 'tok-2', null])
    expect(rows.at(-1)).toMatchObject({ position: kept.length + 1, action: 'audit.begin', personId: null, after: { rows: kept.length, versions: 4 } })
    expect(await trailOf(app, '')).toHaveLength(installation + 1)
    expect(await verified(app, office)).toMatchObject({ rows: kept.length + 1, fault: null })
    expect((await app.store.snapshot((handle) => verifyChain(handle, ''))).fault).toBeNull()
    await expect(app.store.write((handle) => runSql(handle, 'select 1 from audit_entry_former'))).rejects.toThrow(/audit_entry_former/)

    await tamper(app, [`update observation_version set note = 'Otra' where territory_id = ${office.territoryId}`])
    expect((await verified(app, office)).fault).toMatchObject({ kind: 'version-changed', position: kept.length + 1 })
  })
})
