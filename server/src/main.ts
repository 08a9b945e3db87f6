import { openStore } from '@atalaya/db/store'
import { hasDemoAccounts } from '@atalaya/db/account'
import { listTerritories } from '@atalaya/db/territory'
import { loadFramework } from '@atalaya/seeds/framework'
import { demoEmails, demoPassword, playDemo } from '@atalaya/seeds/demo'
import { hashPassword } from './account/password.ts'
import { buildApp } from './app.ts'
import { ConfigError, readConfig } from './config/index.ts'
import { officePath } from './office-path.ts'
import { loadPages } from './site/pages.ts'

async function start(): Promise<void> {
  const config = readConfig(process.env)
  const store = await openStore({ url: config.databaseUrl, migrate: true })
  const now = () => new Date()
  await loadFramework(store, { now: now() })
  if (config.hasDemo && (await listTerritories(store.read)).length === 0) {
    console.log('The database is empty: filling it with the demo …')
    await playDemo({ store, path: officePath, hashPassword })
  }
  const isDemo = await hasDemoAccounts(store.read)
  if (isDemo && config.mode === 'production') {
    await store.close()
    throw new ConfigError(['MODE=production, and the database has demo accounts, whose password is published: start with a database of its own'])
  }
  const app = await buildApp({ config, store, now, pages: await loadPages(), checksResponses: false })
  const address = await app.listen({ host: config.host, port: config.port })

  let isStopping = false
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    // Requests in hand are answered first; the database closes after the last.
    await app.close()
    await store.close()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)

  const url = config.publicUrl === '' ? address : config.publicUrl
  console.log(`Atalaya is at ${url}`)
  if (isDemo) console.log(`Demo accounts, at ${url}/office, password ${demoPassword}:\n${demoEmails.map((email) => `  ${email}`).join('\n')}`)
}

try {
  await start()
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error)
  process.exitCode = 1
}
