import { Problem } from '@atalaya/shared/problem'

/** Milliseconds from the first failure under a key until its count begins again. */
const window = 60_000

export interface AttemptLimit {
  readonly key: string
  /** Failures within the window after which the next attempt is refused. */
  readonly max: number
}

interface Count {
  readonly since: number
  failures: number
}

/** Counts failures by key, in the memory of this process, so that nobody guesses without end. */
export class FailedAttempts {
  /** By the time of the first failure: the oldest come first. */
  readonly #counts = new Map<string, Count>()
  readonly #now: () => Date

  constructor(now: () => Date) {
    this.#now = now
  }

  /**
   * Begins an attempt, counted as a failure under every key until it is forgiven: of many at the same moment no more than the
   * limits get through. Raises `too-many-attempts`, and then counts nothing, when one of the keys has failed enough.
   */
  begin(limits: readonly AttemptLimit[]): { readonly forgive: () => void } {
    const now = this.#now().getTime()
    this.#forgetBefore(now)
    for (const { key, max } of limits) this.#refuse(this.#counts.get(key), max, now)
    const counts = limits.map(({ key }) => this.#countOf(key, now))
    for (const count of counts) count.failures += 1
    return {
      forgive: () => {
        for (const count of counts) count.failures -= 1
      },
    }
  }

  #refuse(count: Count | undefined, max: number, now: number): void {
    if (count === undefined || count.failures < max) return
    const retryAfterSeconds = Math.ceil((count.since + window - now) / 1000)
    throw new Problem('too-many-attempts', { detail: `Wait ${retryAfterSeconds} seconds and try again`, params: { retryAfterSeconds } })
  }

  #countOf(key: string, now: number): Count {
    const known = this.#counts.get(key)
    if (known) return known
    const begun = { since: now, failures: 0 }
    this.#counts.set(key, begun)
    return begun
  }

  /** A clock that was put back must not keep anybody out until it is that late again. */
  #forgetBefore(now: number): void {
    for (const [key, { since }] of this.#counts) {
      if (since <= now && now < since + window) return
      this.#counts.delete(key)
    }
  }
}
