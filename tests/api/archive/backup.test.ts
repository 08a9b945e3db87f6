import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { queueMail } from '@atalaya/db/mail'
import { describe, expect, it } from 'vitest'
import { api, password, useApp } from '../../support/app.ts'
import { buildOffice, buildSubmission, figure, ratio } from '../../support/builders.ts'
import { archivePath, backUp, entriesOf, openInstallation, rowsIn } from '../../support/archives.ts'
import { attach, pdf, useDataFolder } from '../../support/evidence.ts'
import { expectOk } from '../../support/expect.ts'
import { allRows } from '../../support/stored.ts'

const dataDir = useDataFolder()
const app = useApp({ DATA_DIR: dataDir })
const here = () => ({ store: app.store, dataDir })
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex')

describe('a backup', () => {
  it('has every row, and every file once, with what they come to', async () => {
    const office = await buildOffice(app)
    const content = pdf('Acuerdo')
    for (const code of ['ORI-CG-01', 'ORI-CG-02']) expectOk(await attach(office.provider, `${office.path}/evidence/${code}/2019-Q1`, content))
    await buildSubmission(app, office, { state: 'approved' })
    const path = archivePath()
    const manifest = await backUp(here(), path)
    const entries = await entriesOf(path)
    const counts = new Map(manifest.tables.map(({ name, rows }) => [name, rows]))
    // One territory with six indicators, a person for each of five roles, four figures that are approved, and one file that supports two.
    expect(['territory', 'adoption', 'person', 'membership', 'figure', 'observation', 'observation_version', 'evidence', 'indicator'].map((name) => [name, counts.get(name)])).toEqual([
      ['territory', 1], ['adoption', 6], ['person', 5], ['membership', 5], ['figure', 4], ['observation', 4], ['observation_version', 4], ['evidence', 2], ['indicator', 60],
    ])
    expect(manifest.files).toEqual({ count: 1, bytes: content.length, missing: [] })
    expect(entries.get(`evidence/${sha256(content)}`)).toEqual(content)
    const shown = rowsIn(entries, 'observation_version').find(({ numerator }) => numerator === 46)
    // 46 of 60 in the fifteen digits that are kept.
    expect(shown).toMatchObject({ value: 0.766666666666667, numerator: 46, denominator: 60, amount_value: null, missing_reason: null, vintage: 'final', is_seen_by_second_person: true })
    expect(rowsIn(entries, 'observation_version')).toHaveLength(4)
  })

  it('lists a checksum for everything in it, in its rows the order of the key', async () => {
    const path = archivePath()
    await backUp(here(), path)
    const entries = await entriesOf(path)
    const sums = String(entries.get('SHA256SUMS')).trimEnd().split('\n')
    expect(sums).toEqual([...entries].filter(([name]) => name !== 'SHA256SUMS').map(([name, content]) => `${sha256(content)}  ${name}`))
    const keys = rowsIn(entries, 'audit_entry').map(({ territory, position }) => `${String(territory)} ${String(position).padStart(6, '0')}`)
    expect(keys.length).toBeGreaterThan(3)
    expect(keys).toEqual(keys.toSorted())
  })

  it('leaves out who is signed in, links for a password, and messages that wait', async () => {
    const office = await buildOffice(app)
    const mail = { territory: office.territory.slug, personId: null, name: 'Ana', email: 'ana@example.org', kind: 'invitation', language: 'es', subject: 'Espera', text: '{link}', link: 'https://atalaya.example.org/office/invitation/q7Zx', expiresAt: '2019-07-20T00:00:00.000Z', at: app.clock.now } as const
    await app.store.write((handle) => queueMail(handle, mail))
    expect((await allRows(app.store, 'session')).length).toBeGreaterThan(4)
    expect((await allRows(app.store, 'outbox')).length).toBe(1)
    const path = archivePath()
    const { tables } = await backUp(here(), path)
    expect(tables.map(({ name }) => name)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(session|password_reset|setup_link)$/)]))
    const entries = await entriesOf(path)
    expect(rowsIn(entries, 'outbox')).toEqual([])
    const everything = Buffer.concat([...entries.values()]).toString()
    expect(everything.includes('q7Zx')).toBe(false)
    expect((await allRows(app.store, 'session')).filter(({ tokenHash }) => everything.includes(tokenHash))).toEqual([])
  })

  it('is for its owner alone, and lies under its name only when it is whole', async () => {
    const path = archivePath()
    await backUp(here(), path)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readdirSync(dirname(path))).toEqual(['backup.zip'])
  })

  it('is not written over a file, unless that is asked for', async () => {
    const path = archivePath()
    writeFileSync(path, 'otra cosa')
    await expect(backUp(here(), path)).rejects.toThrow('is there already, and is left as it is')
    expect(readFileSync(path, 'utf8')).toBe('otra cosa')
    await backUp(here(), path, { isForced: true })
    expect((await entriesOf(path)).has('manifest.json')).toBe(true)
    expect(readdirSync(dirname(path))).toEqual(['backup.zip'])
  })

  it('leaves nothing behind where it cannot be written', async () => {
    const path = archivePath(join('no', 'folder.zip'))
    await expect(backUp(here(), path)).rejects.toThrow('ENOENT')
    expect(existsSync(dirname(path))).toBe(false)
  })

  it('refuses an installation with neither a city nor people', async () => {
    const empty = await openInstallation('sqlite')
    const path = archivePath()
    await expect(backUp(empty, path)).rejects.toThrow('There is nothing to back up')
    expect(existsSync(path)).toBe(false)
    await empty.end()
  })

  it('says which files the store no longer has, or has damaged, and goes on', async () => {
    const office = await buildOffice(app)
    const [lost, damaged] = [pdf('Perdido'), pdf('Dañado')]
    for (const content of [lost, damaged]) expectOk(await attach(office.provider, `${office.path}/evidence/TER-IC-01/2019-Q1`, content))
    const placeOf = (content: Buffer) => join(dataDir, 'evidence', sha256(content).slice(0, 2), sha256(content))
    rmSync(placeOf(lost))
    chmodSync(placeOf(damaged), 0o600)
    writeFileSync(placeOf(damaged), 'otros bytes')
    const path = archivePath()
    const { files } = await backUp(here(), path)
    expect(files.missing).toEqual([sha256(lost), sha256(damaged)].toSorted())
    expect([...(await entriesOf(path)).keys()].filter((name) => files.missing.some((hash) => name.includes(hash)))).toEqual([])
  })

  it('is of one moment, whatever is written meanwhile', async () => {
    const office = await buildOffice(app)
    const path = archivePath()
    const save = (version: number) => office.provider.put(`${office.path}/submissions/2019-Q1/figures/ORI-CG-01`, figure(ratio(version, 60), { version }))
    expectOk(await save(0))
    const progress = { isDone: false }
    const backingUp = backUp(here(), path).finally(() => {
      progress.isDone = true
    })
    // Each save raises the version of the figure and that of its submission, and adds a row to the trail: tables that are read apart.
    let version = 1
    for (; !progress.isDone || version < 3; version += 1) expectOk(await save(version))
    await backingUp
    expect(version).toBeGreaterThan(2)
    const entries = await entriesOf(path)
    const [figureRow] = rowsIn(entries, 'figure').filter(({ territory_id: id }) => id === office.territoryId)
    const [submission] = rowsIn(entries, 'submission').filter(({ territory_id: id }) => id === office.territoryId)
    const saves = rowsIn(entries, 'audit_entry').filter(({ territory, action }) => territory === office.territory.slug && action === 'figure.save')
    // A submission begins at version 1 and the first save brings it to 2; that save is of 0 of 60, and each next of one more.
    expect({ figure: figureRow?.['version'], numerator: figureRow?.['numerator'], submission: submission?.['version'] }).toEqual({ figure: saves.length, numerator: saves.length - 1, submission: saves.length + 1 })
    expect(saves.length).toBeLessThanOrEqual(version)
  })

  it('has the passwords, so that who restores it lets everybody sign in', async () => {
    const office = await buildOffice(app)
    const path = archivePath()
    await backUp(here(), path)
    const row = rowsIn(await entriesOf(path), 'person').find(({ id }) => id === office.provider.principal.personId)
    expect(row?.['password_hash']).toMatch(/^\$argon2id\$/)
    expectOk(await app.caller().post(`${api}/sign-in`, { email: office.provider.principal.email, password }))
  })
})
