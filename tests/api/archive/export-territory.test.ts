import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync, existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { verifyChain } from '@atalaya/db/audit'
import { createPasswordReset, findPerson, keepUnsubscribeToken, replaceRoles } from '@atalaya/db/account'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { resetPasswordOf } from '../../../server/src/account/reset-password.ts'
import { api, password, serverOn, useApp } from '../../support/app.ts'
import { archivePath, entriesOf, openInstallation, restore, rowsIn } from '../../support/archives.ts'
import { buildOffice, buildPerson, buildSubmission, ratio, type Office } from '../../support/builders.ts'
import { correct } from '../../support/corrections.ts'
import { buildDelegation } from '../../support/delegation.ts'
import { attach, pdf, useDataFolder } from '../../support/evidence.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { refusesOthers } from '../../support/refusals.ts'
import { allRows, trailOf } from '../../support/stored.ts'
import { typedCommand } from '../../support/typed-command.ts'

const dataDir = useDataFolder()
const app = useApp({ DATA_DIR: dataDir })
const exportOf = ({ path }: Pick<Office, 'path'>) => `${path}/exports`

describe('taking everything', () => {
  refusesOthers(app, { may: 'administrator', send: (caller, path, headers) => caller.post(`${path}/exports`, undefined, headers) })

  it('is answered with a file of the day, and written in the trail; nothing of it stays on the server', async () => {
    const office = await buildOffice(app)
    const answer = await office.administrator.post(exportOf(office))
    expect(answer.headers).toMatchObject({ 'content-type': 'application/zip', 'content-length': String(answer.rawPayload.length), 'cache-control': 'private, no-store' })
    expect(answer.headers['content-disposition']).toContain(`${office.territory.slug}-2019-07-10.zip`)
    expect(readdirSync(join(dataDir, 'exports'))).toEqual([])
    const path = archivePath('city.zip')
    writeFileSync(path, answer.rawPayload)
    const { tables } = JSON.parse(String((await entriesOf(path)).get('manifest.json'))) as { tables: { rows: number }[] }
    const rows = tables.reduce((total, table) => total + table.rows, 0)
    await expectAuditRow(app, {
      territory: office.territory.slug, action: 'territory.export', subject: office.territory.slug, personId: office.administrator.principal.personId,
      before: null, after: { bytes: answer.rawPayload.length, rows, files: 0 },
    })
  })

  it('is made once at a time', async () => {
    const office = await buildOffice(app)
    const answers = await Promise.all([1, 2].map(() => office.administrator.post(exportOf(office))))
    const refused = answers.filter(({ statusCode }) => statusCode !== 200)
    expect(refused).toHaveLength(1)
    expect(expectProblem(refused[0] as (typeof answers)[number], 'busy')).toMatchObject({ retryAfterSeconds: 20 })
    // Who may not export is told so, and keeps nobody waiting.
    const [reader, administrator] = await Promise.all([office.provider, office.administrator].map((caller) => caller.post(exportOf(office))))
    expectProblem(reader as (typeof answers)[number], 'not-allowed')
    expect(administrator?.statusCode).toBe(200)
    expectOk(await office.administrator.get(`${office.path}/settings`))
    expect((await office.administrator.post(exportOf(office))).statusCode).toBe(200)
  })
})

describe('what a territory takes with it', () => {
  const content = pdf('Acta')
  let office: Office
  let other: Office
  let entries: Map<string, Buffer>
  let path: string
  let former: Awaited<ReturnType<typeof buildPerson>>

  beforeAll(async () => {
    office = await buildOffice(app)
    other = await buildOffice(app)
    expectOk(await attach(office.provider, `${office.path}/evidence/ORI-CG-01/2019-Q1`, content, { fileName: '=acta.pdf', title: '=HYPERLINK("x")' }))
    await buildDelegation(office)
    await buildSubmission(app, office, { state: 'published' })
    await correct(office, ratio(47, 60), { code: 'ORI-CG-01' })
    // Entered and approved nothing, wrote once, and has left since.
    former = await buildPerson(app, { office, roles: ['validator'], name: 'Marta Ruiz', email: 'marta.ruiz@example.org' })
    expectOk(await former.post(`${office.path}/submissions/2019-Q2/figures/ORI-CG-02/comments`, { text: '¿Y lo de junio?' }))
    await app.store.write(async (handle) => {
      await replaceRoles(handle, { territoryId: office.territoryId, personId: former.principal.personId, roles: [] })
      await createPasswordReset(handle, { tokenHash: 'ab'.repeat(32), personId: former.principal.personId, expiresAt: '2019-07-11T00:00:00.000Z' }, '2019-07-10T00:00:00.000Z')
      await keepUnsubscribeToken(handle, office.provider.principal.personId, 'para-no-recibir-mas')
      await handle.db.insert(handle.tables.secondFactor).values({ personId: office.validator.principal.personId, secret: 'SECRETODELTELEFONO', confirmedAt: null, lastStep: 0 })
    })
    const answer = await office.administrator.post(exportOf(office))
    if (answer.statusCode !== 200) throw new Error(answer.body)
    path = join(dataDir, 'city.zip')
    writeFileSync(path, answer.rawPayload)
    entries = await entriesOf(path)
  })

  it('has the checksums that a common tool checks', () => {
    const folder = join(dataDir, 'unpacked')
    for (const [name, bytes] of entries) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), bytes)
    }
    const check = () => spawnSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' })
    expect(check()).toMatchObject({ status: 0, stdout: '' })
    expect(String(entries.get('SHA256SUMS')).trimEnd().split('\n')).toHaveLength(entries.size - 1)
    writeFileSync(join(folder, 'README.txt'), 'otra cosa')
    expect(check()).toMatchObject({ status: 1, stdout: expect.stringContaining('README.txt: FAILED') as string })
  })

  it('says in the language of the place what each file is', () => {
    const text = String(entries.get('README.txt'))
    expect(text).toContain('Ciudad Abierta: todo lo que Atalaya guarda, al 10 de julio de 2019')
    const sheets = [...entries.keys()].filter((name) => name.startsWith('sheets/') && name.endsWith('.csv'))
    expect(sheets.length).toBeGreaterThan(20)
    for (const name of sheets) expect(text).toContain(`${name}: `)
  })

  it('has sheets with names where the database has numbers, and nothing that a spreadsheet would run', () => {
    const sheet = (name: string) => String(entries.get(`sheets/${name}.csv`)).replace('\uFEFF', '').trimEnd().split('\r\n').map((line) => line.split(';'))
    // 46 of 60 as it was published and 47 of 60 as it was corrected; a comma parts the decimals in Colombia.
    const versions = sheet('observation_version').filter(([indicator]) => indicator === 'ORI-CG-01').map(([indicator, period, cell, version, value, numerator]) => ({ indicator, period, cell, version, value, numerator }))
    expect(versions).toEqual([
      { indicator: 'ORI-CG-01', period: '2019-Q1', cell: '', version: '1', value: '0,766666666666667', numerator: '46' },
      { indicator: 'ORI-CG-01', period: '2019-Q1', cell: '', version: '2', value: '0,783333333333333', numerator: '47' },
    ])
    expect(String(entries.get('sheets/submission.csv'))).toContain(`;${office.provider.principal.name};`)
    expect(String(entries.get('sheets/audit_entry.csv'))).toContain(`;${office.validator.principal.name};`)
    expect(String(entries.get('sheets/evidence.csv'))).toContain(`"'=HYPERLINK(""x"")"`)
    expect(entries.has('sheets/2019-Q1.xlsx')).toBe(true)
  })

  it('has the files, each with an ending by which it opens', () => {
    const files = [...entries].filter(([name]) => name.startsWith('evidence/'))
    expect(files).toEqual([[expect.stringMatching(/^evidence\/[0-9a-f]{64}\.pdf$/), content]])
  })

  it('has nothing that opens an account, nothing of other territories, and no e-mail of who has left', async () => {
    const everything = Buffer.concat([...entries.values()]).toString()
    const secrets = ['$argon2', 'para-no-recibir-mas', 'SECRETODELTELEFONO', 'ab'.repeat(32), other.territory.slug]
    const hashes = [...(await allRows(app.store, 'session')), ...(await allRows(app.store, 'delegation'))].map(({ tokenHash }) => tokenHash)
    expect([...secrets, ...hashes].filter((secret) => everything.includes(secret))).toEqual([])
    expect(rowsIn(entries, 'person').find(({ id }) => id === former.principal.personId)).toMatchObject({ name: 'Marta Ruiz', email: `${former.principal.personId}@left-out.invalid`, password_hash: '' })
    // The five who work there, and the one who wrote something and left.
    expect(rowsIn(entries, 'person')).toHaveLength(6)
    expect(rowsIn(entries, 'territory').map(({ slug }) => slug)).toEqual([office.territory.slug])
    expect([...entries.keys()].filter((name) => /session|password_reset|second_factor|recovery|token|invitation|outbox|setup/.test(name))).toEqual([])
    expect(rowsIn(entries, 'audit_entry').every(({ territory }) => territory === office.territory.slug)).toBe(true)
  })

  it('is set up again where nobody has a password, until the administrator is given one', async () => {
    const copy = await openInstallation('sqlite')
    onTestFinished(() => copy.end())
    await restore(copy, path)
    const server = await serverOn(copy.store, () => app.clock.now, { DATA_DIR: copy.dataDir })
    onTestFinished(() => server.close())
    const { email } = office.administrator.principal
    const signIn = (word: string) => server.inject({ method: 'POST', url: `${api}/sign-in`, payload: { email, password: word } })
    expectProblem(await signIn(password), 'wrong-credentials')
    const given = await resetPasswordOf(copy.store, email, app.clock.now)
    expect(expectOk(await signIn(given.password))).toMatchObject({ hasFirstPassword: true })
    expect((await findPerson(copy.store.read, email))?.isDemo).toBe(false)
    const trail = async (store: typeof app.store) => (await trailOf({ ...app, store }, office.territory.slug)).toSorted((a, b) => a.position - b.position)
    expect(await copy.store.snapshot((handle) => verifyChain(handle, office.territory.slug))).toMatchObject({ territory: office.territory.slug, fault: null })
    // What was written of the taking itself came after it.
    expect(await trail(copy.store)).toEqual((await trail(app.store)).filter(({ action }) => action !== 'territory.export'))
  })

  it('is restored at a terminal, which says who administers it and how they get a password', async () => {
    const copy = await openInstallation('sqlite')
    await copy.store.close()
    const environment = { DATA_DIR: copy.dataDir }
    const { code, out, wrong } = await typedCommand('restore.ts', [path], environment)
    expect({ code, wrong }).toEqual({ code: 0, wrong: '' })
    expect(out).toContain('1 files that were attached')
    expect(out).toContain(`Nobody has a password here. Who administers it gets a first one by:\n  npm run new-password -- ${office.administrator.principal.email}\n`)
    expect(existsSync(join(copy.dataDir, 'evidence'))).toBe(true)
  })
})
