import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './button.tsx'
import styles from './dialog.module.css'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Beneath the content, the safest first. */
  readonly actions?: ReactNode
  /** Whether Escape and a click beside it take it away too: not where what it says is gone with it. */
  readonly isDismissable?: boolean
  /** For what is compared line by line. */
  readonly isWide?: boolean
}

/** A question in the middle of the page that is answered before going on. */
export function Dialog({ title, onClose, children, actions, isDismissable = true, isWide = false }: DialogProps) {
  return (
    <ModalOverlay isOpen isDismissable={isDismissable} isKeyboardDismissDisabled={!isDismissable} onOpenChange={(isOpen) => !isOpen && onClose()} className={styles['veil']!}>
      <Modal className={`${styles['dialog']} ${isWide ? styles['wide'] : ''}`}>
        <AriaDialog className={styles['body']!}>
          <Heading slot="title" level={2} className={styles['title']!}>
            {title}
          </Heading>
          {children}
          {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** More about what stands behind it, at the side; on a phone the whole screen. */
export function Drawer({ title, closeLabel, onClose, children }: Omit<DialogProps, 'actions' | 'isDismissable' | 'isWide'> & { readonly closeLabel: string }) {
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()} className={styles['veil']!}>
      <Modal className={styles['drawer']!}>
        <AriaDialog className={styles['body']!}>
          <div className={styles['head']}>
            <Heading slot="title" level={2} className={styles['title']!}>
              {title}
            </Heading>
            <Button onPress={onClose}>{closeLabel}</Button>
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
