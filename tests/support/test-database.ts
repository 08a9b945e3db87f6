import { randomBytes } from 'node:crypto'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openStore, type Store } from '@atalaya/db/store'
import { inject } from 'vitest'
import { onServer } from './postgres-server.ts'
import type { TemplateName } from './template-databases.ts'
import { postgresUrl, testEngine } from './test-engine.ts'

interface TestDatabase {
  readonly url: string
  remove(): Promise<void>
}

/** A database of one's own, begun from a template, on the engine of this run. */
export async function copyTemplate(template: TemplateName): Promise<TestDatabase> {
  const { place } = inject('templates')
  const name = `copy_${randomBytes(6).toString('hex')}`
  const engine = testEngine()
  if (engine === 'postgres') {
    await onServer((client) => client.query(`create database ${place}_${name} template ${place}_${template}`))
    return { url: postgresUrl(`${place}_${name}`), remove: async () => void (await onServer((client) => client.query(`drop database ${place}_${name} with (force)`))) }
  }
  const path = join(place, name)
  cpSync(join(place, template), path, { recursive: true })
  return {
    url: engine === 'pglite' ? `pglite:${path}` : path,
    async remove() {
      for (const part of ['', '-wal', '-shm']) rmSync(`${path}${part}`, { recursive: true, force: true })
    },
  }
}

/** Opens a copy of a template; closing the store also removes the copy. */
export async function openTestStore(template: TemplateName = 'framework'): Promise<Store> {
  const { url, remove } = await copyTemplate(template)
  const store = await openStore({ url, migrate: false })
  return {
    ...store,
    async close() {
      await store.close()
      await remove()
    },
  }
}
