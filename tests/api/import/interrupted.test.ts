import { expect, it } from 'vitest'
import { serverOn, useApp } from '../../support/app.ts'
import { buildOffice } from '../../support/builders.ts'
import { expectOk } from '../../support/expect.ts'
import { ownDataFolder, sentBatch, settled } from '../../support/imports.ts'
import { rowsOf } from '../../support/stored.ts'

const folder = ownDataFolder()
const app = useApp({ DATA_DIR: folder })

it('what a process left unfinished when it ended is said to be interrupted, wrote nothing, and is begun again', async () => {
  const office = await buildOffice(app)
  const batch = await sentBatch(office, 'Indicador;Periodo;Valor\nTER-IC-01;T1 2019;12\n')
  // As a process leaves it that is killed in the middle of the comparison.
  await app.store.write(async ({ db, tables }) => {
    await db.update(tables.importBatch).set({ state: 'checking' })
  })
  app.clock.pass(2)
  const next = await serverOn(app.store, () => app.clock.now, { DATA_DIR: folder })
  await next.close()
  expect(await settled(office, batch.id)).toMatchObject({ state: 'interrupted', counts: null, abilities: { read: { allowed: true }, apply: { allowed: false } } })
  expect(await rowsOf(app, office, 'figure')).toEqual([])
  expectOk(await office.provider.put(`${office.path}/imports/${batch.id}/reading`, batch.reading))
  expect(await settled(office, batch.id)).toMatchObject({ state: 'checked', counts: { new: 1 } })
}, 90_000)
