import { openIdEndpoints } from '@atalaya/shared/account'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { instantText } from '../language/instant-text.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { ActionDialog } from '../ui/action-dialog.tsx'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/page.tsx'
import { accountMessages } from './account-messages.ts'
import { identityQuery } from './account-queries.ts'
import { openIdMessages } from './open-id-messages.ts'

/** Whether one's sign-in at the provider opens this account, where there is a provider. */
export function IdentitySection() {
  const texts = useMessages(openIdMessages)
  const { saving } = useMessages(accountMessages)
  const language = useLanguage()
  const queryClient = useQueryClient()
  const [isAsking, setIsAsking] = useState(false)
  const { data } = useSuspenseQuery(identityQuery)
  const unlink = useMutation({
    mutationFn: () => call(openIdEndpoints.unlinkIdentity, {}),
    onSuccess: (answer) => {
      queryClient.setQueryData(identityQuery.queryKey, answer)
      setIsAsking(false)
    },
  })
  const { provider, linkedAt } = data
  if (provider === null) return null
  return (
    <Section title={texts.section(provider)} lead={texts.sectionLead(provider)}>
      <p>{linkedAt === null ? texts.notLinked(provider) : texts.linkedSince(instantText(linkedAt, language))}</p>
      {linkedAt !== null && (
        <p>
          <Button onPress={() => setIsAsking(true)}>{texts.unlink}</Button>
        </p>
      )}
      {isAsking && (
        <ActionDialog
          title={texts.unlinkTitle(provider)} label={texts.unlink} pendingLabel={saving} isPending={unlink.isPending} failure={unlink.isError ? problemText(unlink.error, language) : undefined}
          onAct={() => unlink.mutate()} onClose={() => setIsAsking(false)}
        >
          <p>{texts.unlinkText}</p>
        </ActionDialog>
      )}
    </Section>
  )
}
