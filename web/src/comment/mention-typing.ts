import type { Colleague } from '@atalaya/shared/comment'

const mostOffered = 5

/** What is being typed of a name before the cursor; undefined where none is. */
export function nameBegun(text: string, cursor: number): string | undefined {
  return /(?:^|\s)@((?:[\p{L}\p{N}'.-][\p{L}\p{N}' .-]{0,39})?)$/u.exec(text.slice(0, cursor))?.[1]
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

/** Whose name goes on as it was begun; nobody once it is whole. */
export function offeredFor(begun: string | undefined, colleagues: readonly Colleague[]): readonly Colleague[] {
  if (begun === undefined) return []
  return colleagues.filter(({ name }) => plain(name).includes(plain(begun)) && plain(name) !== plain(begun)).slice(0, mostOffered)
}

interface Mentioned {
  readonly text: string
  /** Where writing goes on. */
  readonly cursor: number
}

/** The text with the name in the place of what was begun of it. */
export function withName(text: string, cursor: number, name: string): Mentioned {
  const before = `${text.slice(0, text.lastIndexOf('@', cursor - 1))}@${name} `
  return { text: `${before}${text.slice(cursor).trimStart()}`, cursor: before.length }
}

export type ListMove = { readonly is: 'to'; readonly at: number } | { readonly is: 'choose' } | { readonly is: 'close' }

interface Pressed {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** What a key does while names are offered; undefined for one that is the text's, as all are that come with another. */
export function moveInList({ key, shiftKey, ctrlKey, metaKey, altKey }: Pressed, at: number, count: number): ListMove | undefined {
  if (count === 0 || shiftKey || ctrlKey || metaKey || altKey) return undefined
  switch (key) {
    case 'ArrowDown':
      return { is: 'to', at: (at + 1) % count }
    case 'ArrowUp':
      return { is: 'to', at: (at + count - 1) % count }
    case 'Enter':
    case 'Tab':
      return { is: 'choose' }
    case 'Escape':
      return { is: 'close' }
    default:
      return undefined
  }
}
