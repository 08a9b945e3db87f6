import { formatDecimal } from '@atalaya/shared/decimal'
import { evidenceMessages, type EvidenceContent } from '@atalaya/shared/evidence'
import type { Language } from '@atalaya/shared/language'

const kilobyte = 1024
const megabyte = kilobyte * kilobyte

/** The size of a file as people say it: in kilobytes, and from one on in megabytes with one decimal. */
function sizeText(bytes: number, language: Language): string {
  if (bytes < megabyte) return `${formatDecimal(Math.ceil(bytes / kilobyte), language)} kB`
  return `${formatDecimal(Math.round((bytes / megabyte) * 10) / 10, language)} MB`
}

/** What a piece is, briefly: the kind of a file and its size, or where an address leads. */
export function contentText(content: EvidenceContent, language: Language): string {
  const { kinds, link } = evidenceMessages[language]
  if (content.form === 'file') return `${kinds[content.kind]}, ${sizeText(content.bytes, language)}`
  return `${link}, ${new URL(content.url).host}`
}
