import { appendAudit, findChainEnd } from '@atalaya/db/audit'
import { openStore } from '@atalaya/db/store'
import { describe, expect, it, onTestFinished } from 'vitest'
import { runSql } from '../../support/stored.ts'
import { copyTemplate } from '../../support/test-database.ts'
import { testEngine } from '../../support/test-engine.ts'
import { typedCommand } from '../../support/typed-command.ts'

const verifyAudit = (url: string, typed: readonly string[] = []) => typedCommand('verify-audit.ts', typed, { DATABASE_URL: url })

describe('npm run verify-audit', () => {
  // A database of PGlite is of the process that opened it: no command beside it can.
  it.skipIf(testEngine() === 'pglite')('names every chain with its last hash, and the first row that is broken', async () => {
    const { url, remove } = await copyTemplate('framework')
    onTestFinished(remove)
    const store = await openStore({ url, migrate: false })
    onTestFinished(() => store.close())
    for (const version of [1, 2]) {
      await store.write((handle) => appendAudit(handle, { territory: 'cali', personId: null, at: new Date('2026-02-01T12:00:00Z'), action: 'territory.settings', subject: 'cali', after: { version } }))
    }
    const { hash } = await findChainEnd(store.read, 'cali')
    const whole = await verifyAudit(url, ['cali', '2', hash])
    expect(whole).toMatchObject({ code: 0, wrong: '' })
    expect(whole.out).toMatch(/^installation: whole, 1 rows, [\da-f]{64}\ncali: whole, 2 rows, /)
    expect(whole.out).toContain(`cali: whole, 2 rows, ${hash}\nThe row that was noted is there as it was.\n`)

    const guard = store.engine === 'sqlite' ? 'drop trigger audit_entry_no_update' : 'drop trigger audit_entry_append_only on audit_entry'
    await store.write(async (handle) => {
      await runSql(handle, guard)
      await runSql(handle, `update audit_entry set subject = 'lima' where territory = 'cali' and position = 1`)
    })
    const broken = await verifyAudit(url)
    expect(broken).toMatchObject({ code: 1, wrong: '' })
    expect(broken.out).toContain('cali: BROKEN, row 1: the row is not the one that was written (changed, lima); whole up to row 0')
    expect((await verifyAudit(url, ['cali', '2', hash.replace(/^./, (first) => (first === '0' ? '1' : '0'))])).out).toContain('BROKEN, the row that was noted is another one now, or gone.')
  })

  it('asks for territory, position and hash, or for nothing', async () => {
    expect(await verifyAudit('unused', ['cali', 'two'])).toMatchObject({ code: 1, out: '', wrong: expect.stringContaining('npm run verify-audit -- bucaramanga 1204') as string })
  })
})
