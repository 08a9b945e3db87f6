import type { ReactNode } from 'react'

/** Something that the reader must know before reading on. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <p className="notice" role="note">
      {children}
    </p>
  )
}
