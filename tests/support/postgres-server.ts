import pg from 'pg'
import { postgresUrl } from './test-engine.ts'

/** What is done on the PostgreSQL server for tests, outside any of its databases. */
export async function onServer<Result>(act: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: postgresUrl('postgres') })
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}
