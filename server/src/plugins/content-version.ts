import { hash } from 'node:crypto'

/** The version of what is replaced as a whole and counts no versions of its own: it changes when the content does, and with nothing else. */
export function contentVersion(content: unknown): string {
  return hash('sha256', JSON.stringify(content), 'base64url').slice(0, 22)
}
