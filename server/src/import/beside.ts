import { Worker } from 'node:worker_threads'
import type { Store } from '@atalaya/db/store'
import type { ImportCounts } from '@atalaya/shared/import'
import { Problem, type ProblemSlug } from '@atalaya/shared/problem'
import type { Progress } from './check-import.ts'
import type { WorkerOrder, WorkerWord } from './import-worker.ts'
import { RefusedFile } from './refused-file.ts'
import { runTask, type ImportTask } from './run-task.ts'

/** Megabytes of the thread: half a million figures take a third of it. */
const resourceLimits = { maxOldGenerationSizeMb: 768 }

/** Milliseconds for which the thread waits for another task before it is ended: its memory is not that of a server at rest. */
const idleTime = 20_000

/**
 * Does tasks, one at a time, in a thread of its own with its own connection, so that no turn of this one is longer by them; where the
 * database has one connection only, in this one. Their writes wait for their turn among those of this process.
 */
export class Beside {
  readonly #store: Store
  #worker: Worker | undefined
  #idle: NodeJS.Timeout | undefined

  constructor(store: Store) {
    this.#store = store
  }

  /** Rejects as the task does, and where the thread ends before it. */
  async run(task: ImportTask, progress: Progress): Promise<ImportCounts | undefined> {
    const { address } = this.#store
    if (address === undefined) return runTask(this.#store, task, progress)
    clearTimeout(this.#idle)
    this.#worker ??= new Worker(new URL('import-worker.ts', import.meta.url), { resourceLimits })
    const worker = this.#worker
    worker.ref()
    try {
      return await this.#ask(worker, { is: 'task', address, task }, progress)
    } finally {
      // Not all listeners: some are the worker's own, and without them it would never be heard again.
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
      worker.unref()
      if (this.#worker === worker) this.#idle = setTimeout(() => this.stop(), idleTime).unref()
    }
  }

  async stop(): Promise<void> {
    clearTimeout(this.#idle)
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }

  #ask(worker: Worker, order: WorkerOrder, progress: Progress): Promise<ImportCounts | undefined> {
    const say = (word: WorkerOrder) => worker.postMessage(word)
    let releaseTurn = () => {}
    return new Promise((resolve, reject) => {
      const end = (error: Error) => {
        // Whoever waits to write must not wait for a thread that is gone.
        releaseTurn()
        this.#worker = undefined
        reject(error)
      }
      const giveTurn = () =>
        new Promise<void>((over) => {
          releaseTurn = over
          say({ is: 'your-turn' })
        })
      worker.on('error', (error: NodeJS.ErrnoException) => end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new RefusedFile('too-heavy', error) : error))
      worker.on('exit', () => end(new Error('The thread of an import ended before its work did')))
      worker.on('message', (word: WorkerWord) => {
        if (word.is === 'progress') progress(word.done, word.total)
        else if (word.is === 'wants-turn') this.#store.aside(giveTurn).catch(reject)
        else if (word.is === 'turn-over') releaseTurn()
        else if (word.is === 'done') resolve(word.counts)
        else reject(errorOf(word))
      })
      say(order)
    })
  }
}

function errorOf(word: Extract<WorkerWord, { is: 'refused' | 'problem' | 'failed' }>): Error {
  if (word.is === 'refused') return new RefusedFile(word.refusal)
  return word.is === 'problem' ? problemOf(word.slug, word.detail) : new Error(`An import failed: ${word.error}`)
}

/** A problem as it was raised in the thread; its parameters are for callers, and there is none here. */
function problemOf(slug: ProblemSlug, detail: string): Problem {
  return new Problem(slug, { detail, params: {} })
}
