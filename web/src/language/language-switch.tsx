import { languages, type Language } from '@atalaya/shared/language'
import { useLanguageChoice } from './language-context.tsx'
import { languageMessages, ownNames } from './language-messages.ts'
import styles from './language-switch.module.css'

/** The three languages, each by its own name; the page changes at once and nothing typed is lost. `onChoose` keeps the choice for longer than the device does. */
export function LanguageSwitch({ onChoose }: { onChoose?: (language: Language) => void }) {
  const { language, choose } = useLanguageChoice()
  return (
    <div role="group" aria-label={languageMessages[language].language} className={styles['languages']}>
      {languages.map((candidate) => (
        <button
          key={candidate}
          type="button"
          lang={candidate}
          title={ownNames[candidate]}
          aria-label={`${candidate.toUpperCase()}, ${ownNames[candidate]}`}
          aria-pressed={candidate === language}
          className={styles['language']}
          onClick={() => {
            choose(candidate)
            onChoose?.(candidate)
          }}
        >
          {candidate.toUpperCase()}
        </button>
      ))}
    </div>
  )
}
