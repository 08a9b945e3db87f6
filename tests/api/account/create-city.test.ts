import { openStore } from '@atalaya/db/store'
import { describe, expect, it, onTestFinished } from 'vitest'
import { api, serverOn } from '../../support/app.ts'
import { expectOk, expectProblem } from '../../support/expect.ts'
import { allRows } from '../../support/stored.ts'
import { copyTemplate } from '../../support/test-database.ts'
import { typedCommand } from '../../support/typed-command.ts'

const newCity = (typed: readonly string[], environment?: Readonly<Record<string, string>>) => typedCommand('new-city.ts', typed, environment)

/** The words of the example that the usage prints, as a shell splits them. */
function exampleOf(usage: string): string[] {
  const [, example = ''] = /npm run new-city -- \\\n([\s\S]*?)\n\n/.exec(usage) ?? []
  return [...example.matchAll(/"([^"]*)"|([^\s\\]+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')
}

describe('npm run new-city', () => {
  it('alone prints every option with an example, and fails', async () => {
    const { code, out, wrong } = await newCity([])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    const names = ['slug', 'name', 'type', 'country', 'national-code', 'locale', 'time-zone', 'currency', 'office', 'addressee', 'admin-name', 'admin-email']
    expect(exampleOf(wrong).filter((word) => word.startsWith('--'))).toEqual(names.map((name) => `--${name}`))
    for (const name of names) expect(wrong).toMatch(new RegExp(`^  --${name} +\\w`, 'm'))
  })

  it('takes its own example, and the first sign-in asks for a password of one’s own', async () => {
    const { url, remove } = await copyTemplate('framework')
    onTestFinished(remove)
    // PGlite is one process' own; the engine that the command would open is tested by opening the others.
    if (url.startsWith('pglite:')) return
    const { code, out, wrong } = await newCity(exampleOf((await newCity([])).wrong), { DATABASE_URL: url })
    expect({ code, wrong }).toEqual({ code: 0, wrong: '' })
    const first = /: (\S+)$/m.exec(out.split('\n').find((line) => line.startsWith('First password')) ?? '')?.[1]
    const store = await openStore({ url, migrate: false })
    const server = await serverOn(store, () => new Date())
    onTestFinished(async () => {
      await server.close()
      await store.close()
    })
    const answer = await server.inject({ method: 'POST', url: `${api}/sign-in`, payload: { email: 'ana.torres@cali.example', password: first } })
    expect(expectOk(answer)).toMatchObject({ hasFirstPassword: true, language: 'es', memberships: [{ territory: 'cali', roles: ['administrator'] }] })
    const cookie = `atalaya_session=${answer.cookies[0]?.value}`
    expectProblem(await server.inject({ method: 'GET', url: `${api}/territories/cali/members`, headers: { cookie } }), 'first-password')
    expect(JSON.stringify(await allRows(store, 'auditEntry'))).not.toContain(first)
  })

  it('says all that is wrong, and where to look it up', async () => {
    const { code, wrong } = await newCity(['--slug', 'cali', '--name', 'Santiago', 'de', 'Cali', '--country', 'Colombia', '--colour', 'red'])
    expect(code).toBe(1)
    expect(wrong).toContain('de belongs to no option')
    expect(wrong).toContain('--colour is no option')
    expect(wrong).toContain('--country is an ISO 3166-1 code such as CO')
    expect(wrong).toContain('--admin-email is missing')
    expect(wrong).toContain('`npm run new-city` alone prints')
    expect(wrong).not.toMatch(/^\s+at /m)
  })

  it('names the variable of the environment that is wrong', async () => {
    const { code, wrong } = await newCity(exampleOf((await newCity([])).wrong), { PORT: 'no' })
    expect(code).toBe(1)
    expect(wrong).toMatch(/PORT="no".*\n\.env\.example explains PORT\.\n$/)
  })
})
