import { languages, type Language } from '@atalaya/shared/language'
import type { ReactNode } from 'react'
import { ownNames } from '../language/language-messages.ts'
import { apiAddress, frameworkAddress, inLanguage, territoriesAddress } from '../site/public-address.ts'
import { publicMessages } from './public-messages.ts'

export interface Crumb {
  readonly name: string
  readonly address: string
}

export interface DocumentHead {
  readonly title: string
  /** One or two sentences for search engines and link previews. */
  readonly description: string
  /** The address that stands for this view, absolute path; undefined for a page that has none (an error). */
  readonly canonical: string | undefined
  /** Whether it shows what was known on a day that is past: not for search engines, which are led to what is known now. */
  readonly isPast?: boolean
}

interface DocumentProps extends DocumentHead {
  readonly language: Language
  /** Scheme and host, without a slash at the end. */
  readonly origin: string
  /** Absolute path, with query, as it was asked for; the language links keep it. */
  readonly address: string
  readonly styles: string
  readonly script: string
  readonly crumbs: readonly Crumb[]
  readonly children: ReactNode
}

/** The document around a readers' page. */
export function Document({ language, origin, address, title, description, canonical, isPast = false, styles, script, crumbs, children }: DocumentProps) {
  const texts = publicMessages[language]
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {(canonical === undefined || isPast) && <meta name="robots" content="noindex" />}
        {canonical !== undefined && <Alternates origin={origin} canonical={canonical} />}
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        <style dangerouslySetInnerHTML={{ __html: styles }} />
        <script type="module" src={script} />
      </head>
      <body>
        <a className="skip" href="#content">
          {texts.skip}
        </a>
        <header className="masthead">
          <a className="wordmark" href={territoriesAddress(language)}>
            {texts.product}
          </a>
          <nav aria-label={texts.languages}>
            <ul className="inline-list">
              {languages.map((other) => (
                <li key={other}>
                  {other === language ? (
                    <span aria-current="true">{ownNames[other]}</span>
                  ) : (
                    <a href={inLanguage(address, other)} lang={other} hrefLang={other}>
                      {ownNames[other]}
                    </a>
                  )}
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main id="content" tabIndex={-1}>
          {crumbs.length > 0 && <Breadcrumbs label={texts.breadcrumbs} crumbs={crumbs} />}
          {children}
        </main>
        <Footer language={language} />
      </body>
    </html>
  )
}

function Alternates({ origin, canonical }: { origin: string; canonical: string }) {
  return (
    <>
      <link rel="canonical" href={origin + canonical} />
      {languages.map((other) => (
        <link key={other} rel="alternate" hrefLang={other} href={origin + inLanguage(canonical, other)} />
      ))}
    </>
  )
}

function Breadcrumbs({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) {
  return (
    <nav className="breadcrumbs" aria-label={label}>
      <ol>
        {crumbs.map(({ name, address }) => (
          <li key={address}>
            <a href={address}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Footer({ language }: { language: Language }) {
  const texts = publicMessages[language]
  return (
    <footer className="colophon">
      <p>{texts.about}</p>
      <ul className="inline-list">
        <li>
          <a href={frameworkAddress(language)}>{texts.framework}</a>
        </li>
        <li>
          <a href={apiAddress(language)}>{texts.openData}</a>
        </li>
        <li>
          <a href="/office">{texts.office}</a>
        </li>
      </ul>
      <details>
        <summary>{texts.accessibility}</summary>
        <p>{texts.accessibilityStatement}</p>
      </details>
    </footer>
  )
}
