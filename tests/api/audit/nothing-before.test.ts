import { describe, expect, it } from 'vitest'
import { useApp } from '../../support/app.ts'
import { buildOffice, figure, value } from '../../support/builders.ts'
import { expectOk } from '../../support/expect.ts'
import { runSql } from '../../support/stored.ts'

const app = useApp()

describe('where there was nothing before', () => {
  it('the trail has no value, not a value that says nothing', async () => {
    const office = await buildOffice(app)
    const saving = (amount: number, version: number) => office.provider.put(`${office.path}/submissions/2019-Q1/figures/TER-IC-01`, figure(value(amount), { version }))
    expectOk(await saving(12, 0))
    expectOk(await saving(11, 1))
    const rows = await app.store.write((handle) =>
      runSql(handle, `select case when before is null then 'none' else 'some' end as told from audit_entry where territory = '${office.territory.slug}' and action = 'figure.save' order by position`),
    )
    expect(rows).toEqual([{ told: 'none' }, { told: 'some' }])
  })
})
