import { languages, preferredLanguage, type Language } from '@atalaya/shared/language'
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react'

interface LanguageChoice {
  readonly language: Language
  readonly choose: (language: Language) => void
}

const LanguageContext = createContext<LanguageChoice | undefined>(undefined)
const chosenKey = 'atalaya.language'

function openingLanguage(): Language {
  const chosen = localStorage.getItem(chosenKey)
  return languages.find((language) => language === chosen) ?? preferredLanguage(navigator.languages.join(','))
}

/** The language of the office's pages: the one chosen on this device, else the first of the browser's that is spoken here. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(openingLanguage)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const choice = useMemo(
    () => ({
      language,
      choose: (next: Language) => {
        localStorage.setItem(chosenKey, next)
        setLanguage(next)
      },
    }),
    [language],
  )
  return <LanguageContext value={choice}>{children}</LanguageContext>
}

export function useLanguageChoice(): LanguageChoice {
  const choice = use(LanguageContext)
  if (!choice) throw new Error('A page of the office needs LanguageProvider above it')
  return choice
}

export function useLanguage(): Language {
  return useLanguageChoice().language
}

/** The texts of a catalogue in the language of the page. */
export function useMessages<Texts>(catalogue: Record<Language, Texts>): Texts {
  return catalogue[useLanguage()]
}
