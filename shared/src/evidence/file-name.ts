import { evidenceKindFacts, type EvidenceKind } from './evidence-kind.ts'

/** Code points of a name: with the ending it stays below what file systems take, four bytes each. */
const longest = 60

/**
 * The name under which a file is offered for download: the last part of a path, without signs that a file system or a terminal
 * takes for orders or that turn what is read around, and with an ending of what the file is.
 */
export function downloadName(given: string, kind: EvidenceKind): string {
  const [ending, ...others] = evidenceKindFacts[kind].endings
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) as string
  const clean = last.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').replaceAll(/[<>:"|?*%;]/g, '_').replaceAll(/\s+/g, ' ').replaceAll(/^[. ]+|[. ]+$/g, '')
  const written = /\.([a-z0-9]{1,5})$/i.exec(clean)?.[1]?.toLowerCase()
  const kept = written !== undefined && [ending, ...others].includes(written) ? written : undefined
  const bare = kept === undefined ? clean : clean.slice(0, -kept.length - 1)
  const stem = [...bare].slice(0, longest).join('').trim()
  return `${stem === '' ? 'file' : stem}.${kept ?? ending}`
}

/** RFC 6266 with RFC 8187: the name in ASCII for old programs, and whole for all others. */
export function attachmentHeader(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replaceAll(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
