import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { api, password, passwordHash, useApp } from '../../support/app.ts'
import { buildPerson } from '../../support/builders.ts'
import { expectOk, expectProblem } from '../../support/expect.ts'
import { copyTemplate } from '../../support/test-database.ts'
import { createPerson } from '@atalaya/db/account'
import { openStore } from '@atalaya/db/store'

const production = { MODE: 'production', PUBLIC_URL: 'https://atalaya.example.org' }

describe('in development', () => {
  const app = useApp()
  it('a demo account signs in', async () => {
    const { principal } = await buildPerson(app, { isDemo: true })
    expectOk(await app.caller().post(`${api}/sign-in`, { email: principal.email, password }))
  })
})

describe('in production', () => {
  const app = useApp(production)

  it('a demo account opens nothing, with the answer of a wrong password', async () => {
    const { principal } = await buildPerson(app, { isDemo: true })
    expectProblem(await app.caller().post(`${api}/sign-in`, { email: principal.email, password }), 'wrong-credentials')
  })

  it('the process does not start on a database that has one, and says why', async () => {
    const { url, remove } = await copyTemplate('framework')
    onTestFinished(remove)
    const store = await openStore({ url, migrate: false })
    await store.write(async (handle) => createPerson(handle, { name: 'Demo', email: 'demo@example.org', passwordHash: await passwordHash(), language: 'es', isDemo: true, hasFirstPassword: false }))
    await store.close()
    const main = join(import.meta.dirname, '..', '..', '..', 'server', 'src', 'main.ts')
    const { PATH } = process.env
    const child = spawn(process.execPath, [main], { env: { PATH, ...production, DATABASE_URL: url, PORT: '0', LOG_LEVEL: 'silent' }, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (words: Buffer) => (said += words.toString()))
    const [code] = (await once(child, 'close')) as [number]
    expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining('MODE=production, and the database has demo accounts') })
  })
})
