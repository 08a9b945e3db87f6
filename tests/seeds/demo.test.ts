import { createHash } from 'node:crypto'
import { listChains, verifyChain } from '@atalaya/db/audit'
import type { Store } from '@atalaya/db/store'
import { demoEmails, demoPassword, playDemo, type OfficePath } from '@atalaya/seeds/demo'
import type { StatusState } from '@atalaya/shared/indicator'
import { period } from '@atalaya/shared/period'
import type { SavedFigure } from '@atalaya/shared/submission'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getDashboard } from '../../server/src/observation/get-dashboard.ts'
import { officePathWith } from '../../server/src/office-path.ts'
import { filesBelow, useDataFolder } from '../support/evidence.ts'
import { openTestStore } from '../support/test-database.ts'

const cities = ['asuncion', 'brasilia', 'buenos-aires', 'ciudad-de-mexico', 'la-habana', 'lima', 'madrid', 'montevideo', 'quito', 'rio-de-janeiro']

/** An engine in the browser's language takes its time for some ten thousand rows. */
const patience = 300_000

/** Every figure as it was last saved, by city, quarter and indicator, with what the checks said of it. */
type Saved = Map<string, SavedFigure>

const folder = useDataFolder()
const officePath = officePathWith({ dataDir: folder, objectStore: undefined })

async function play(): Promise<{ store: Store; saved: Saved }> {
  const store = await openTestStore('framework')
  const saved: Saved = new Map()
  const path: OfficePath = {
    ...officePath,
    async saveFigures(caller, input) {
      const answers = await officePath.saveFigures(caller, input)
      for (const answer of answers) saved.set(`${input.territory}/${input.period}/${answer.figure.indicator}`, answer)
      return answers
    },
  }
  await playDemo({ store, path, hashPassword: async (password) => `hash of ${password}` })
  return { store, saved }
}

/** Of the content of every table, whatever the order of its rows. */
async function digestOf({ read }: Store): Promise<string> {
  const hash = createHash('sha256')
  for (const [name, table] of Object.entries(read.tables)) {
    const rows = (await read.db.select().from(table)).map((row) => JSON.stringify(row))
    hash.update(name).update(rows.toSorted().join('\n'))
  }
  return hash.digest('hex')
}

describe('the demo', () => {
  let store: Store
  let saved: Saved

  beforeAll(async () => {
    ;({ store, saved } = await play())
  }, patience)
  afterAll(() => store.close())

  async function rowsOf<Name extends keyof Store['read']['tables']>(name: Name) {
    return store.read.db.select().from(store.read.tables[name])
  }

  async function slugs(): Promise<Map<number, string>> {
    return new Map((await rowsOf('territory')).map(({ id, slug }) => [id, slug]))
  }

  it('is the same each time it is played', async () => {
    const again = await play()
    expect(await digestOf(again.store)).toBe(await digestOf(store))
    await again.store.close()
  }, patience)

  it('has a whole chain for every city and the installation, and is what they tell', async () => {
    const reports = await store.snapshot(async (handle) => {
      const checked = []
      for (const territory of await listChains(handle)) checked.push(await verifyChain(handle, territory))
      return checked
    })
    expect(reports.map(({ territory }) => territory)).toEqual(expect.arrayContaining(['', ...cities]))
    expect(reports.filter(({ rows, fault }) => rows === 0 || fault !== null)).toEqual([])
  }, patience)

  it('has evidence for part of its figures, whose bytes are there, and for none of Bucaramanga’s', async () => {
    const evidence = await rowsOf('evidence')
    const byId = await slugs()
    expect([...new Set(evidence.map(({ territoryId }) => byId.get(territoryId)))].toSorted()).toEqual(cities)
    const hashes = new Set(evidence.map(({ hash }) => hash))
    expect(filesBelow(folder).map((path) => path.split('/').at(-1)).toSorted()).toEqual([...hashes].toSorted())
    expect([...new Set(evidence.map(({ kind, visibility }) => `${kind} ${visibility}`))].toSorted()).toEqual(['pdf internal', 'pdf public', 'text internal', 'text public'])
    const quito = await getDashboard(store.read, { slug: 'quito', period: undefined, language: 'es', audience: 'published', now: new Date('2026-02-20T12:00:00Z') })
    const states = quito.scopes.flatMap(({ aspects }) => aspects.flatMap(({ indicators }) => indicators.map(({ latest }) => latest?.isVerified)))
    expect([true, false].map((state) => states.filter((verified) => verified === state).length > 3)).toEqual([true, true])
  })

  it('has Bucaramanga, which is real, and ten cities, which say that they are invented', async () => {
    const territories = await rowsOf('territory')
    expect(territories.filter(({ isIllustrative }) => !isIllustrative).map(({ slug }) => slug)).toEqual(['bucaramanga'])
    expect(territories.filter(({ isIllustrative }) => isIllustrative).map(({ slug }) => slug).toSorted()).toEqual(cities)
  })

  it('has an account for each role in every city, marked as demo', async () => {
    const people = await rowsOf('person')
    expect(people.map(({ email, isDemo, passwordHash }) => [email, isDemo, passwordHash])).toEqual(demoEmails.map((email) => [email, true, `hash of ${demoPassword}`]))
    // Five accounts in eleven territories, and two more roles of the one person in Asunción.
    expect(await rowsOf('membership')).toHaveLength(57)
  })

  it('shows every status on the boards of the cities', async () => {
    const seen = new Set<StatusState>()
    for (const slug of cities) {
      const board = await getDashboard(store.read, { slug, period: undefined, language: 'es', audience: 'published', now: new Date('2025-11-20T12:00:00Z') })
      for (const state of Object.keys(board.summary)) seen.add(state as StatusState)
    }
    const wanted: StatusState[] = ['achieved', 'on_track', 'at_risk', 'off_track', 'maturing', 'no_target', 'neutral', 'no_data', 'not_applicable']
    expect(wanted.filter((state) => !seen.has(state))).toEqual([])
  })

  it('has twelve quarters in each city, the last of them at every stage', async () => {
    const territories = await slugs()
    const submissions = (await rowsOf('submission')).map((row) => ({ ...row, slug: territories.get(row.territoryId) }))
    for (const slug of cities) expect(submissions.filter((row) => row.slug === slug), slug).toHaveLength(12)
    const last = submissions.filter((row) => row.period === '2025-Q3').map(({ slug, state }) => [slug, state])
    expect(Object.fromEntries(last)).toEqual({
      quito: 'published', asuncion: 'published', 'rio-de-janeiro': 'approved', brasilia: 'submitted', 'ciudad-de-mexico': 'published',
      'la-habana': 'draft', lima: 'returned', madrid: 'published', montevideo: 'published', 'buenos-aires': 'published',
    })
    expect(submissions.filter((row) => row.slug !== 'bucaramanga' && row.period < '2025-Q3' && row.state !== 'published')).toEqual([])
  })

  it('has nothing that the checks refuse, and explains every warning', () => {
    const findings = [...saved].flatMap(([figure, answer]) => answer.findings.map((finding) => ({ figure, explanation: answer.figure.explanation, ...finding })))
    expect(findings.filter(({ severity }) => severity === 'block')).toEqual([])
    expect(findings.filter(({ severity, explanation }) => severity === 'warn' && explanation === '')).toEqual([])
    expect(findings.length).toBeGreaterThan(50)
  })

  it('corrects between eight and fifteen published values in the open, each to another value', async () => {
    const versions = await rowsOf('observationVersion')
    const key = (row: (typeof versions)[number]) => `${row.territoryId}/${row.indicatorId}/${row.period}`
    const corrected = versions.filter(({ version }) => version === 2)
    expect(corrected.length).toBeGreaterThanOrEqual(8)
    expect(corrected.length).toBeLessThanOrEqual(15)
    for (const after of corrected) {
      const before = versions.find((row) => key(row) === key(after) && row.version === 1)
      expect(after.reason.length, key(after)).toBeGreaterThan(20)
      expect(after.value, key(after)).not.toBe(before?.value)
    }
  })

  it('counts those corrections in the indicator that is about them', async () => {
    const territories = await slugs()
    const indicators = new Map((await rowsOf('indicator')).map(({ id, code }) => [id, code]))
    const ofMadrid = (await rowsOf('observation')).filter((row) => territories.get(row.territoryId) === 'madrid' && indicators.get(row.indicatorId) === 'ORI-CG-05')
    // Madrid corrected one figure, on 24 September 2024.
    expect(ofMadrid.filter(({ value }) => value !== 0).map((row) => [row.period, row.value])).toEqual([['2024-Q3', 1]])
  })

  it('has gaps of both kinds with their reasons, in the language of the office', async () => {
    const territories = await slugs()
    const missing = (await rowsOf('observationVersion')).filter(({ missingReason }) => missingReason !== null)
    const notesOf = (slug: string) => new Set(missing.filter((row) => territories.get(row.territoryId) === slug).map(({ missingNote }) => missingNote))
    expect(new Set(missing.map(({ missingReason }) => missingReason))).toEqual(new Set(['no_data', 'not_applicable']))
    expect(notesOf('lima').size).toBeGreaterThan(15)
    expect([...notesOf('rio-de-janeiro')].some((note) => / não | nao /.test(` ${note} `))).toBe(true)
    expect([...notesOf('lima')].some((note) => /ção |não /.test(`${note} `))).toBe(false)
  })

  it('says that no second person has seen what the office of one person published', async () => {
    const territories = await slugs()
    const first = (await rowsOf('observationVersion')).filter(({ version }) => version === 1)
    const alone = new Set(first.filter(({ isSeenBySecondPerson }) => !isSeenBySecondPerson).map(({ territoryId }) => territories.get(territoryId)))
    expect([...alone]).toEqual(['asuncion'])
  })

  it('asks about figures that were returned, and has them in the one quarter that waits for an answer', async () => {
    const asked = (await rowsOf('figure')).filter(({ returnNote }) => returnNote !== '')
    const waiting = asked.filter(({ answer }) => answer === '')
    expect(waiting.map((row) => row.period)).toEqual(['2025-Q3', '2025-Q3', '2025-Q3'])
    const answered = asked.filter(({ answer }) => answer !== '')
    expect(answered.length).toBeGreaterThanOrEqual(10)
    expect(answered.filter(({ answeredBy, answeredAt }) => answeredBy === null || answeredAt === null)).toEqual([])
    const returns = (await rowsOf('auditEntry')).filter(({ action }) => action === 'submission.return')
    expect(returns.length).toBeGreaterThanOrEqual(10)
  })

  it('keeps the targets that were changed, with the reason', async () => {
    const changed = (await rowsOf('target')).filter(({ version }) => version === 2)
    expect(changed).toHaveLength(6)
    expect(changed.every(({ reason }) => reason.length > 20)).toBe(true)
  })

  it('has of Bucaramanga what the report supports, and leaves the next quarter open', async () => {
    const territories = await slugs()
    const isIts = (row: { territoryId: number }) => territories.get(row.territoryId) === 'bucaramanga'
    const indicators = new Map((await rowsOf('indicator')).map(({ id, code }) => [id, code]))
    const observations = (await rowsOf('observation')).filter(isIts)
    expect(observations.filter(({ value }) => value !== null).map((row) => `${indicators.get(row.indicatorId)}: ${row.value}`).toSorted()).toEqual([
      'ORI-EQ-01: 1', 'ORI-GC-05: 1', 'TER-II-04: 0',
    ])
    expect(observations.filter(({ missingReason }) => missingReason === 'no_data')).toHaveLength(20)
    expect((await rowsOf('submission')).filter(isIts).map((row) => [row.period, row.state, row.publishedAt])).toEqual([
      [period('2019-Q1'), 'published', '2019-04-16T15:00:00.000Z'],
    ])
    expect((await rowsOf('narrative')).filter(isIts)).toHaveLength(3)
    expect((await rowsOf('target')).filter(isIts)).toEqual([])
  })
})
