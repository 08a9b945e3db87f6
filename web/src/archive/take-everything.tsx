import { useMutation } from '@tanstack/react-query'
import { problemText } from '../api/problem-text.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { Message } from '../ui/message.tsx'
import { Section } from '../ui/page.tsx'
import { archiveMessages } from './archive-messages.ts'
import { saveExport } from './save-export.ts'
import styles from './take-everything.module.css'

/** Where an administrator takes all that the city has, in one file. */
export function TakeEverything({ territory }: { readonly territory: string }) {
  const texts = useMessages(archiveMessages)
  const language = useLanguage()
  const take = useMutation({ mutationFn: () => saveExport(territory) })
  return (
    <Section title={texts.title} lead={texts.lead}>
      <div className={styles['about']}>
        <p>{texts.holds}</p>
        <p>{texts.care}</p>
      </div>
      <div>
        <Button isDisabled={take.isPending} onPress={() => take.mutate()}>
          {take.isPending ? texts.making : texts.take}
        </Button>
      </div>
      <div role="status" className={styles['answer']}>
        {take.isSuccess && (
          <Message tone="good" title={texts.taken}>
            <p>{texts.takenText(take.data)}</p>
          </Message>
        )}
      </div>
      {take.isError && (
        <Message tone="bad" isUrgent>
          <p>{problemText(take.error, language)}</p>
        </Message>
      )}
    </Section>
  )
}
