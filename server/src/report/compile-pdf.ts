import { Worker } from 'node:worker_threads'
import { Problem } from '@atalaya/shared/problem'
import type { ReportContent } from '@atalaya/shared/report'
import type { TypstJob, TypstResult } from './typst-worker.ts'

/**
 * Reports at work and waiting, at most. Each takes about a second: whoever comes later than that would wait longer than a browser
 * seems alive, and those who ask for everything at once would keep a council from its report.
 */
export const longestQueue = 8

/** One report at a time; the others wait their turn, so that memory stays that of one. */
export interface PdfCompiler {
  /** The report as PDF/UA-1. Rejects with `busy` when too many wait, and when the template refuses its data. */
  compile(content: ReportContent): Promise<Uint8Array>
  close(): Promise<void>
}

interface Waiting {
  readonly resolve: (pdf: Uint8Array) => void
  readonly reject: (error: Error) => void
}

/** Typst computes without yielding, so it has a thread of its own, started with the first report. */
export function startPdfCompiler(): PdfCompiler {
  let worker: Worker | undefined
  let lastId = 0
  const waiting = new Map<number, Waiting>()

  const fail = (ended: Worker, error: Error) => {
    // A thread that fails also exits, when the next one may be at work.
    if (worker !== ended) return
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
    worker = undefined
  }
  const start = () => {
    const started = new Worker(new URL('typst-worker.ts', import.meta.url))
    started.on('message', (result: TypstResult) => {
      const job = waiting.get(result.id)
      waiting.delete(result.id)
      // A thread at rest must not keep the process alive; one at work must.
      if (waiting.size === 0) started.unref()
      if ('pdf' in result) job?.resolve(result.pdf)
      else job?.reject(new Error(`The report's template refused its data: ${result.error}`))
    })
    started.on('error', (error: Error) => fail(started, error))
    started.on('exit', () => fail(started, new Error('The thread that sets reports ended')))
    return started
  }

  return {
    compile: (content) =>
      new Promise((resolve, reject) => {
        if (waiting.size >= longestQueue) {
          reject(new Problem('busy', { detail: 'Too many reports are being made; ask again in a moment', params: { retryAfterSeconds: longestQueue } }))
          return
        }
        worker ??= start()
        lastId += 1
        waiting.set(lastId, { resolve, reject })
        worker.ref()
        const pictures = content.scopes.flatMap(({ aspects }) => aspects.flatMap(({ charts }) => charts.map(({ file, svg }) => ({ file, svg }))))
        worker.postMessage({ id: lastId, data: JSON.stringify(content), pictures } satisfies TypstJob)
      }),
    close: async () => {
      await worker?.terminate()
    },
  }
}
