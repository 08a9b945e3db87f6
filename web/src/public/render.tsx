import type { Language } from '@atalaya/shared/language'
import type { Dashboard } from '@atalaya/shared/observation'
import { periodInWords } from '@atalaya/shared/period'
import { renderToStaticMarkup } from 'react-dom/server'
import { boardMessages } from '../observation/board-messages.ts'
import { CityPage } from '../observation/city-page.tsx'
import { cityAddress, territoriesAddress } from '../territory/public-address.ts'
import { Document, type Crumb, type DocumentHead } from './document.tsx'
import { publicMessages } from './public-messages.ts'
import { stylesOf } from './styles.ts'

export { styleSheets } from './styles.ts'

/** What a readers' page shows: the answer of the API's own verb, whole. */
export type PublicPage = { readonly kind: 'city'; readonly dashboard: Dashboard }

/** How a page was asked for, and what the server knows of the built files. */
export interface PageRequest {
  readonly language: Language
  /** Scheme and host, without a slash at the end. */
  readonly origin: string
  /** Absolute path with query, as asked. */
  readonly address: string
  /** Address of the readers' script, from the client build's manifest (entry `src/public/enhance.ts`). */
  readonly script: string
}

interface Composed extends DocumentHead {
  readonly crumbs: readonly Crumb[]
  readonly body: React.ReactNode
}

function composePage(page: PublicPage, { language, origin }: PageRequest): Composed {
  const home: Crumb = { name: publicMessages[language].territories, address: territoriesAddress(language) }
  switch (page.kind) {
    case 'city': {
      const { territory, period, sentence } = page.dashboard
      return {
        title: boardMessages[language].title(territory.name[language], periodInWords(period, language)),
        description: sentence,
        canonical: cityAddress({ language, territory: territory.slug, period }),
        crumbs: [home],
        body: <CityPage dashboard={page.dashboard} origin={origin} />,
      }
    }
  }
}

/**
 * A readers' page as a whole HTML document, finished: figures and drawings are in it and nothing in it runs but the one
 * script. Pure: the same page, asked for in the same way, is the same text, so that it can be kept.
 */
export function renderPage(page: PublicPage, request: PageRequest): string {
  const { body, ...head } = composePage(page, request)
  const { language, origin, address, script } = request
  return `<!doctype html>${renderToStaticMarkup(
    <Document {...head} language={language} origin={origin} address={address} script={script} styles={stylesOf(page.kind)}>
      {body}
    </Document>,
  )}`
}
