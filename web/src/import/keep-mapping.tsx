import { batchEndpoints, rolesByHeading } from '@atalaya/shared/import'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { useLanguage } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Message } from '../ui/message.tsx'
import { batchMessages } from './batch-messages.ts'
import type { OfBatch } from './batch-page.tsx'
import styles from './batch.module.css'

/** A name for how the file is read, so that the next of its kind need not be looked at column by column. */
export function KeepMapping({ territory, batch }: OfBatch) {
  const language = useLanguage()
  const texts = batchMessages[language]
  const queryClient = useQueryClient()
  const [name, setName] = useState('')
  const keep = useMutation({
    mutationFn: () => {
      const { columns: _columns, ...reading } = batch.reading
      return call(batchEndpoints.keepMapping, { params: { territory }, body: { name: name.trim(), reading, roles: rolesByHeading(batch.columns, batch.columns.map(({ role }) => role)) } })
    },
    onSuccess: (list) => queryClient.setQueryData(['imports', territory], list),
  })
  return (
    <details className={styles['keep']}>
      <summary>{texts.keepMapping}</summary>
      <div className={styles['named']}>
        <TextField label={texts.mappingName} maxLength={80} value={name} onChange={setName} />
        <Button isDisabled={name.trim() === '' || keep.isPending} onPress={() => keep.mutate()}>
          {texts.keep}
        </Button>
      </div>
      <p role="status">{keep.isSuccess ? texts.kept : ''}</p>
      {keep.isError && (
        <Message tone="bad" isUrgent>
          <p>{problemText(keep.error, language)}</p>
        </Message>
      )}
    </details>
  )
}
