export const testEngines = ['sqlite', 'pglite', 'postgres'] as const
export type TestEngine = (typeof testEngines)[number]

/** The database that this run is about: `TEST_ENGINE`, SQLite when it is not set. */
export function testEngine(): TestEngine {
  const name = process.env.TEST_ENGINE || 'sqlite'
  const engine = testEngines.find((candidate) => candidate === name)
  if (!engine) throw new Error(`TEST_ENGINE=${name}: it is one of ${testEngines.join(', ')}`)
  return engine
}

/** A database of the PostgreSQL server for tests, `postgres://user@host:port/<database>`. */
export function postgresUrl(database: string): string {
  const server = process.env.TEST_DATABASE_URL
  if (!server) throw new Error('TEST_ENGINE=postgres needs TEST_DATABASE_URL, a server on which databases may be created')
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}
