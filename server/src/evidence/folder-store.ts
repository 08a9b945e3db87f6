import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, copyFile, mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileStore } from './file-store.ts'
import { MissingFile } from './missing-file.ts'
import { settle } from '../plugins/settle.ts'

/** The folder of arriving files: on the same file system, so that one that is whole is only renamed. */
export function arrivalsFolder(dataDir: string): string {
  return join(dataDir, 'evidence', 'arriving')
}

/** Below `evidence` of the data folder, `ab/abcdef…`: two hundred and fifty-six folders, so that none holds too many names. */
export function folderStore(dataDir: string): FileStore {
  const pathOf = (hash: string) => join(dataDir, 'evidence', hash.slice(0, 2), hash)
  return {
    async put({ path, hash }) {
      const place = pathOf(hash)
      if (await isThere(place)) return
      await mkdir(dirname(place), { recursive: true })
      // It has its name only when it is whole and on the disk; what arrives elsewhere than here is brought over first.
      const beside = join(dirname(place), `${randomUUID()}.part`)
      await copyFile(path, beside)
      await settle(beside)
      await rename(beside, place)
      await settle(dirname(place))
    },
    async open(hash) {
      const place = pathOf(hash)
      // Before the answer begins: a stream that fails later would be a whole answer without its content.
      if (!(await isThere(place))) throw new MissingFile(`${place} is not there`)
      return createReadStream(place)
    },
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    (failure: NodeJS.ErrnoException) => {
      if (failure.code === 'ENOENT') return false
      throw failure
    },
  )
}
