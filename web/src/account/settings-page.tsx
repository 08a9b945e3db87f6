import { accountEndpoints, versionedSettingsSchema, type VersionedSettings } from '@atalaya/shared/account'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState, type ComponentType } from 'react'
import { Form } from 'react-aria-components'
import { isProblem } from '../api/api-problem.ts'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { TextField } from '../ui/field.tsx'
import { Message } from '../ui/message.tsx'
import { Page } from '../ui/page.tsx'
import { accountMessages } from './account-messages.ts'
import { settingsMessages } from './settings-messages.ts'
import { settingsQuery } from './account-queries.ts'
import styles from './account.module.css'
import { ApiTokens } from './api-tokens.tsx'
import { SettingsConflict } from './settings-conflict.tsx'

const route = getRouteApi('/signed-in/$territory/settings')

/** A name has no lines of its own; its field has as many as it takes to show it whole. */
function inOneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ')
}

/** How an office calls itself, to whom it reports, and whether one person may do both halves of the work. */
export function SettingsPage({ Foot }: { readonly Foot: ComponentType<{ readonly territory: string }> }) {
  const texts = useMessages(settingsMessages)
  const common = useMessages(accountMessages)
  const language = useLanguage()
  const { territory } = route.useParams()
  const queryClient = useQueryClient()
  const { data: settings } = useSuspenseQuery(settingsQuery(territory))
  const [draft, setDraft] = useState(settings)
  const lacks = (text: string) => (text.trim() === '' ? texts.needsText : undefined)
  const save = useMutation({
    mutationFn: (wanted: VersionedSettings) => call(accountEndpoints.saveSettings, { params: { territory }, body: versionedSettingsSchema.parse(wanted) }),
    onSuccess: async (saved) => {
      queryClient.setQueryData(settingsQuery(territory).queryKey, saved)
      setDraft(saved)
      await queryClient.invalidateQueries({ queryKey: ['territory', territory] })
      await queryClient.invalidateQueries({ queryKey: ['submission', territory] })
    },
  })
  const theirs = isProblem(save.error, 'stale-version') ? versionedSettingsSchema.parse(save.error.params.current) : undefined
  return (
    <Page title={texts.settings} lead={texts.settingsLead}>
      <Form
        className={styles['wideForm']!}
        onSubmit={(event) => {
          event.preventDefault()
          if (versionedSettingsSchema.safeParse(draft).success) save.mutate(draft)
        }}
      >
        {theirs !== undefined && (
          <SettingsConflict
            mine={draft} theirs={theirs} isBusy={save.isPending} onKeepMine={() => save.mutate({ ...draft, version: theirs.version })}
            onKeepTheirs={() => {
              queryClient.setQueryData(settingsQuery(territory).queryKey, theirs)
              setDraft(theirs)
              save.reset()
            }}
          />
        )}
        {save.isError && theirs === undefined && (
          <Message tone="bad" isUrgent>
            <p>{problemText(save.error, language)}</p>
          </Message>
        )}
        <TextField label={texts.office} description={texts.officeHint} rows={1} maxLength={200} value={draft.office} onChange={(office) => setDraft({ ...draft, office: inOneLine(office) })} error={lacks(draft.office)} />
        <TextField label={texts.addressee} description={texts.addresseeHint} rows={1} maxLength={200} value={draft.addressee} onChange={(addressee) => setDraft({ ...draft, addressee: inOneLine(addressee) })} error={lacks(draft.addressee)} />
        <Checkbox isSelected={draft.allowsSelfApproval} onChange={(allowsSelfApproval) => setDraft({ ...draft, allowsSelfApproval })}>
          {texts.selfApproval} <small className={styles['roleHint']}>{texts.selfApprovalHint}</small>
        </Checkbox>
        <Checkbox isSelected={draft.requiresSecondFactor} onChange={(requiresSecondFactor) => setDraft({ ...draft, requiresSecondFactor })}>
          {texts.secondFactor} <small className={styles['roleHint']}>{texts.secondFactorHint}</small>
        </Checkbox>
        <Button look="primary" type="submit" isDisabled={save.isPending || theirs !== undefined}>
          {save.isPending ? common.saving : common.save}
        </Button>
        <p role="status" className={styles['status']}>
          {save.isSuccess && !save.isPending ? common.saved : ''}
        </p>
      </Form>
      <ApiTokens territory={territory} />
      <Foot territory={territory} />
    </Page>
  )
}
