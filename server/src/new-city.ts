import { parseArgs } from 'node:util'
import { openStore } from '@atalaya/db/store'
import { loadFramework } from '@atalaya/seeds/framework'
import { Problem } from '@atalaya/shared/problem'
import { ConfigError, readConfig } from './config/index.ts'
import { createCity, newCitySchema } from './account/create-city.ts'

const names = Object.keys(newCitySchema.shape)

/** `npm run new-city -- --slug cali --name Cali …`: a city of one's own, with its administrator. */
async function run(): Promise<void> {
  const { values } = parseArgs({ options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])) })
  const city = newCitySchema.safeParse(values)
  if (!city.success) {
    throw new ConfigError(city.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`))
  }
  const config = readConfig(process.env)
  const store = await openStore({ url: config.databaseUrl, migrate: true })
  try {
    await loadFramework(store, { now: new Date() })
    const { password } = await createCity(store, city.data, new Date())
    console.log(`${city.data.name} is made: /es/${city.data.slug}, office at /office`)
    console.log(password === null ? `${city.data['admin-email']} signs in as before.` : `Administrator: ${city.data['admin-email']}\nFirst password (shown once, change it after signing in): ${password}`)
  } finally {
    await store.close()
  }
}

try {
  await run()
} catch (error) {
  console.error(error instanceof ConfigError || error instanceof Problem ? error.message : error)
  process.exitCode = 1
}
