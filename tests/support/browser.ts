import { execFile } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'

export interface Browser {
  readonly executablePath: string
  /** For a start without windows, on a machine of which nothing is known, that asks the network for nothing of its own. */
  readonly args: readonly string[]
  /** What must be in the environment beside what is there. */
  readonly env: Readonly<Record<string, string>>
}

/** `--headless` and a fresh profile are given by whoever starts it. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const systemNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const macApplications = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']

/** Whether it starts at all: a name on the PATH may be a stub, and a library may be missing. */
async function trouble({ executablePath, env }: Browser): Promise<string | undefined> {
  try {
    await promisify(execFile)(executablePath, ['--version'], { env: { ...process.env, ...env }, timeout: 30_000 })
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function systemBrowsers(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const paths = systemNames.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...paths, ...macApplications].filter(isExecutable)
}

/** The package's own names folders of another system. */
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`

/**
 * The browser that comes from npm, with the few libraries and the font that a bare system lacks. It unpacks itself into
 * the folder for temporary files, whatever lies there already; so it is given a folder of its own, moved into place
 * when it is complete.
 */
async function npmBrowser(): Promise<Browser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const packageFolder = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..')
  const folder = join(packageFolder, '..', '..', '.atalaya-chromium')
  const executablePath = join(folder, 'chromium')
  if (!existsSync(executablePath)) await unpack(packageFolder, folder)
  return {
    executablePath,
    args: [...args, '--no-zygote', '--font-render-hinting=none'],
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  }
}

async function unpack(packageFolder: string, folder: string) {
  mkdirSync(dirname(folder), { recursive: true })
  const unfinished = mkdtempSync(`${folder}-`)
  const before = process.env.TMPDIR
  process.env.TMPDIR = unfinished
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium')
    await chromium.executablePath()
    await inflate(join(packageFolder, 'bin', 'al2023.tar.br'))
    writeFileSync(join(unfinished, 'fonts.conf'), fontConfiguration)
    if (!existsSync(folder)) renameSync(unfinished, folder)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

/** The first that starts: `CHROME_PATH`, a browser of the system, the one from npm. Rejects with what was tried. */
export async function findBrowser(): Promise<Browser> {
  const chosen = process.env.CHROME_PATH
  if (chosen) {
    const browser = { executablePath: chosen, args, env: {} }
    const why = await trouble(browser)
    if (why !== undefined) throw new Error(`CHROME_PATH=${chosen} does not start: ${why}`)
    return browser
  }
  const tried: string[] = []
  const candidates = [...systemBrowsers().map((executablePath) => async () => ({ executablePath, args, env: {} })), npmBrowser]
  for (const candidate of candidates) {
    const browser = await candidate()
    if (!browser) continue
    const why = await trouble(browser)
    if (why === undefined) return browser
    tried.push(`${browser.executablePath}: ${why.trim()}`)
  }
  throw new Error(
    ['No browser for the tests. Install chromium (on Debian: apt-get install chromium), or set CHROME_PATH to a Chrome or Chromium.', ...tried].join('\n'),
  )
}

if (import.meta.main) {
  try {
    process.stdout.write(`${(await findBrowser()).executablePath}\n`)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
