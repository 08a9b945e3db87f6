/** How somebody is named in a comment as it is stored and sent: by the id of the person, so that it stays theirs whatever they are called. */
const mention = /<@(\d{1,15})>/g

/** A piece of a comment: what was written, or somebody who is named. */
export type CommentPart = { readonly text: string } | { readonly personId: number }

/** The people named in a comment, each once, in the order in which they come. */
export function mentionedIn(text: string): number[] {
  return [...new Set([...text.matchAll(mention)].map(([, id]) => Number(id)))]
}

/** A comment in pieces, in their order; empty pieces of text are left out. */
export function commentParts(text: string): CommentPart[] {
  let from = 0
  const parts = [...text.matchAll(mention)].flatMap((found): CommentPart[] => {
    const before = text.slice(from, found.index)
    from = found.index + found[0].length
    return [...(before === '' ? [] : [{ text: before }]), { personId: Number(found[1]) }]
  })
  const rest = text.slice(from)
  return rest === '' ? parts : [...parts, { text: rest }]
}

interface Named {
  readonly personId: number
  readonly name: string
}

/**
 * What is typed, as it is sent: `@Ana Torres` becomes the person of that name where there is one. Of two names that begin alike the
 * longer is meant; of two people with one name, the first of the list.
 */
export function withMentions(typed: string, people: readonly Named[]): string {
  const byLength = people.toSorted((one, other) => other.name.length - one.name.length)
  let sent = ''
  for (let at = 0; at < typed.length; ) {
    const meant = typed[at] === '@' ? byLength.find(({ name }) => typed.startsWith(name, at + 1) && !/^[\p{L}\p{N}]/u.test(typed.slice(at + 1 + name.length))) : undefined
    sent += meant ? `<@${meant.personId}>` : typed[at]
    at += meant ? meant.name.length + 1 : 1
  }
  return sent
}
