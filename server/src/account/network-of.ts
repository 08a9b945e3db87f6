import { isIPv6 } from 'node:net'

/**
 * Whose address it is, as far as attempts are counted: an IPv4 address stands for itself; of an IPv6 address the first 64 bits,
 * because a single subscriber is given that many addresses and may change them at will (RFC 6177).
 */
export function networkOf(address: string): string {
  const [bare = ''] = address.split('%')
  if (!isIPv6(bare)) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1]
  if (mapped !== undefined) return mapped
  const [before = '', after] = bare.split('::')
  const parts = (text: string) => (text === '' ? [] : text.split(':'))
  const [head, tail] = [parts(before), parts(after ?? '')]
  // An address that ends in dotted form has one part for two.
  const length = 8 - (tail.at(-1)?.includes('.') ? 1 : 0)
  const gap = after === undefined ? [] : Array.from({ length: length - head.length - tail.length }, () => '0')
  const first = [...head, ...gap, ...tail].slice(0, 4)
  return `${first.map((part) => Number.parseInt(part, 16).toString(16)).join(':')}::/64`
}
