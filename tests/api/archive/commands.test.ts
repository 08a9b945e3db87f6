import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { archivePath, openInstallation } from '../../support/archives.ts'
import { useApp } from '../../support/app.ts'
import { buildOffice } from '../../support/builders.ts'
import { useDataFolder } from '../../support/evidence.ts'
import { typedCommand } from '../../support/typed-command.ts'
import { createTerritory } from '@atalaya/db/territory'
import { loadFramework } from '@atalaya/seeds/framework'

/** Each command is a process of its own that begins with a thousand files. */
const patience = 120_000

const app = useApp({ DATA_DIR: useDataFolder() })

/** A SQLite installation with one city, closed: the commands open it themselves. */
async function closedInstallation(): Promise<{ readonly DATA_DIR: string }> {
  const { territory } = await buildOffice(app)
  const { store, dataDir } = await openInstallation('sqlite')
  await loadFramework(store, { now: new Date('2026-01-01T00:00:00Z') })
  await store.write((handle) => createTerritory(handle, territory))
  await store.close()
  return { DATA_DIR: dataDir }
}

describe.each(['backup', 'restore'] as const)('npm run %s', (command) => {
  it.each([[[]], [['one.zip', 'two.zip']]])('asks for one file: %j', async (typed) => {
    const { code, out, wrong } = await typedCommand(`${command}.ts`, typed)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(wrong).toContain(`npm run ${command} -- backups/atalaya-2026-01-31.zip`)
  })
})

describe('backing up and restoring at a terminal', () => {
  it('says what was written, for whom it is, and what was restored; a second time each is refused with a sentence', async () => {
    const from = await closedInstallation()
    const path = archivePath()
    const written = await typedCommand('backup.ts', [path], from)
    expect({ code: written.code, wrong: written.wrong }).toEqual({ code: 0, wrong: '' })
    expect(written.out).toMatch(/\d+ rows of \d+ tables, 0 files that were attached\.\nIt holds the hashes of passwords and the secrets of second factors: only you may read it/)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(await typedCommand('backup.ts', [path], from)).toEqual({ code: 1, out: '', wrong: `${path} is there already, and is left as it is: name another file, or add --force\n` })
    expect((await typedCommand('backup.ts', [path, '--force'], from)).code).toBe(0)

    const empty = await openInstallation('sqlite')
    await empty.store.close()
    const restored = await typedCommand('restore.ts', [path], { DATA_DIR: empty.dataDir })
    expect({ code: restored.code, wrong: restored.wrong }).toEqual({ code: 0, wrong: '' })
    expect(restored.out).toContain('everybody signs in again')
    const again = await typedCommand('restore.ts', [path], { DATA_DIR: empty.dataDir })
    expect(again).toEqual({ code: 1, out: '', wrong: 'An archive is restored into an empty installation, and this one has a city or people: name another with DATA_DIR or DATABASE_URL. Nothing was changed.\n' })
    const copy = await typedCommand('backup.ts', [join(empty.dataDir, 'copy.zip')], { DATA_DIR: empty.dataDir })
    expect(copy.code).toBe(0)
  }, patience)

  it('says so where there is nothing to back up, and where there is no such file', async () => {
    const empty = await openInstallation('sqlite')
    onTestFinished(async () => empty.end())
    const path = archivePath()
    expect((await typedCommand('backup.ts', [path], { DATA_DIR: empty.dataDir })).wrong).toContain('There is nothing to back up')
    expect((await typedCommand('restore.ts', [path], { DATA_DIR: empty.dataDir })).wrong).toBe(`There is no file ${path}\n`)
    const from = await closedInstallation()
    expect(await typedCommand('backup.ts', [join(from.DATA_DIR, 'nowhere', 'one.zip')], from)).toMatchObject({ code: 1, out: '', wrong: expect.stringMatching(/nowhere.*: there is no such file or folder\n$/) as string })
  })
})
