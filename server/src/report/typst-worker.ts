import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import { settableBy, substitute } from './settable-text.ts'

/** What is to be set: the report's data and its pictures by file name. */
export interface TypstJob {
  readonly id: number
  readonly data: string
  readonly pictures: readonly { readonly file: string; readonly svg: string }[]
}

export type TypstResult = { readonly id: number; readonly pdf: Uint8Array } | { readonly id: number; readonly error: string }

const fonts = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/source-sans-3/package.json')))
// The weights have the same signs.
const settable = settableBy(readFileSync(join(fonts, '400Regular', 'SourceSans3_400Regular.ttf')))
const template = readFileSync(new URL('report.typ', import.meta.url), 'utf8')
const workspace = fileURLToPath(new URL('.', import.meta.url))
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: ['400Regular', '600SemiBold', '700Bold'].map((weight) => join(fonts, weight)) }] })

function compile({ data, pictures }: TypstJob): Uint8Array {
  let hasSubstitutes = false
  const texts = JSON.parse(data, (_key, value: unknown) => {
    if (typeof value !== 'string') return value
    const set = settable(value)
    hasSubstitutes ||= set.includes(substitute) && !value.includes(substitute)
    return set
  }) as object
  compiler.mapShadow(join(workspace, 'report.json'), Buffer.from(JSON.stringify({ ...texts, hasSubstitutes })))
  for (const { file, svg } of pictures) compiler.mapShadow(join(workspace, file), Buffer.from(svg))
  try {
    return compiler.pdf({ mainFileContent: template }, { pdfStandard: PdfStandard.UA_1 })
  } finally {
    compiler.resetShadow()
    // Layouts of reports past are of no use for the next one, and are kept otherwise.
    compiler.evictCache(0)
  }
}

/** Refusals of layout come as the error's code, those of the export as its message. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'code' in error ? `${error.message} ${String(error.code)}`.trim() : error.message
}

parentPort?.on('message', (job: TypstJob) => {
  try {
    const pdf = compile(job)
    parentPort?.postMessage({ id: job.id, pdf } satisfies TypstResult)
  } catch (error) {
    parentPort?.postMessage({ id: job.id, error: describe(error) } satisfies TypstResult)
  }
})
