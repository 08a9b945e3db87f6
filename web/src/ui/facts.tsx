import type { ReactNode } from 'react'

export interface Fact {
  readonly term: string
  /** Facts without a text are left out. */
  readonly text: ReactNode
}

/** Terms and what is said of each. */
export function Facts({ facts, className }: { facts: readonly Fact[]; className: string }) {
  const given = facts.filter(({ text }) => text !== null && text !== undefined && text !== '')
  return (
    <dl className={className}>
      {given.map(({ term, text }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
