import { parentPort, type MessagePort } from 'node:worker_threads'
import { openStore, type Store } from '@atalaya/db/store'
import type { FileRefusal, ImportCounts } from '@atalaya/shared/import'
import { Problem, type ProblemSlug } from '@atalaya/shared/problem'
import { RefusedFile } from './refused-file.ts'
import { runTask, type ImportTask } from './run-task.ts'

/** What the thread is told: a task, or that it is its turn to write. */
export type WorkerOrder = { readonly is: 'task'; readonly address: string; readonly task: ImportTask } | { readonly is: 'your-turn' }

/** What the thread says: how far it is, that it waits for its turn to write or is done with it, and how a task ended. */
export type WorkerWord =
  | { readonly is: 'progress'; readonly done: number; readonly total: number }
  | { readonly is: 'wants-turn' }
  | { readonly is: 'turn-over' }
  | { readonly is: 'done'; readonly counts: ImportCounts | undefined }
  | { readonly is: 'refused'; readonly refusal: FileRefusal }
  | { readonly is: 'problem'; readonly slug: ProblemSlug; readonly detail: string }
  | { readonly is: 'failed'; readonly error: string }

/** A store that asks for its turn before each write: the connection of the process that waits for this thread must find the file free. */
function inTurn(store: Store, say: (word: WorkerWord) => void, turn: () => Promise<void>): Store {
  return {
    ...store,
    async write(body) {
      const given = turn()
      say({ is: 'wants-turn' })
      await given
      try {
        return await store.write(body)
      } finally {
        say({ is: 'turn-over' })
      }
    },
  }
}

async function work(address: string, task: ImportTask, say: (word: WorkerWord) => void, turn: () => Promise<void>): Promise<WorkerWord> {
  const store = await openStore({ url: address, migrate: false })
  try {
    return { is: 'done', counts: await runTask(inTurn(store, say, turn), task, (done, total) => say({ is: 'progress', done, total })) }
  } catch (error) {
    if (error instanceof RefusedFile) return { is: 'refused', refusal: error.refusal }
    if (error instanceof Problem) return { is: 'problem', slug: error.slug, detail: error.message }
    return { is: 'failed', error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  } finally {
    await store.close()
  }
}

function listen(port: MessagePort): void {
  const say = (word: WorkerWord) => port.postMessage(word)
  let giveTurn = () => {}
  const turn = () =>
    new Promise<void>((resolve) => {
      giveTurn = resolve
    })
  port.on('message', (order: WorkerOrder) => {
    if (order.is === 'your-turn') return giveTurn()
    work(order.address, order.task, say, turn).then(say, (error: unknown) => say({ is: 'failed', error: String(error) }))
  })
}

if (parentPort) listen(parentPort)
