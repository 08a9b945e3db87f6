/** Puts a text where it can be pasted from. Browsers have no clipboard on an address without TLS, and refuse it where the person has said no. */
export async function copyTo(clipboard: Pick<Clipboard, 'writeText'> | undefined, text: string): Promise<'copied' | 'notCopied'> {
  if (clipboard === undefined) return 'notCopied'
  try {
    await clipboard.writeText(text)
    return 'copied'
  } catch {
    return 'notCopied'
  }
}
