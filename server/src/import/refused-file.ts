import { fileRefusalMessages, type FileRefusal } from '@atalaya/shared/import'
import { Problem } from '@atalaya/shared/problem'

/** A file that is not read as a table, and why. */
export class RefusedFile extends Error {
  readonly refusal: FileRefusal

  constructor(refusal: FileRefusal, cause?: unknown) {
    super(`The file is not read: ${refusal}`, { cause })
    this.refusal = refusal
  }
}

/** Reads a file for somebody who sent it: what is refused of it is raised as `unreadable-file`. */
export async function readForSender<Result>(read: Promise<Result>): Promise<Result> {
  try {
    return await read
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error
    throw new Problem('unreadable-file', { detail: fileRefusalMessages.en[error.refusal], params: { reason: error.refusal } })
  }
}
