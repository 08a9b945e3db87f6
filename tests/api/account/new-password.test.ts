import { createPerson } from '@atalaya/db/account'
import { openStore } from '@atalaya/db/store'
import { describe, expect, it, onTestFinished } from 'vitest'
import { hashPassword } from '../../../server/src/account/password.ts'
import { api, serverOn } from '../../support/app.ts'
import { expectOk, expectProblem } from '../../support/expect.ts'
import { allRows } from '../../support/stored.ts'
import { copyTemplate } from '../../support/test-database.ts'
import { typedCommand } from '../../support/typed-command.ts'

const newPassword = (typed: readonly string[], environment?: Readonly<Record<string, string>>) => typedCommand('new-password.ts', typed, environment)

describe('npm run new-password', () => {
  it.each([[[]], [['ana@cali.example', 'luis@cali.example']]])('asks for one e-mail: %j', async (typed) => {
    const { code, out, wrong } = await newPassword(typed)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(wrong).toContain('npm run new-password -- ana.torres@cali.example')
  })

  it('gives a password that opens nothing but the choice of one’s own, and closes what was open', async () => {
    const { url, remove } = await copyTemplate('framework')
    onTestFinished(remove)
    // PGlite is one process' own.
    if (url.startsWith('pglite:')) return
    const store = await openStore({ url, migrate: false })
    const server = await serverOn(store, () => new Date())
    onTestFinished(async () => {
      await server.close()
      await store.close()
    })
    const email = 'ana.torres@cali.example'
    const forgotten = 'una-clave-que-se-olvida'
    const passwordHash = await hashPassword(forgotten)
    await store.write((handle) => createPerson(handle, { name: 'Ana Torres', email, passwordHash, language: 'es', isDemo: false, hasFirstPassword: false }))
    const signIn = (password: string) => server.inject({ method: 'POST', url: `${api}/sign-in`, payload: { email, password } })
    const open = await signIn(forgotten)
    expectOk(open)

    const { code, out, wrong } = await newPassword([email.toUpperCase()], { DATABASE_URL: url })
    expect({ code, wrong }).toEqual({ code: 0, wrong: '' })
    const first = /: (\S+)$/m.exec(out.split('\n').find((line) => line.startsWith('First password')) ?? '')?.[1] ?? ''
    expect((await server.inject({ method: 'GET', url: `${api}/me`, headers: { cookie: `atalaya_session=${open.cookies[0]?.value}` } })).statusCode).toBe(401)
    expectProblem(await signIn(forgotten), 'wrong-credentials')
    expect(expectOk(await signIn(first))).toMatchObject({ hasFirstPassword: true })
    const trail = await allRows(store, 'auditEntry')
    expect(trail.filter(({ action }) => action === 'account.reset-password')).toMatchObject([{ territory: '', personId: null, before: null, after: null }])
    expect(JSON.stringify(trail)).not.toContain(first)
  })

  it('says so when nobody has that e-mail', async () => {
    const { url, remove } = await copyTemplate('framework')
    onTestFinished(remove)
    if (url.startsWith('pglite:')) return
    expect(await newPassword(['nadie@cali.example'], { DATABASE_URL: url })).toEqual({ code: 1, out: '', wrong: 'Nobody signs in as nadie@cali.example\n' })
  })
})
