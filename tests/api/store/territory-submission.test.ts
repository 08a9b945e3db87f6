import { getTerritorySubmission } from '@atalaya/db/submission'
import { period } from '@atalaya/shared/period'
import { describe, expect, it } from 'vitest'
import { useApp } from '../../support/app.ts'
import { buildOffice, buildSubmission } from '../../support/builders.ts'
import { rowsOf, territoryRow } from '../../support/stored.ts'

const app = useApp()

describe('a territory with its submission', () => {
  it('has both rows whole, and none for a quarter that nobody began', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'submitted' })
    const territory = await territoryRow(app, office)
    const [submission] = await rowsOf(app, office, 'submission')
    expect(await getTerritorySubmission(app.store.read, office.territory.slug, period('2019-Q1'))).toEqual({ territory, submission })
    expect(await getTerritorySubmission(app.store.read, office.territory.slug, period('2019-Q2'))).toEqual({ territory, submission: undefined })
  })

  it('is not found by a slug that no territory has', async () => {
    await expect(getTerritorySubmission(app.store.read, 'nadie', period('2019-Q1'))).rejects.toMatchObject({ slug: 'not-found' })
  })
})
