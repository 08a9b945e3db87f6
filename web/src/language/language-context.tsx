import { languageSchema, preferredLanguage, type Language } from '@atalaya/shared/language'
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react'
import { thisDevice } from '../device/device-storage.ts'

interface LanguageChoice {
  readonly language: Language
  readonly choose: (language: Language) => void
}

const LanguageContext = createContext<LanguageChoice | undefined>(undefined)
const chosenKey = 'atalaya.language'

function openingLanguage(): Language {
  return thisDevice.read(chosenKey, languageSchema) ?? preferredLanguage(navigator.languages.join(','))
}

interface LanguageProviderProps {
  /** That of whoever is signed in. */
  readonly ofAccount: Language | undefined
  readonly children: ReactNode
}

/**
 * The language of the office's pages: the account's, and before anybody has signed in the one chosen on this device, else the
 * first of the browser's that is spoken here.
 */
export function LanguageProvider({ ofAccount, children }: LanguageProviderProps) {
  const [ofDevice, setOfDevice] = useState(openingLanguage)
  const language = ofAccount ?? ofDevice
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const choice = useMemo(
    () => ({
      language,
      choose: (next: Language) => {
        // Where the device keeps nothing the choice holds until the page is closed.
        thisDevice.write(chosenKey, next)
        setOfDevice(next)
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
