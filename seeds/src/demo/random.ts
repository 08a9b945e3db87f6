/** A sequence of numbers that is the same for the same seed, on every machine: what makes the demo identical each time. */
export interface Random {
  /** At least 0, below 1. */
  next(): number
  /** Around 0, rarely beyond ±1: the mean of three draws, stretched. */
  around(): number
  chance(probability: number): boolean
  pick<Item>(items: readonly Item[]): Item
}

/** FNV-1a: spreads a text over 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) as number), 0x01000193)
  return hash >>> 0
}

/** Mulberry32, a generator of 32 bits of state (Tommy Ettinger, public domain). Each seed text has a sequence of its own. */
export function seeded(seed: string): Random {
  let state = hashOf(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    around: () => ((next() + next() + next()) / 3 - 0.5) * 2.5,
    chance: (probability) => next() < probability,
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)]
      if (item === undefined) throw new Error('There is nothing to pick from')
      return item
    },
  }
}
