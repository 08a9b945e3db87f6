import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isPostgresServer, type Store } from '@atalaya/db/store'
import { hasDemoAccounts } from '@atalaya/db/account'
import { listTerritories } from '@atalaya/db/territory'
import { loadFramework } from '@atalaya/seeds/framework'
import { demoEmails, demoPassword, playDemo } from '@atalaya/seeds/demo'
import { hashPassword } from './account/password.ts'
import { buildApp } from './app.ts'
import { remindersDue } from './calendar/reminders-due.ts'
import { ConfigError, readConfig, type Config } from './config/index.ts'
import { carrierFor } from './mail/carrier.ts'
import { startPostman } from './mail/postman.ts'
import { sendReminders } from './mail/send-reminders.ts'
import { officePathWith } from './office-path.ts'
import { openMigrated } from './open-migrated.ts'
import { makeSetupLink } from './setup/setup-link.ts'
import { loadPages } from './site/pages.ts'

/** Milliseconds for the requests in hand once the process is to stop; service managers wait longer before they kill. */
const maxStopping = 30_000

/** Begins the names of folders in which a database is being filled. */
const unfinishedPrefix = 'unfinished-'

/** Opens the database with the framework and, where it was empty, the demo. */
async function openFilled(config: Config, now: Date): Promise<Store> {
  const fill = async (url: string) => {
    const store = await openMigrated(url, now)
    await loadFramework(store, { now })
    if (config.hasDemo && (await listTerritories(store.read)).length === 0) {
      console.log('The database is empty: filling it with the demo …')
      await playDemo({ store, path: officePathWith(config), hashPassword })
    }
    return store
  }
  if (isPostgresServer(config.databaseUrl) || !config.hasDemo || existsSync(config.databaseUrl)) return fill(config.databaseUrl)
  // A file appears under its name only when it is whole: a start that is interrupted begins again. Two that start at once fill
  // one each, in folders of their own, and the first to be whole is kept.
  const folder = dirname(config.databaseUrl)
  mkdirSync(folder, { recursive: true })
  const unfinished = join(mkdtempSync(join(folder, unfinishedPrefix)), 'atalaya.sqlite')
  await (await fill(unfinished)).close()
  if (!existsSync(config.databaseUrl)) renameSync(unfinished, config.databaseUrl)
  for (const name of readdirSync(folder)) if (name.startsWith(unfinishedPrefix)) rmSync(join(folder, name), { recursive: true, force: true })
  return fill(config.databaseUrl)
}

async function start(): Promise<void> {
  const config = readConfig(process.env)
  const now = () => new Date()
  const store = await openFilled(config, now())
  const isDemo = await hasDemoAccounts(store.read)
  if (isDemo && config.mode === 'production') {
    await store.close()
    const detail = 'MODE=production, and the database has demo accounts, whose password is published: name another with DATA_DIR or DATABASE_URL'
    throw new ConfigError([{ detail, variables: ['DATA_DIR', 'DATABASE_URL'] }])
  }
  const app = await buildApp({ config, store, now, pages: await loadPages(), checksResponses: false })
  const address = await app.listen({ host: config.host, port: config.port }).catch(async (error: NodeJS.ErrnoException) => {
    await app.close()
    await store.close()
    throw error.code === 'EADDRINUSE' ? new ConfigError([{ detail: `PORT=${config.port}: another program listens there already`, variables: ['PORT'] }]) : error
  })

  const remind = async () => sendReminders({ store, config, now: now() }, await remindersDue(store.read, now()))
  const postman = startPostman({ store, carrier: carrierFor(config), now }, { remind, log: app.log })

  let isStopping = false
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    // Requests in hand are answered first; the database closes after the last. Who never comes to the end of asking is not waited for.
    const patience = setTimeout(() => app.server.closeAllConnections(), maxStopping)
    // A browser keeps its connection after the answer, and would be waited for.
    const sweep = setInterval(() => app.server.closeIdleConnections(), 100)
    await app.close()
    clearTimeout(patience)
    clearInterval(sweep)
    await postman.stop()
    await store.close()
  }
  // Not `once`: the same signal may come twice, from a service manager and from `npm start`, and the second must not kill.
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)

  const url = config.publicUrl === '' ? address : config.publicUrl
  console.log(`Atalaya is at ${url}`)
  const setupLink = await makeSetupLink(store, { now: now(), url })
  if (setupLink !== undefined) console.log(`There is no city yet. Within a day, this sets up the first:\n  ${setupLink}`)
  if (isDemo) console.log(`Demo accounts, at ${url}/office, password ${demoPassword}:\n${demoEmails.map((email) => `  ${email}`).join('\n')}`)
}

try {
  await start()
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error)
  process.exitCode = 1
}
