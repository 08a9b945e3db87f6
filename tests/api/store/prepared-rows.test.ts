import { prepared, type ReadHandle } from '@atalaya/db/store'
import { expect, it } from 'vitest'
import { useApp } from '../../support/app.ts'

const app = useApp()

const allIndicators = ({ db, tables: { indicator } }: ReadHandle) => db.select().from(indicator).orderBy(indicator.position)

it('a prepared statement reads rows as the builder itself does: texts in languages, and marks that may be unknown', async () => {
  const rows = await allIndicators(app.store.read)
  expect(new Set(rows.map(({ numeratorWithinDenominator }) => numeratorWithinDenominator))).toEqual(new Set([null, true, false]))
  expect(await prepared(allIndicators)(app.store.read).execute()).toStrictEqual(rows)
})
