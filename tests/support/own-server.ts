import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onServer } from './postgres-server.ts'
import { postgresUrl, testEngine } from './test-engine.ts'

const { PATH } = process.env
const root = join(import.meta.dirname, '..', '..')

/** Where an installation keeps its things: a folder, and a database on the engine of this run. */
export interface Place {
  /** What its programs are told: of the tests' own environment nothing but where programs are found. */
  readonly env: Readonly<Record<string, string | undefined>>
  remove(): Promise<void>
}

export async function makePlace(): Promise<Place> {
  const dataDir = mkdtempSync(join(tmpdir(), 'atalaya-place-'))
  const env = { PATH, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, DATABASE_URL: '', DEMO: 'no', LOG_LEVEL: 'error' }
  const engine = testEngine()
  if (engine === 'sqlite') return { env, remove: async () => rmSync(dataDir, { recursive: true }) }
  if (engine === 'pglite') return { env: { ...env, DATABASE_URL: `pglite:${join(dataDir, 'database')}` }, remove: async () => rmSync(dataDir, { recursive: true }) }
  const name = `place_${randomBytes(6).toString('hex')}`
  await onServer((client) => client.query(`create database ${name}`))
  return {
    env: { ...env, DATABASE_URL: postgresUrl(name) },
    async remove() {
      await onServer((client) => client.query(`drop database ${name} with (force)`))
      rmSync(dataDir, { recursive: true })
    },
  }
}

export interface OwnServer {
  readonly origin: string
  /** What it printed until it was ready. */
  readonly said: string
  stop(): Promise<void>
}

/** The built server, on a port of its own, ready when it has printed `until`. */
export async function startServer({ env }: Place, until: RegExp): Promise<OwnServer> {
  const server = spawn(process.execPath, ['server/dist/main.js'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] })
  const said = await new Promise<string>((resolve, reject) => {
    let printed = ''
    server.stdout.on('data', (words: Buffer) => {
      printed += words.toString()
      if (until.test(printed)) resolve(printed)
    })
    server.once('exit', (code) => reject(new Error(`The server ended with ${code} and had printed ${printed}`)))
  })
  const [origin] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? []
  if (origin === undefined) throw new Error(`The server did not say where it is: ${said}`)
  return {
    origin,
    said,
    async stop() {
      server.kill('SIGTERM')
      await once(server, 'exit')
    },
  }
}
