import { openStore } from '@atalaya/db/store'
import { Problem } from '@atalaya/shared/problem'
import { resetPasswordOf } from './account/reset-password.ts'
import { ConfigError, readConfig } from './config/index.ts'

/** What was typed after the command cannot be taken. */
class UsageError extends Error {}

const usage = `Gives somebody a first password, for whom no administrator can do it. For example:

  npm run new-password -- ana.torres@cali.example`

/** `npm run new-password -- ana.torres@cali.example`: a first password, printed once; the first sign-in asks for another. */
async function run(): Promise<void> {
  const [email, ...rest] = process.argv.slice(2)
  if (email === undefined || rest.length > 0) throw new UsageError(usage)
  const config = readConfig(process.env)
  const store = await openStore({ url: config.databaseUrl, migrate: true })
  try {
    const { password } = await resetPasswordOf(store, email, new Date())
    console.log(`${email} is signed out everywhere.\nFirst password (shown this once; the first sign-in asks for another): ${password}`)
  } finally {
    await store.close()
  }
}

try {
  await run()
} catch (error) {
  console.error(error instanceof ConfigError || error instanceof UsageError || error instanceof Problem ? error.message : error)
  process.exitCode = 1
}
