import { starterSet, type Framework } from '@atalaya/shared/indicator'
import { useState } from 'react'
import { ByAspect } from '../indicator/by-aspect.tsx'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { OptionList } from './option-list.tsx'
import { setupMessages } from './setup-messages.ts'
import styles from './setup.module.css'
import type { StepProps } from './step-props.ts'

const isStarterSet = (codes: readonly string[]) => codes.length === starterSet.length && starterSet.every((code) => codes.includes(code))

/** The set to start with, or a choice of one's own, which begins from that set. */
export function IndicatorsStep({ draft, onChange, wrong, framework }: StepProps & { readonly framework: Framework }) {
  const texts = useMessages(setupMessages)
  const language = useLanguage()
  const { indicators } = framework
  const [isOwn, setIsOwn] = useState(!isStarterSet(draft.indicators))
  const trouble = wrong('/indicators', 'indicators')
  const choose = (code: string, isWanted: boolean) => onChange({ ...draft, indicators: isWanted ? [...draft.indicators, code] : draft.indicators.filter((other) => other !== code) })
  return (
    <>
      <OptionList
        label={texts.steps.indicators}
        value={isOwn ? 'own' : 'starter'}
        options={[{ value: 'starter', label: texts.starter, about: texts.starterText(starterSet.length) }, { value: 'own', label: texts.own, about: texts.ownText(indicators.length) }]}
        onChange={(chosen) => {
          setIsOwn(chosen === 'own')
          if (chosen === 'starter') onChange({ ...draft, indicators: [...starterSet] })
        }}
      />
      <p className={styles['hint']}>
        {isOwn && <strong>{texts.chosen(draft.indicators.length, indicators.length)}. </strong>}
        {texts.indicatorsLater}
      </p>
      {trouble !== undefined && <p className={styles['wrong']}>{trouble}</p>}
      <ByAspect framework={framework} isWanted={(code) => isOwn || draft.indicators.includes(code)}>
        {({ code, name }) => (
          <li key={code}>
            {isOwn ? (
              <Checkbox isSelected={draft.indicators.includes(code)} onChange={(isWanted) => choose(code, isWanted)}>
                {name[language]}
              </Checkbox>
            ) : (
              name[language]
            )}
          </li>
        )}
      </ByAspect>
    </>
  )
}
