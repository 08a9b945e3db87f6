import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const names = ['soffice', 'libreoffice']

function program(): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path))
  if (found === undefined) throw new Error('LibreOffice is needed: install libreoffice-calc-nogui (Debian) or put soffice on the PATH')
  return found
}

/** A workbook as LibreOffice saves it once it has opened it. Fails where there is no LibreOffice: a workbook that only one program reads is none. */
export async function savedByLibreOffice(bytes: Uint8Array): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'atalaya-libre-office-'))
  try {
    const given = join(folder, 'given.xlsx')
    await writeFile(given, bytes)
    // A profile of its own: two that start at once with one profile hand their work to each other and end.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    await promisify(execFile)(program(), [profile, '--headless', '--norestore', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'saved'), given], { timeout: 110_000 })
    return await readFile(join(folder, 'saved', 'given.xlsx'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
