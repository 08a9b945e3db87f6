import { normalizeEmail } from '@atalaya/db/account'
import type { AttemptLimit } from './failed-attempts.ts'
import { networkOf } from './network-of.ts'

/** An office behind one address is several people, of whom one may have forgotten a password. */
const perNetwork = 2

/** High, so that whoever fails elsewhere in somebody's name does not keep them out: it only slows down guessing from many addresses at once. */
const perAccount = 20

/** What whatever account from this address counts under. */
export function networkLimit({ address, attempts }: { address: string; attempts: number }): AttemptLimit {
  return { key: `network ${networkOf(address)}`, max: attempts * perNetwork }
}

/**
 * What a sign-in counts under, strictest first: this account from this address, whatever account from this address, this account
 * from wherever. The same for an e-mail that nobody has.
 */
export function signInLimits({ address, email, attempts }: { address: string; email: string; attempts: number }): AttemptLimit[] {
  const [network, account] = [networkOf(address), normalizeEmail(email)]
  return [
    { key: `pair ${network} ${account}`, max: attempts },
    networkLimit({ address, attempts }),
    { key: `account ${account}`, max: attempts * perAccount },
  ]
}

/** Numbers tried a minute on one account, from wherever: of a million, three are right at any time, and who tries knows the password already. */
const codesPerAccount = 5

/** What a number of the second factor, or a recovery code, counts under. */
export function codeLimits(personId: number): AttemptLimit[] {
  return [{ key: `code ${personId}`, max: codesPerAccount }]
}
