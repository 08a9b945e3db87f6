import { tokenScopes, type TokenScope } from '@atalaya/shared/access'
import { doorEndpoints, makeApiTokenSchema, type ApiToken } from '@atalaya/shared/account'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { instantText } from '../language/instant-text.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { Message } from '../ui/message.tsx'
import { Section } from '../ui/page.tsx'
import { apiTokensQuery } from './account-queries.ts'
import styles from './account.module.css'
import { tokenMessages } from './token-messages.ts'

const spans = ['30', '90', '366'] as const

interface Draft {
  readonly name: string
  readonly scope: TokenScope
  readonly days: (typeof spans)[number]
}

const empty: Draft = { name: '', scope: 'read', days: '90' }

function TokenText({ token }: { token: ApiToken }) {
  const texts = useMessages(tokenMessages)
  const language = useLanguage()
  const { name, scope, madeBy, expiresAt, lastUsedAt, isExpired } = token
  return (
    <span className={styles['itemText']}>
      <span>
        {name} · {texts.scopes[scope]}
      </span>
      <small>
        {texts.madeBy(madeBy, instantText(expiresAt, language))} {isExpired && <strong>({texts.isOver})</strong>}
      </small>
      <small>{lastUsedAt === null ? texts.unused : texts.used(instantText(lastUsedAt, language))}</small>
    </span>
  )
}

function useTokens(territory: string) {
  const queryClient = useQueryClient()
  const query = apiTokensQuery(territory)
  const show = ({ tokens }: { tokens: ApiToken[] }) => queryClient.setQueryData(query.queryKey, { tokens })
  const make = useMutation({
    mutationFn: ({ days, ...draft }: Draft) => call(doorEndpoints.makeApiToken, { params: { territory }, body: makeApiTokenSchema.parse({ ...draft, days: Number(days) }) }),
    gcTime: 0,
    onSuccess: show,
  })
  const revoke = useMutation({
    mutationFn: (id: string) => call(doorEndpoints.revokeApiToken, { params: { territory, id } }),
    onSuccess: show,
    onError: () => queryClient.invalidateQueries({ queryKey: query.queryKey }),
  })
  return { tokens: useSuspenseQuery(query).data.tokens, make, revoke }
}

/** What lets programs of the city in: those there are, and making one. */
export function ApiTokens({ territory }: { territory: string }) {
  const texts = useMessages(tokenMessages)
  const language = useLanguage()
  const { tokens, make, revoke } = useTokens(territory)
  const [draft, setDraft] = useState(empty)
  const [isTried, setIsTried] = useState(false)
  const isNamed = draft.name.trim() !== ''
  const failure = make.error ?? revoke.error
  return (
    <Section title={texts.title} lead={texts.lead}>
      {failure !== null && (
        <Message tone="bad" isUrgent>
          <p>{problemText(failure, language)}</p>
        </Message>
      )}
      {make.isSuccess && (
        <Message tone="good" title={texts.made(make.variables.name.trim())} isUrgent>
          <p>{texts.madeText}</p>
          <p className={styles['link']} translate="no">
            {make.data.token}
          </p>
          <CopyButton text={make.data.token} />
        </Message>
      )}
      {tokens.length === 0 ? (
        <p className={styles['soft']}>{texts.none}</p>
      ) : (
        <ul className={styles['list']}>
          {tokens.map((token) => (
            <li key={token.id} className={styles['item']}>
              <TokenText token={token} />
              <Button look="quiet" isDisabled={revoke.isPending} onPress={() => revoke.mutate(token.id)}>
                {texts.revoke}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Form
        className={styles['form']!}
        onSubmit={(event) => {
          event.preventDefault()
          setIsTried(!isNamed)
          if (isNamed) make.mutate(draft, { onSuccess: () => setDraft(empty) })
        }}
      >
        <TextField
          label={texts.name} description={texts.nameHint} autoComplete="off" maxLength={120} value={draft.name} onChange={(name) => setDraft({ ...draft, name })}
          error={isTried && !isNamed ? texts.needsName : undefined}
        />
        <SelectField label={texts.scope} value={draft.scope} options={tokenScopes.map((value) => ({ value, label: texts.scopes[value] }))} onChange={(scope) => setDraft({ ...draft, scope })} />
        <SelectField label={texts.days} value={draft.days} options={spans.map((value) => ({ value, label: texts.daysOf(Number(value)) }))} onChange={(days) => setDraft({ ...draft, days })} />
        <Button type="submit" isDisabled={make.isPending}>
          {texts.make}
        </Button>
      </Form>
    </Section>
  )
}
