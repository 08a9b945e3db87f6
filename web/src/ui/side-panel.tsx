import { useEffect, useId, useRef, useSyncExternalStore, type KeyboardEvent, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { Drawer } from './dialog.tsx'
import styles from './side-panel.module.css'

const wide = '(min-width: 64em)'

function useIsWide(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = window.matchMedia(wide)
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => window.matchMedia(wide).matches,
  )
}

interface SidePanelProps {
  /** What it is about, by which the page finds it. */
  readonly of: string
  readonly title: string
  readonly closeLabel: string
  readonly onClose: () => void
  readonly children: ReactNode
}

function Beside({ of, title, closeLabel, onClose, children }: SidePanelProps) {
  const titleId = useId()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    // What is open within it closes first.
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.stopPropagation()
    onClose()
  }
  return (
    <aside ref={panel} aria-labelledby={titleId} tabIndex={-1} data-beside={of} className={styles['panel']} onKeyDown={onKeyDown}>
      <div className={styles['head']}>
        <h2 id={titleId} className={styles['title']}>
          {title}
        </h2>
        <Button onPress={onClose}>{closeLabel}</Button>
      </div>
      {children}
    </aside>
  )
}

/** More about one thing of the page, beside it and without taking anything from it; where there is no room beside, over it. Takes the focus. */
export function SidePanel({ of, ...props }: SidePanelProps) {
  return useIsWide() ? <Beside of={of} {...props} /> : <Drawer {...props} />
}
