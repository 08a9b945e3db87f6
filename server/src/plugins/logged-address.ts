/**
 * An address as the log has it: what is secret in it, the token of a link, is left out. What opens something without an account is
 * worth as much as a password, and logs are read by others, and kept for longer.
 */
export function loggedAddress(address: string): string {
  return address.replace(/(\/(?:answers?|invitation|password|unsubscribe)\/)[^/?#]+/gi, '$1…').replace(/(\/open-id\/?\?).*/i, '$1…')
}
