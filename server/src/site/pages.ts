import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { RenderPage } from '@atalaya/shared/site'
import { z } from 'zod'

/** What the web build made. */
export interface Pages {
  readonly render: RenderPage
  /** Address of the readers' script. */
  readonly script: string
  /** Folder of the files that browsers load, served under `/`. */
  readonly clientFolder: string
  /** The office application's document. */
  readonly officeDocument: string
  /** The document of the page on which figures are answered by a link. */
  readonly answerDocument: string
}

const manifestSchema = z.record(z.string(), z.looseObject({ file: z.string() }))

/** Reads the web build once. Rejects when it is not there: `npm start` makes it. */
export async function loadPages(): Promise<Pages> {
  const dist = new URL('../../../web/dist/', import.meta.url)
  const clientFolder = fileURLToPath(new URL('client/', dist))
  const manifest = manifestSchema.parse(JSON.parse(await readFile(new URL('client/.vite/manifest.json', dist), 'utf8')))
  const script = manifest['src/public/enhance.ts']?.file
  if (!script) throw new Error('The web build has no src/public/enhance.ts')
  const { renderPage } = (await import(new URL('server/render.js', dist).href)) as { renderPage: RenderPage }
  const document = (name: string) => readFile(new URL(`client/${name}.html`, dist), 'utf8')
  return { render: renderPage, script: `/${script}`, clientFolder, officeDocument: await document('office'), answerDocument: await document('answer') }
}
