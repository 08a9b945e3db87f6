import type { Dashboard } from '@atalaya/shared/observation'
import { periodInWords, periodSchema, quarterOf, type Period } from '@atalaya/shared/period'
import type { PageRequest, PublicPage, RenderPage } from '@atalaya/shared/site'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { frameworkMessages } from '../indicator/framework-messages.ts'
import { FrameworkPage } from '../indicator/framework-page.tsx'
import { boardMessages } from '../observation/board-messages.ts'
import { CityPage } from '../observation/city-page.tsx'
import { indicatorPageMessages } from '../observation/indicator-page-messages.ts'
import { IndicatorPage } from '../observation/indicator-page.tsx'
import { TerritoriesPage } from '../observation/territories-page.tsx'
import { cityAddress, frameworkAddress, indicatorAddress, territoriesAddress } from '../site/public-address.ts'
import { territoriesMessages } from '../territory/territories-messages.ts'
import { apiMessages } from './api-messages.ts'
import { ApiPage } from './api-page.tsx'
import { Document, type Crumb, type DocumentHead } from './document.tsx'
import { problemMessages } from './problem-messages.ts'
import { ProblemPage } from './problem-page.tsx'
import { publicMessages } from './public-messages.ts'
import { stylesOf } from './styles.ts'

interface Composed extends DocumentHead {
  readonly crumbs: readonly Crumb[]
  readonly body: ReactNode
}

type PageOf<Kind extends PublicPage['kind']> = Extract<PublicPage, { kind: Kind }>

function composeCity({ dashboard }: PageOf<'city'>, { language, origin }: PageRequest, home: Crumb): Composed {
  const { territory, period, sentence, asOf } = dashboard
  return {
    title: boardMessages[language].title(territory.name[language], periodInWords(period, language)),
    description: sentence,
    canonical: cityAddress({ language, territory: territory.slug, period }),
    isPast: asOf !== null,
    crumbs: [{ ...home, address: territoriesAddress(language, asOf) }],
    body: <CityPage dashboard={dashboard} origin={origin} />,
  }
}

function composeIndicator({ page, tab, view, publications }: PageOf<'indicator'>, { language, origin, address }: PageRequest, home: Crumb): Composed {
  const { territory, indicator, row, asOf } = page
  const quarter = askedQuarter(address, origin, publications.map((publication) => publication.period)) ?? quarterOf(row.period)
  const city = { language, territory: territory.slug, period: quarter }
  return {
    title: indicatorPageMessages[language].title(indicator.name[language], territory.name[language]),
    description: row.status.sentence,
    canonical: indicatorAddress({ ...city, code: indicator.code, tab }),
    isPast: asOf !== null,
    crumbs: [{ ...home, address: territoriesAddress(language, asOf) }, { name: territory.name[language], address: cityAddress({ ...city, asOf }) }],
    body: <IndicatorPage page={page} tab={tab} view={view} publications={publications} quarter={quarter} origin={origin} />,
  }
}

/** The quarter in the address; the newest one published when it names none. */
function askedQuarter(address: string, origin: string, periods: Dashboard['periods']): Period | undefined {
  const asked = periodSchema.safeParse(new URL(address, origin).searchParams.get('period'))
  return asked.success ? asked.data : periods[0]
}

function composePage(page: PublicPage, request: PageRequest): Composed {
  const { language } = request
  const home: Crumb = { name: publicMessages[language].territories, address: territoriesAddress(language) }
  switch (page.kind) {
    case 'city':
      return composeCity(page, request, home)
    case 'indicator':
      return composeIndicator(page, request, home)
    case 'territories': {
      const { pageTitle, lead } = territoriesMessages[language]
      return { title: pageTitle, description: lead, canonical: territoriesAddress(language), isPast: page.asOf !== null, crumbs: [], body: <TerritoriesPage cards={page.cards} asOf={page.asOf} language={language} /> }
    }
    case 'framework': {
      const { title, lead } = frameworkMessages[language]
      return { title, description: lead, canonical: frameworkAddress(language), crumbs: [home], body: <FrameworkPage framework={page.framework} language={language} /> }
    }
    case 'problem': {
      const { title, advice } = problemMessages[language].problems[page.slug]
      return { title, description: advice, canonical: undefined, crumbs: [], body: <ProblemPage slug={page.slug} language={language} /> }
    }
    case 'api': {
      const { title, lead } = apiMessages[language]
      return { title, description: lead, canonical: undefined, crumbs: [home], body: <ApiPage groups={page.groups} language={language} /> }
    }
    default:
      return page satisfies never
  }
}

/**
 * A readers' page as a whole HTML document, finished: figures and drawings are in it and nothing in it runs but the one
 * script. The same page, asked for in the same way, is the same text, so that it can be kept.
 */
export const renderPage: RenderPage = (page, request) => {
  const { body, ...head } = composePage(page, request)
  const { language, origin, address, script } = request
  return `<!doctype html>${renderToStaticMarkup(
    <Document {...head} language={language} origin={origin} address={address} script={script} styles={stylesOf(page.kind)}>
      {body}
    </Document>,
  )}`
}
