import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type Store } from '@atalaya/db/store'
import { loadFramework } from '@atalaya/seeds/framework'
import type { TestProject } from 'vitest/node'
import { onServer } from './postgres-server.ts'
import { postgresUrl, testEngine } from './test-engine.ts'

/** What a test's database may begin with. */
const contents = {
  /** Tables without a row. */
  empty: async () => {},
  /** The framework of the reviewed files: scopes, aspects, indicators, rubrics, countries, currencies, goals. */
  framework: async (store: Store) => {
    await loadFramework(store, { now: new Date('2026-01-15T12:00:00Z') })
  },
}

export type TemplateName = keyof typeof contents

export interface Templates {
  /** Where the run's databases lie, or the beginning of their names on a server. */
  readonly place: string
}

declare module 'vitest' {
  interface ProvidedContext {
    templates: Templates
  }
}

async function fill(urlOf: (name: TemplateName) => string) {
  for (const [name, load] of Object.entries(contents)) {
    const store = await openStore({ url: urlOf(name as TemplateName), migrate: true })
    try {
      await load(store)
    } finally {
      await store.close()
    }
  }
}

/** Migrates once for the whole run; each test copies what it needs. */
export default async function makeTemplates(project: TestProject) {
  const engine = testEngine()
  if (engine === 'postgres') {
    const place = `atalaya_test_${process.pid}`
    await onServer(async (client) => {
      for (const name of Object.keys(contents)) await client.query(`create database ${place}_${name}`)
    })
    await fill((name) => postgresUrl(`${place}_${name}`))
    project.provide('templates', { place })
    return () =>
      onServer(async (client) => {
        const { rows } = await client.query<{ datname: string }>('select datname from pg_database where starts_with(datname, $1)', [`${place}_`])
        for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`)
      })
  }
  const place = mkdtempSync(join(tmpdir(), 'atalaya-tests-'))
  const remove = () => rmSync(place, { recursive: true, force: true })
  try {
    await fill((name) => (engine === 'pglite' ? `pglite:${join(place, name)}` : join(place, name)))
  } catch (error) {
    remove()
    throw error
  }
  project.provide('templates', { place })
  return remove
}
