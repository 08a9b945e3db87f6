import { interruptBatches, noteBatch, type BatchKey } from '@atalaya/db/import'
import type { Store } from '@atalaya/db/store'
import { workingStates, type ImportState } from '@atalaya/shared/import'
import { Problem } from '@atalaya/shared/problem'
import { Beside } from './beside.ts'
import { RefusedFile } from './refused-file.ts'
import type { ImportTask } from './run-task.ts'

/** Work in hand and waiting, at most; whoever comes later than that would wait longer than a page seems alive. */
const longestQueue = 6

/** Milliseconds between two notes of how far the work is. */
const noteEvery = 300

/** Milliseconds without a note after which the process that worked on a batch is taken to be gone. */
const silence = 60_000

export interface JobsOptions {
  readonly store: Store
  readonly now: () => Date
  readonly report: (error: unknown) => void
}

/** The files that this process works on, one after the other. What a browser sees of it stands in the database. */
export class ImportJobs {
  readonly #options: JobsOptions
  #last: Promise<void> = Promise.resolve()
  #waiting = 0
  readonly #beside: Beside
  #isClosing = false

  constructor(options: JobsOptions) {
    this.#options = options
    this.#beside = new Beside(options.store)
  }

  /** Marks what a process that is gone left unfinished. A database of one process has nobody else: its work stopped with it. */
  async begin(): Promise<void> {
    const { store, now } = this.#options
    await interruptBatches(store, workingStates, store.engine === 'sqlite' ? '~' : new Date(now().getTime() - silence).toISOString())
  }

  /** Marks what other processes left unfinished, as whoever looks at it is to see it. */
  async noteSilent(): Promise<void> {
    const { store, now } = this.#options
    if (store.engine === 'sqlite') return
    await interruptBatches(store, workingStates, new Date(now().getTime() - silence).toISOString())
  }

  /** Raises `busy` when too much waits already; to be asked before a batch is said to be in work. */
  refuseBusy(): void {
    if (this.#waiting >= longestQueue) throw new Problem('busy', { detail: 'Too many files are being read; ask again in a moment', params: { retryAfterSeconds: 10 } })
  }

  /** Does a task when its turn comes. How it ended stands in the batch: never rejects. */
  start(task: ImportTask): void {
    this.#waiting += 1
    this.#last = this.#last
      .then(() => this.#work(task))
      .catch((error: unknown) => this.#options.report(error))
      .finally(() => {
        this.#waiting -= 1
      })
  }

  /** Stops what is in hand: it is begun again by whoever wants it. */
  async close(): Promise<void> {
    this.#isClosing = true
    await this.#beside.stop()
    await this.#last
  }

  async #work(task: ImportTask): Promise<void> {
    const { store } = this.#options
    if (this.#isClosing) return noteBatch(store, task.key, { state: 'interrupted' })
    const note = this.#noter(task.key)
    try {
      const counts = await this.#beside.run(task, note.told)
      await note.settled()
      if (task.work === 'check') await noteBatch(store, task.key, { state: 'checked', counts, refusal: '' })
    } catch (error) {
      await note.settled()
      await this.#fail(task, error)
    }
  }

  #noter(key: BatchKey) {
    const { store, now } = this.#options
    let [last, pending] = [0, Promise.resolve()]
    return {
      told: (done: number, total: number) => {
        const at = performance.now()
        if (at - last < noteEvery) return
        last = at
        pending = pending.then(() => noteBatch(store, key, { done, total, beatAt: now().toISOString() })).catch((error: unknown) => this.#options.report(error))
      },
      settled: () => pending,
    }
  }

  async #fail({ key, work }: ImportTask, error: unknown): Promise<void> {
    const { store } = this.#options
    const before: Record<ImportTask['work'], ImportState> = { check: 'opened', apply: 'checked', undo: 'applied' }
    if (error instanceof RefusedFile) return noteBatch(store, key, { state: 'opened', refusal: error.refusal })
    // What is there changed meanwhile, or is no longer this person's to change: nothing was written.
    if (error instanceof Problem) return noteBatch(store, key, { state: before[work], refusal: 'stale' })
    await noteBatch(store, key, { state: 'interrupted' })
    if (!this.#isClosing) this.#options.report(error)
  }
}
