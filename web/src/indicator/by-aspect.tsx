import type { Framework, Indicator } from '@atalaya/shared/indicator'
import type { ReactNode } from 'react'
import { useLanguage } from '../language/language-context.tsx'
import styles from './by-aspect.module.css'
import { indicatorsByAspect, type AspectGroup } from './indicators-by-aspect.ts'
import { scopeNamesOf } from './scope-messages.ts'

interface ByAspectProps {
  readonly framework: Pick<Framework, 'aspects' | 'indicators'>
  readonly isWanted: (code: string) => boolean
  /** What stands beside the name of an aspect, over the columns of its rows, and beside which. */
  readonly heads?: ReactNode
  readonly hasHeads?: (group: AspectGroup) => boolean
  /** The row of an indicator: a list item. */
  readonly children: (indicator: Indicator) => ReactNode
}

/** Indicators as a list for each aspect, under their scopes. */
export function ByAspect({ framework, isWanted, heads, hasHeads = () => true, children }: ByAspectProps) {
  const language = useLanguage()
  const scopeNames = scopeNamesOf(language)
  return indicatorsByAspect(framework, isWanted).map(({ scope, aspects }) => (
    <section key={scope} className={styles['scope']} data-scope={scope}>
      <h2>{scopeNames[scope]}</h2>
      {aspects.map((group) => (
        <section key={group.aspect}>
          <div className={styles['aspect']}>
            <h3>{group.name[language]}</h3>
            {hasHeads(group) && heads}
          </div>
          <ul className={styles['rows']}>{group.indicators.map(children)}</ul>
        </section>
      ))}
    </section>
  ))
}
