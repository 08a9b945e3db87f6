import { open } from 'node:fs/promises'

/** Waits until what was written to a file, or which files a folder has, stays after a power failure. */
export async function settle(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
