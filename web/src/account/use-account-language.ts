import { accountEndpoints } from '@atalaya/shared/account'
import type { Language } from '@atalaya/shared/language'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import { call } from '../api/client.ts'
import { meQuery } from './account-queries.ts'

/** The language of whoever is signed in; undefined while that is nobody, or not known yet. */
export function useAccountLanguage(): Language | undefined {
  const queryClient = useQueryClient()
  const subscribe = useCallback((notice: () => void) => queryClient.getQueryCache().subscribe(notice), [queryClient])
  return useSyncExternalStore(subscribe, () => queryClient.getQueryData(meQuery.queryKey)?.language)
}

/** Makes a language the account's: here at once, on the other devices once it is saved. */
export function useChangeLanguage() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (language: Language) => call(accountEndpoints.changeLanguage, { body: { language } }),
    onMutate: (language) => {
      queryClient.setQueryData(meQuery.queryKey, (me) => me && { ...me, language })
    },
  })
}
