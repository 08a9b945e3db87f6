import { open } from 'node:fs/promises'
import { checkArchive } from './check-archive.ts'
import { RefusedFile } from './refused-file.ts'

/** A workbook is XLSX; a text is what a separator parts into columns. */
export type FileKind = 'workbook' | 'text'

/** Bytes looked at to tell text from anything else. */
const looked = 64 * 1024

/**
 * What a file is by its first bytes, whatever its name says; a workbook's list of parts is checked as well. Nothing of it is
 * unpacked or parsed, so this is quick for any size. Raises `RefusedFile`.
 */
export async function fileKind(path: string): Promise<FileKind> {
  const file = await open(path)
  try {
    const head = Buffer.alloc(looked)
    const { bytesRead } = await file.read(head, 0, looked, 0)
    const start = head.subarray(0, bytesRead)
    if (bytesRead === 0) throw new RefusedFile('empty')
    if (startsWith(start, [0x50, 0x4b])) {
      await checkArchive(path)
      return 'workbook'
    }
    // Compound files: workbooks until 2003, and the envelope around one with a password, which names its part so.
    if (startsWith(start, [0xd0, 0xcf, 0x11, 0xe0])) throw new RefusedFile(start.includes(encryptedPart) ? 'password-protected' : await protectedOrOld(file))
    if (!looksLikeText(start)) throw new RefusedFile('not-a-table')
    return 'text'
  } finally {
    await file.close()
  }
}

const encryptedPart = Buffer.from('EncryptedPackage', 'utf16le')

/** Bytes of a compound file's end where its directory lies when it is not at the beginning. */
const directoryAtEnd = 1024 * 1024

async function protectedOrOld(file: Awaited<ReturnType<typeof open>>): Promise<'password-protected' | 'old-workbook'> {
  const { size } = await file.stat()
  const end = Buffer.alloc(Math.min(size, directoryAtEnd))
  await file.read(end, 0, end.length, size - end.length)
  return end.includes(encryptedPart) ? 'password-protected' : 'old-workbook'
}

function startsWith(bytes: Buffer, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

/** Control characters that no table has; a zero byte is every second one of UTF-16 in Latin letters. */
function looksLikeText(bytes: Buffer): boolean {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return false
  const isWide = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]) || hasZeroEverySecond(bytes)
  const isControl = (byte: number) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 26
  return bytes.filter((byte) => isControl(byte) && !(isWide && byte === 0)).length === 0 || (isWide && bytes.filter((byte) => byte === 0).length > bytes.length / 4)
}

function hasZeroEverySecond(bytes: Buffer): boolean {
  const [even, odd] = [0, 1].map((from) => bytes.filter((byte, at) => at % 2 === from && byte === 0).length) as [number, number]
  return Math.max(even, odd) > bytes.length * 0.4 && Math.min(even, odd) < bytes.length * 0.05
}
