import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { adopt, giveRoles } from '../../support/administration.ts'
import { api, password, useApp } from '../../support/app.ts'
import { buildOffice, buildSubmission, figure, value, type Office, type SubmissionWanted } from '../../support/builders.ts'
import { proposal, proposeAt } from '../../support/corrections.ts'
import { expectOk, expectProblem } from '../../support/expect.ts'
import { allRows, runSql } from '../../support/stored.ts'

const app = useApp({ LOG_LEVEL: 'silent' })
const refusing = {
  sqlite: [`create trigger trail_refuses before insert on audit_entry begin select raise(abort, 'the trail refuses'); end`, 'drop trigger trail_refuses'],
  postgres: ['create trigger trail_refuses before insert on audit_entry for each statement execute function refuse_change()', 'drop trigger trail_refuses on audit_entry'],
} as const

/** Everything that a write may change, as text. */
async function everything(): Promise<string> {
  const names = ['territory', 'person', 'membership', 'session', 'adoption', 'baseline', 'target', 'observation', 'observationVersion', 'submission', 'submissionProvider', 'figure', 'narrative', 'correction', 'auditEntry'] as const
  const tables = await Promise.all(names.map(async (name) => [name, await allRows(app.store, name)] as const))
  return JSON.stringify(tables)
}

interface Write {
  readonly name: string
  readonly state?: SubmissionWanted['state']
  readonly send: (office: Office) => Promise<LightMyRequestResponse>
}

const goal = { indicator: 'TER-IC-01', period: '2019-A1', value: 40, source: 'Plan', decidedOn: '2019-01-10', version: 0 }
const quarter = ({ path }: Office) => `${path}/submissions/2019-Q1`

const writes: Write[] = [
  { name: 'saving a figure', send: (office) => office.provider.put(`${quarter(office)}/figures/TER-IC-01`, figure(value(9))) },
  { name: 'saving many figures', send: (office) => office.provider.put(`${quarter(office)}/figures`, { figures: [{ ...figure(value(9)), indicator: 'TER-IC-01' }, { ...figure(value(3)), indicator: 'ORI-CG-02' }] }) },
  { name: 'saving a narrative', send: (office) => office.provider.put(`${quarter(office)}/narratives/office`, { result: 'Bien', obstacle: '', wayForward: '', version: 0 }) },
  { name: 'handing in', state: 'draft', send: (office) => office.provider.post(`${quarter(office)}/submit`, { blanks: { reason: 'no_data', note: 'Sin registro' } }) },
  { name: 'returning', state: 'submitted', send: (office) => office.validator.post(`${quarter(office)}/return`, { note: '¿Seguro?', figures: [{ indicator: 'TER-IC-01', note: '¿Doce?' }] }) },
  { name: 'approving', state: 'submitted', send: (office) => office.validator.post(`${quarter(office)}/approve`, {}) },
  { name: 'publishing', state: 'approved', send: (office) => office.publisher.post(`${quarter(office)}/publish`, {}) },
  { name: 'proposing a correction', state: 'published', send: (office) => office.publisher.post(proposeAt(office), proposal(value(11))) },
  { name: 'setting a target', send: (office) => office.publisher.put(`${office.path}/targets`, { ...goal, reason: '' }) },
  { name: 'setting a baseline', send: (office) => office.publisher.put(`${office.path}/baselines`, goal) },
  { name: 'choosing indicators', send: (office) => adopt(office, []) },
  {
    name: 'changing settings',
    send: async (office) => office.administrator.put(`${office.path}/settings`, { ...expectOk<object>(await office.administrator.get(`${office.path}/settings`)), office: 'Otra' }),
  },
  { name: 'adding a member', send: (office) => office.administrator.post(`${office.path}/members`, { name: 'Rosa', email: `rosa@${office.territory.slug}.example.org`, password: 'doce caracteres', roles: ['reader'] }) },
  { name: 'changing roles', send: (office) => giveRoles(office, office.reader, []) },
  { name: 'changing a password', send: (office) => office.reader.put(`${api}/me/password`, { current: password, next: 'una frase bastante larga' }) },
  { name: 'signing in', send: (office) => app.caller().post(`${api}/sign-in`, { email: office.reader.principal.email, password }) },
  { name: 'signing out', send: (office) => office.reader.post(`${api}/sign-out`) },
]

describe('where the trail takes no row', () => {
  const offices = new Map<string, Office>()

  beforeAll(async () => {
    for (const { name, state } of writes) {
      const office = await buildOffice(app)
      if (state !== undefined) await buildSubmission(app, office, { state })
      offices.set(name, office)
    }
    await app.store.write((handle) => runSql(handle, refusing[app.store.engine][0]))
  })
  afterAll(() => app.store.write((handle) => runSql(handle, refusing[app.store.engine][1])))

  it.each(writes)('$name leaves nothing: what changes and its row are one transaction', async ({ name, send }) => {
    const office = offices.get(name)
    if (!office) throw new Error('The office is not there')
    const before = await everything()
    const { detail } = expectProblem(await send(office), 'unexpected')
    expect(await everything()).toBe(before)
    // What failed is for the log: the person is told nothing of it.
    expect(detail).toBe('Something failed on our side; it has been noted')
  })
})
