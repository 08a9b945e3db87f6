import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { demoEmails, demoPassword, playDemo } from '@atalaya/seeds/demo'
import { importBatchPageSchema } from '@atalaya/shared/import'
import { loadFramework } from '@atalaya/seeds/framework'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashPassword } from '../../../server/src/account/password.ts'
import { officePathWith } from '../../../server/src/office-path.ts'
import { api, serverOn } from '../../support/app.ts'
import { backUp, openInstallation, restore, type Installation } from '../../support/archives.ts'
import { pdf } from '../../support/evidence.ts'
import { expectOk } from '../../support/expect.ts'
import { ask, questionsTo, type Answer, type Question } from '../../support/questions.ts'
import { testEngine } from '../../support/test-engine.ts'

/** The demo is of twelve quarters that end with 2025. */
const now = () => new Date('2026-02-10T12:00:00Z')
const patience = 300_000
const ends: (() => Promise<unknown>)[] = []
const folder = mkdtempSync(join(tmpdir(), 'atalaya-answers-'))
const host = 'atalaya.example.org'

type Served = Installation & { readonly server: FastifyInstance }

async function served(engine: 'sqlite' | 'pglite', fill: (installation: Installation) => Promise<unknown>): Promise<Served> {
  const installation = await openInstallation(engine)
  await fill(installation)
  const server = await serverOn(installation.store, now, { DATA_DIR: installation.dataDir })
  ends.unshift(async () => {
    await server.close()
    await installation.end()
  })
  return { ...installation, server }
}

async function playedDemo({ store, dataDir }: Installation): Promise<void> {
  await loadFramework(store, { now: now() })
  await playDemo({ store, path: officePathWith({ dataDir, objectStore: undefined }), hashPassword })
}

async function signIn({ server }: Served, role: string): Promise<string> {
  const email = demoEmails.find((candidate) => candidate.startsWith(role))
  const answer = await server.inject({ method: 'POST', url: `${api}/sign-in`, headers: { host, origin: `http://${host}` }, payload: { email, password: demoPassword } })
  expectOk(answer)
  return `atalaya_session=${answer.cookies[0]?.value}`
}

/** What people do beside what the demo plays: they say something of a figure, ask a department, and send a file of figures, whose id is answered. */
async function workOn(from: Served): Promise<string> {
  const cookie = await signIn(from, 'provider')
  const post = async (path: string, payload: object) => expectOk(await from.server.inject({ method: 'POST', url: `${api}/territories/quito${path}`, headers: { host, origin: `http://${host}`, cookie }, payload }))
  await post('/submissions/2025-Q4/figures/ORI-CG-01/comments', { text: '¿Ya está el convenio con Lima?' })
  await post('/submissions/2025-Q4/figures/ORI-CG-01/comments', { text: 'Sí, firmado el 3 de diciembre' })
  await post('/submissions/2025-Q4/figures/ORI-CG-01/comments/1/withdraw', {})
  const file = `${api}/territories/quito/evidence/ORI-CG-01/2025-Q4/files?fileName=acta.pdf&title=Acta`
  expectOk(await from.server.inject({ method: 'POST', url: file, headers: { host, origin: `http://${host}`, cookie, 'content-type': 'application/octet-stream' }, payload: pdf('Acta') }))
  await post('/evidence/ORI-CG-01/2025-Q4/links', { title: 'Acta de la sesión', url: 'https://quito.example.org/acta', documentDate: '2025-12-03', visibility: 'public' })
  const table = { method: 'POST', url: `${api}/territories/quito/imports?name=historia.csv`, headers: { host, origin: `http://${host}`, cookie, 'content-type': 'application/octet-stream' }, payload: 'Indicador;Periodo;Valor\nORI-CG-02;T1 2018;7\n' } as const
  return expectOk(await from.server.inject(table), importBatchPageSchema).id
}

let origin: Served
let backup: string
let questions: readonly Question[]

beforeAll(async () => {
  const demo = await served('sqlite', playedDemo)
  const batch = await workOn(demo)
  const first = join(folder, 'demo.zip')
  await backUp(demo, first)
  // On the other engine the original is itself one that was restored: playing the demo there takes minutes.
  origin = testEngine() === 'sqlite' ? demo : await served('pglite', (installation) => restore(installation, first))
  backup = join(folder, 'origin.zip')
  await backUp(origin, backup)
  questions = questionsTo((await origin.server.inject({ url: `${api}/openapi.json` })).json(), { territories: ['bucaramanga', 'madrid', 'quito'], batches: [batch] })
}, patience)

afterAll(async () => {
  for (const end of ends) await end()
  rmSync(folder, { recursive: true, force: true })
})

async function answers(to: Served, asked: readonly Question[], cookie?: string): Promise<Answer[]> {
  const given: Answer[] = []
  for (const question of asked) given.push(await ask(to.server, question, cookie))
  return given
}

/** Those that the two do not answer alike; JSON by its content, because PostgreSQL keeps the parts of an object in an order of its own. */
function different(asked: readonly Question[], one: readonly Answer[], other: readonly Answer[]): string[] {
  return asked.flatMap(({ url }, at) => (isDeepStrictEqual(one[at], other[at]) ? [] : [`${url}: ${JSON.stringify(one[at]).slice(0, 150)} / ${JSON.stringify(other[at]).slice(0, 150)}`]))
}

/** On the other engine the original was restored there already. */
const targets = testEngine() === 'sqlite' ? (['sqlite', 'pglite'] as const) : (['sqlite'] as const)

describe.each(targets)('a backup that is restored on %s', (engine) => {
  let copy: Served
  beforeAll(async () => {
    copy = await served(engine, (installation) => restore(installation, backup))
  }, patience)

  it('answers readers the same, on every address', async () => {
    const [one, other] = [await answers(origin, questions), await answers(copy, questions)]
    expect(different(questions, one, other)).toEqual([])
    expect(one.filter(({ status }) => status === 200).length).toBeGreaterThan(70)
  }, patience)

  it('answers who is signed in the same, with the password that they had', async () => {
    const answered = new Set<string>()
    for (const role of ['administrator', 'provider']) {
      const [one, other] = [await answers(origin, questions, await signIn(origin, role)), await answers(copy, questions, await signIn(copy, role))]
      expect(different(questions, one, other)).toEqual([])
      for (const [at, { path }] of questions.entries()) if (one[at]?.status === 200) answered.add(path)
    }
    // So that nothing is compared with nothing alone.
    expect([...new Set(questions.map(({ path }) => path))].filter((path) => !answered.has(path)), 'Ask for something that is there').toEqual([])
  }, patience)
})

describe('what a territory takes with it', () => {
  it('is set up again in an empty installation, with the same answers about it', async () => {
    const cookie = await signIn(origin, 'administrator')
    const exported = await origin.server.inject({ method: 'POST', url: `${api}/territories/quito/exports`, headers: { host, origin: `http://${host}`, cookie } })
    expect(exported.statusCode).toBe(200)
    const path = join(folder, 'quito.zip')
    writeFileSync(path, exported.rawPayload)
    const copy = await served(testEngine() === 'sqlite' ? 'pglite' : 'sqlite', (installation) => restore(installation, path))
    const about = questions.filter(({ url }) => url.includes('/quito'))
    const [one, other] = [await answers(origin, about), await answers(copy, about)]
    expect(different(about, one, other)).toEqual([])
    expect(one.filter(({ status }) => status === 200).length).toBeGreaterThan(20)
  }, patience)
})
