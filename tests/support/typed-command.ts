import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const { PATH } = process.env

/** A program of the server as it is typed at a terminal, to its end. */
export async function typedCommand(program: string, typed: readonly string[], environment: Readonly<Record<string, string | undefined>> = {}) {
  const path = join(import.meta.dirname, '..', '..', 'server', 'src', program)
  const child = spawn(process.execPath, [path, ...typed], { env: { PATH, LOG_LEVEL: 'silent', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { out: '', wrong: '' }
  child.stdout.on('data', (words: Buffer) => (said.out += words.toString()))
  child.stderr.on('data', (words: Buffer) => (said.wrong += words.toString()))
  const [code] = (await once(child, 'close')) as [number]
  return { code, ...said }
}
