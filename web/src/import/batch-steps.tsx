import type { ImportState } from '@atalaya/shared/import'
import { useLanguage } from '../language/language-context.tsx'
import { batchMessages } from './batch-messages.ts'
import styles from './batch.module.css'

const steps: Record<ImportState, number> = { opened: 1, interrupted: 1, checking: 1, checked: 2, applying: 2, applied: 3, undoing: 3, undone: 3 }

/** The step at which a file of some state is, from 0. */
export function stepOf(state: ImportState): number {
  return steps[state]
}

/** Where in the way of a file somebody is: the steps passed, the one at hand, those to come. */
export function BatchSteps({ at }: { readonly at: number }) {
  const texts = batchMessages[useLanguage()]
  return (
    <ol className={styles['steps']}>
      {texts.steps.map((step, index) => (
        <li key={step} data-is={index < at ? 'passed' : index === at ? 'here' : 'ahead'} aria-current={index === at ? 'step' : undefined}>
          <span aria-hidden="true" className={styles['mark']}>
            {index < at ? '✓' : index + 1}
          </span>
          {step}
          {index < at && <span className="visually-hidden"> ({texts.stepDone})</span>}
        </li>
      ))}
    </ol>
  )
}
