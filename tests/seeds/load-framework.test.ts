import { rmSync } from 'node:fs'
import { findChainEnd } from '@atalaya/db/audit'
import { listIndicators, readFramework, replaceAdoptions } from '@atalaya/db/indicator'
import type { Store } from '@atalaya/db/store'
import { createTerritory, getTerritory } from '@atalaya/db/territory'
import { frameworkFolder, loadFramework, readFrameworkFiles } from '@atalaya/seeds/framework'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openTestStore } from '../support/test-database.ts'
import { copyFramework, rewrite, rewriteLine, setCell } from './framework-copy.ts'

const now = new Date('2026-01-15T12:00:00Z')
const office = 'indicators-office.csv'

async function openEmptyStore(): Promise<Store> {
  const store = await openTestStore('empty')
  onTestFinished(() => store.close())
  return store
}

function copy(): string {
  const folder = copyFramework()
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

/** A copy without GOB-FP-01, which nothing names as related; its aspect keeps another indicator. */
function copyWithoutOne(): string {
  const folder = copy()
  rewrite(folder, 'indicators-local-government.csv', (text) => text.split('\n').filter((line) => !line.startsWith('GOB-FP-01,')).join('\n'))
  return folder
}

function createCity(store: Store): Promise<number> {
  return store.write((handle) =>
    createTerritory(handle, {
      slug: 'ciudad', name: { es: 'Ciudad', pt: 'Cidade', en: 'City' }, type: 'municipality', country: 'CO', nationalCode: '', locale: 'es-CO',
      timeZone: 'America/Bogota', currency: 'COP', isIllustrative: true, allowsSelfApproval: false, addressee: 'Concejo', office: 'Oficina',
    }),
  )
}

describe('loading the framework', () => {
  it('stores what the files say, and reads it back the same', async () => {
    const store = await openEmptyStore()
    expect(await loadFramework(store, { now })).toEqual({ changed: true, removed: [] })
    const { framework } = readFrameworkFiles(frameworkFolder)
    const stored = await readFramework(store.read)
    expect(stored.indicators).toEqual(framework.indicators)
    expect(stored).toEqual({ ...framework, rubrics: expect.arrayContaining(framework.rubrics) })
    expect(stored.rubrics).toHaveLength(14)
  })

  it('stores the countries and currencies by code, with names in three languages', async () => {
    const store = await openEmptyStore()
    await loadFramework(store, { now })
    const { country, currency } = store.read.tables
    const countries = await store.read.db.select().from(country)
    const currencies = await store.read.db.select().from(currency)
    expect(countries.find(({ code }) => code === 'BR')?.name).toEqual({ es: 'Brasil', pt: 'Brasil', en: 'Brazil' })
    expect(countries.find(({ code }) => code === 'KR')?.name).toEqual({ es: 'Corea del Sur', pt: 'Coreia do Sul', en: 'South Korea' })
    expect(currencies.find(({ code }) => code === 'PYG')).toEqual({
      code: 'PYG', name: { es: 'guaraní paraguayo', pt: 'Guarani paraguaio', en: 'Paraguayan Guarani' }, decimals: 0,
    })
    expect(currencies.some(({ code }) => code === 'XAU')).toBe(false)
  })

  it('changes nothing the second time', async () => {
    const store = await openEmptyStore()
    await loadFramework(store, { now })
    await createCity(store)
    expect(await loadFramework(store, { now })).toEqual({ changed: false, removed: [] })
    expect((await getTerritory(store.read, 'ciudad')).version).toBe(1)
    expect((await findChainEnd(store.read, '')).position).toBe(1)
  })

  it('takes a changed text over by code: ids stay and every city is made anew', async () => {
    const store = await openEmptyStore()
    await loadFramework(store, { now })
    await createCity(store)
    const before = await listIndicators(store.read)
    const folder = copy()
    setCell(folder, office, 2, 'name_en', 'Promises kept in time')
    expect(await loadFramework(store, { now, folder })).toEqual({ changed: true, removed: [] })
    const after = await listIndicators(store.read)
    expect(after[0]?.name.en).toBe('Promises kept in time')
    expect(after.map(({ id, code }) => [id, code])).toEqual(before.map(({ id, code }) => [id, code]))
    expect((await getTerritory(store.read, 'ciudad')).version).toBe(2)
  })

  it('refuses files from which an adopted indicator is missing, and keeps it', async () => {
    const store = await openEmptyStore()
    await loadFramework(store, { now })
    const territoryId = await createCity(store)
    const adopted = (await listIndicators(store.read)).find(({ code }) => code === 'GOB-FP-01')
    if (!adopted) throw new Error('GOB-FP-01 is not there')
    await store.write((handle) => replaceAdoptions(handle, territoryId, [{ indicatorId: adopted.id, owner: '', substitute: '', tolerance: 0.15 }]))
    const folder = copyWithoutOne()
    await expect(loadFramework(store, { now, folder })).rejects.toThrow('The framework files no longer have GOB-FP-01, which is in use and cannot be removed')
    expect(await listIndicators(store.read)).toHaveLength(60)
  })

  it('says which indicator it removed when nobody had adopted it', async () => {
    const store = await openEmptyStore()
    await loadFramework(store, { now })
    expect(await loadFramework(store, { now, folder: copyWithoutOne() })).toEqual({ changed: true, removed: ['GOB-FP-01'] })
    expect((await listIndicators(store.read)).map(({ code }) => code)).not.toContain('GOB-FP-01')
  })

  it('stores nothing of files that are not consistent', async () => {
    const store = await openEmptyStore()
    const folder = copy()
    setCell(folder, office, 2, 'uses', '')
    await expect(loadFramework(store, { now, folder })).rejects.toThrow(`${office}:2: uses is empty`)
    expect(await listIndicators(store.read)).toEqual([])
  })

  it('refuses an edition before it takes effect', async () => {
    const store = await openEmptyStore()
    const folder = copy()
    rewriteLine(folder, 'edition.json', 3, () => '  "effectiveFrom": "2026-01-16",')
    await expect(loadFramework(store, { now, folder })).rejects.toThrow('takes effect on 2026-01-16 and cannot be loaded before')
  })
})
