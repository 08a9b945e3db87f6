import { trailEndpoints, type CheckedChain, type Trail } from '@atalaya/shared/audit'
import { formatDecimal } from '@atalaya/shared/decimal'
import { formatContextOf } from '@atalaya/shared/indicator'
import { useMutation } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { instantText } from '../language/instant-text.ts'
import { useLanguage } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { Message } from '../ui/message.tsx'
import { trailMessages } from './trail-messages.ts'
import styles from './trail.module.css'

function Found({ report: { rows, fault, checkedAt }, locale }: { readonly report: CheckedChain; readonly locale: string }) {
  const language = useLanguage()
  const texts = trailMessages[language]
  if (fault === null) return <Message tone="good" isUrgent title={texts.whole([rows, formatDecimal(rows, locale)], instantText(checkedAt, language))} />
  return (
    <Message tone="bad" isUrgent title={texts.broken(fault.position === null ? null : formatDecimal(fault.position, locale))}>
      <p>
        {texts.faults[fault.kind]} {fault.subject !== '' && <span translate="no">({fault.subject})</span>}
      </p>
      <p>{texts.wholeUpTo(formatDecimal(rows, locale))}</p>
    </Message>
  )
}

/** How long the chain is, its last seal to note elsewhere, and the check of all of it. */
export function ChainState({ trail: { territory, chain } }: { readonly trail: Trail }) {
  const language = useLanguage()
  const texts = trailMessages[language]
  const { locale } = formatContextOf(territory, language)
  const verify = useMutation({ mutationFn: () => call(trailEndpoints.verifyTrail, { params: { territory: territory.slug } }) })
  return (
    <section className={styles['chain']} aria-label={texts.chain}>
      <p>
        <strong>{chain.rows === 0 ? texts.noRows : `${texts.rows(chain.rows, formatDecimal(chain.rows, locale))}.`}</strong> {texts.chainLead}
      </p>
      {chain.hash !== '' && (
        <dl className={styles['seal']}>
          <dt>{texts.seal}</dt>
          <dd>
            <code translate="no">{chain.hash}</code>
          </dd>
          <dd className={styles['soft']}>{texts.sealHint}</dd>
        </dl>
      )}
      <p>
        <Button isDisabled={verify.isPending || chain.rows === 0} onPress={() => verify.mutate()}>
          {verify.isPending ? texts.verifying : texts.verify}
        </Button>
      </p>
      {verify.data && <Found report={verify.data} locale={locale} />}
      {verify.isError && (
        <Message tone="bad" isUrgent>
          <p>{problemText(verify.error, language)}</p>
        </Message>
      )}
    </section>
  )
}
