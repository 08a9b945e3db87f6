import { formattingLocale } from '@atalaya/shared/language'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { I18nProvider, RouterProvider as AriaRouterProvider } from 'react-aria-components'
import { useAccountLanguage } from '../account/use-account-language.ts'
import { createQueryClient } from '../api/query-client.ts'
import { LanguageProvider, useLanguage } from '../language/language-context.tsx'
import { createOfficeRouter } from './router.tsx'

const queryClient = createQueryClient({
  onSignedOut: () => {
    queryClient.removeQueries({ queryKey: ['me'] })
    void router.invalidate()
  },
})
const router = createOfficeRouter(queryClient)

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

function Pages() {
  return (
    <I18nProvider locale={formattingLocale(useLanguage())}>
      <AriaRouterProvider navigate={(to) => void router.navigate({ to })} useHref={(to) => router.buildLocation({ to }).href}>
        <RouterProvider router={router} />
      </AriaRouterProvider>
    </I18nProvider>
  )
}

function PagesInLanguage() {
  return (
    <LanguageProvider ofAccount={useAccountLanguage()}>
      <Pages />
    </LanguageProvider>
  )
}

/** The office: what stands around all of its pages. */
export function Office() {
  return (
    <QueryClientProvider client={queryClient}>
      <PagesInLanguage />
    </QueryClientProvider>
  )
}
