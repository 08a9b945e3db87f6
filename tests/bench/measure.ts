import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'

/** A server of this run, with where it listens. */
export interface Measured {
  readonly process: ChildProcess
  readonly pid: number
  readonly port: number
  /** From its start to the line that says where it listens. */
  readonly startMs: number
}

/** Starts a server on loopback and waits for the line with its port. Rejects when it ends before. */
export function startServer(args: readonly string[], env: Record<string, string>, ready: RegExp): Promise<Measured> {
  const began = performance.now()
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const port = ready.exec(output)?.[1]
      if (port && child.pid) resolve({ process: child, pid: child.pid, port: Number(port), startMs: performance.now() - began })
    })
    child.once('exit', (code) => reject(new Error(`A server of the benchmark ended with ${code}: ${output}`)))
  })
}

export function stopServer({ process: child }: Measured): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners('exit')
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK']).toString())

/** CPU seconds that a process has used, its threads included; by the operating system's accounting (Linux). */
export function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')
  if (!fields) throw new Error(`No accounting for process ${pid}`)
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
}

export function memoryMiB(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  if (!line) throw new Error(`No memory accounting for process ${pid}`)
  return Number(line) / 1024
}

export interface Ask {
  readonly path: string
  readonly method?: 'GET' | 'PUT' | 'POST'
  readonly headers?: Record<string, string>
  readonly body?: string
  /** Status that is right; 200 unless said. */
  readonly expect?: number
}

export function ask(port: number, { path, method = 'GET', headers = {}, body, expect = 200 }: Ask, agent?: Agent): Promise<{ headers: Record<string, unknown>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, path, method, agent, headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers, 'content-length': Buffer.byteLength(body) } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const whole = Buffer.concat(chunks)
        if (response.statusCode === expect) resolve({ headers: response.headers, body: whole })
        else reject(new Error(`${method} ${path} answered ${response.statusCode}: ${whole.toString().slice(0, 300)}`))
      })
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

export interface Load {
  /** Microseconds of the server's CPU a request. */
  readonly cpu: number
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
}

/** Sends `count` requests over a few kept connections, each after its connection's last. Milliseconds for p50 and p99. */
export async function load({ pid, port }: Measured, count: number, make: (index: number) => Ask, connections = 4): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  let next = 0
  const cpuBefore = cpuSeconds(pid)
  const began = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (next < count) {
        const index = next
        next += 1
        const sent = performance.now()
        await ask(port, make(index), agent)
        times.push(performance.now() - sent)
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  const cpu = ((cpuSeconds(pid) - cpuBefore) / count) * 1e6
  agent.destroy()
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number
  return { cpu, perSecond: count / seconds, p50: at(0.5), p99: at(0.99) }
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number
}
