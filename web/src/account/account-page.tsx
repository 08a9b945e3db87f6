import { doorEndpoints } from '@atalaya/shared/account'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Message } from '../ui/message.tsx'
import { Page, Section } from '../ui/page.tsx'
import { accountMessages } from './account-messages.ts'
import { meQuery } from './account-queries.ts'
import styles from './account.module.css'
import { ownAccountMessages } from './own-account-messages.ts'
import { IdentitySection } from './identity-section.tsx'
import { OwnSessions } from './own-sessions.tsx'
import { PasswordForm } from './password-form.tsx'
import { SecondFactorSection } from './second-factor-section.tsx'

const signedIn = getRouteApi('/signed-in')
const route = getRouteApi('/signed-in/account')

function Reminders({ receivesReminders }: { receivesReminders: boolean }) {
  const texts = useMessages(ownAccountMessages)
  const language = useLanguage()
  const queryClient = useQueryClient()
  const router = useRouter()
  const change = useMutation({
    mutationFn: (wanted: boolean) => call(doorEndpoints.changeReminders, { body: { receivesReminders: wanted } }),
    onSuccess: async (_answer, wanted) => {
      queryClient.setQueryData(meQuery.queryKey, (me) => me && { ...me, receivesReminders: wanted })
      await router.invalidate()
    },
  })
  return (
    <>
      {change.isError && (
        <Message tone="bad" isUrgent>
          <p>{problemText(change.error, language)}</p>
        </Message>
      )}
      <Checkbox isSelected={receivesReminders} isDisabled={change.isPending} onChange={(wanted) => change.mutate(wanted)}>
        {texts.reminders} <small className={styles['roleHint']}>{texts.remindersHint}</small>
      </Checkbox>
    </>
  )
}

/** One's own account. Who has yet to choose a password, or to set up what a territory asks for, sees that and nothing else. */
export function AccountPage() {
  const texts = useMessages(ownAccountMessages)
  const account = useMessages(accountMessages)
  const { me } = signedIn.useRouteContext()
  const { next } = route.useSearch()
  const router = useRouter()
  const goOn = async () => {
    await router.invalidate()
    if (next !== undefined) router.history.push(next)
  }
  if (me.hasFirstPassword) {
    return (
      <Page title={account.choosePassword} lead={account.choosePasswordLead}>
        <PasswordForm isFirst onChanged={() => router.history.push(next ?? '/office/')} />
      </Page>
    )
  }
  if (me.lacksSecondFactor) {
    return (
      <Page title={texts.requiredTitle} lead={texts.requiredLead}>
        <SecondFactorSection onSetUp={() => void goOn()} />
      </Page>
    )
  }
  return (
    <Page title={texts.title} lead={texts.lead}>
      <Reminders receivesReminders={me.receivesReminders} />
      <OwnSessions />
      <SecondFactorSection onSetUp={() => void router.invalidate()} />
      <IdentitySection />
      <Section title={account.ownPassword} lead={account.ownPasswordLead}>
        <PasswordForm isFirst={false} />
      </Section>
    </Page>
  )
}
