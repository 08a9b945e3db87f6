/** A file from which nothing is restored, an installation into which nothing is, or a file that is not written over: a sentence for who asked. */
export class RefusedArchive extends Error {}

export function damaged(why: string, cause?: unknown): RefusedArchive {
  return new RefusedArchive(`The file is damaged, or no archive of Atalaya: ${why}. Nothing was restored.`, { cause })
}
