import type { Framework } from '@atalaya/shared/indicator'
import type { Language } from '@atalaya/shared/language'
import { dateInWords } from '@atalaya/shared/period'
import { frameworkMessages } from './framework-messages.ts'

/** The framework in force: its scopes, their aspects as the workshop worded them, and the indicators of each. */
export function FrameworkPage({ framework, language }: { framework: Framework; language: Language }) {
  const texts = frameworkMessages[language]
  const { edition, scopes, aspects, indicators } = framework
  return (
    <>
      <header className="page-head">
        <h1>{texts.title}</h1>
      </header>
      <p className="lead">{texts.lead}</p>
      {texts.translated !== '' && <p className="unit">{texts.translated}</p>}
      {scopes.map(({ scope, name }) => (
        <section key={scope} className={`scope ${scope}`}>
          <h2>{name[language]}</h2>
          {aspects
            .filter((aspect) => aspect.scope === scope)
            .map((aspect) => {
              const ofAspect = indicators.filter((indicator) => indicator.aspect === aspect.key)
              return (
                <section key={aspect.key} className="aspect-of-framework">
                  <h3>{aspect.name[language]}</h3>
                  <p className="unit">
                    {!isSameName(aspect.wording, aspect.name[language]) && <span lang="es">{texts.wording(aspect.wording)} · </span>}
                    {texts.count(ofAspect.length)}
                  </p>
                  {ofAspect.map(({ code, name: ofIndicator, definition }) => (
                    <details key={code} id={code}>
                      <summary>{ofIndicator[language]}</summary>
                      <p>{definition[language]}</p>
                      <p className="unit">{code}</p>
                    </details>
                  ))}
                </section>
              )
            })}
        </section>
      ))}
      <section className="provenance">
        <h2>{texts.edition}</h2>
        <p>
          {texts.inForce(edition.title[language], edition.code, dateInWords(edition.effectiveFrom, language))}
        </p>
        <p>{edition.source[language]}</p>
      </section>
    </>
  )
}

/** Whether two names have the same words: the workshop's are kept as written, with their stops, spaces and capitals. */
function isSameName(wording: string, name: string): boolean {
  const words = (text: string) => text.toLowerCase().split(/[^\p{L}\p{N}%]+/u).filter((word) => word !== '').join(' ')
  return words(wording) === words(name)
}
