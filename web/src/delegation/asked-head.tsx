import { delegationEndpoints, type Delegation, type Delegations } from '@atalaya/shared/delegation'
import { dateInWords } from '@atalaya/shared/period'
import type { SubmissionView } from '@atalaya/shared/submission'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { useLanguage } from '../language/language-context.tsx'
import { savedWhen } from '../submission/saved-when.ts'
import { Button } from '../ui/button.tsx'
import { AskDialog } from './ask-dialog.tsx'
import styles from './asked.module.css'
import { delegationMessages } from './delegation-messages.ts'
import { delegationsQuery, useDelegationAct } from './delegation-queries.ts'
import { LinkDialog, type MadeLink } from './link-dialog.tsx'
import { ExtendDialog, RenewDialog, RevokeDialog } from './link-dialogs.tsx'

interface OneProps {
  readonly view: SubmissionView
  readonly delegation: Delegation
  readonly abilities: Delegations['abilities']
  readonly onLink: (link: MadeLink) => void
}

/** Answers to figures that are still blank: taking them replaces nothing that anybody wrote. */
function blankAnswers({ rows }: SubmissionView, { figures }: Delegation) {
  return figures.flatMap(({ state, answer, indicator }) => {
    const figure = rows.find((row) => row.indicator.code === indicator)?.figure
    if (state !== 'answered' || answer === null || (figure && figure.entry.form !== 'blank')) return []
    return [{ indicator, answerVersion: answer.version, figureVersion: figure ? figure.version : 0 }]
  })
}

function TakeBlank({ view, delegation }: Pick<OneProps, 'view' | 'delegation'>) {
  const language = useLanguage()
  const quarter = { territory: view.territory.slug, period: view.period }
  const figures = blankAnswers(view, delegation)
  const take = useDelegationAct(quarter, () => call(delegationEndpoints.takeAnswers, { params: { ...quarter, number: delegation.number }, body: { figures } }))
  if (figures.length === 0) return null
  return (
    <>
      <Button isDisabled={take.isPending} onPress={() => take.mutate(undefined)}>
        {delegationMessages[language].takeBlank(figures.length)}
      </Button>
      {take.isError && (
        <p role="alert" className={styles['failure']}>
          {problemText(take.error, language)}
        </p>
      )}
    </>
  )
}

function One({ view, delegation, abilities, onLink }: OneProps) {
  const language = useLanguage()
  const texts = delegationMessages[language]
  const [dialog, setDialog] = useState<'extend' | 'renew' | 'revoke'>()
  const { department, addressee, email, validUntil, end, openedAt, figures } = delegation
  const answered = figures.filter(({ answer }) => answer !== null).length
  const quarter = { territory: view.territory.slug, period: view.period }
  const close = () => setDialog(undefined)
  return (
    <li className={styles['one']}>
      <p>
        <strong>{texts.to(department, addressee)}</strong> {email !== '' && <span className={styles['soft']}>{email}</span>}
      </p>
      <p className={styles['soft']}>
        {[
          texts.answeredOf(answered, figures.length),
          openedAt === null ? texts.notOpened : texts.openedOn(savedWhen(openedAt, language, new Date())),
          end === null ? texts.validUntil(dateInWords(validUntil, language)) : texts.ends[end],
        ].join(' · ')}
      </p>
      {abilities.ask.allowed && (
        <div className={styles['actions']}>
          {abilities.take.allowed && <TakeBlank view={view} delegation={delegation} />}
          {end !== 'revoked' && (
            <>
              <Button look="quiet" onPress={() => setDialog('renew')}>
                {texts.newLink}
              </Button>
              <Button look="quiet" onPress={() => setDialog('extend')}>
                {texts.extend}
              </Button>
              <Button look="quiet" onPress={() => setDialog('revoke')}>
                {texts.revoke}
              </Button>
            </>
          )}
        </div>
      )}
      {dialog === 'renew' && <RenewDialog quarter={quarter} delegation={delegation} onClose={close} onLink={onLink} />}
      {dialog === 'extend' && <ExtendDialog quarter={quarter} delegation={delegation} onClose={close} />}
      {dialog === 'revoke' && <RevokeDialog quarter={quarter} delegation={delegation} onClose={close} />}
    </li>
  )
}

/** What a quarter asks of other departments, and the way to ask; nothing for whoever may not ask where nothing was asked. */
export function AskedHead({ view }: { readonly view: SubmissionView }) {
  const texts = delegationMessages[useLanguage()]
  const [isAsking, setIsAsking] = useState(false)
  const [link, setLink] = useState<MadeLink>()
  const { data } = useQuery(delegationsQuery({ territory: view.territory.slug, period: view.period }))
  if (data === undefined) return null
  const { delegations, abilities } = data
  const mayAsk = abilities.ask.allowed && view.rows.length > 0
  if (delegations.length === 0 && !mayAsk) return null
  return (
    <section className={styles['asked']}>
      {delegations.length > 0 && (
        <details className={styles['list']} open={delegations.some(({ figures }) => figures.some(({ state }) => state === 'answered'))}>
          <summary>
            {texts.title} ({delegations.length})
          </summary>
          <ul>
            {delegations.map((delegation) => (
              <One key={delegation.number} view={view} delegation={delegation} abilities={abilities} onLink={setLink} />
            ))}
          </ul>
        </details>
      )}
      {mayAsk && (
        <div>
          <Button look="quiet" onPress={() => setIsAsking(true)}>
            {texts.ask}
          </Button>
        </div>
      )}
      {isAsking && (
        <AskDialog
          view={view} onClose={() => setIsAsking(false)}
          onLink={(made) => {
            setIsAsking(false)
            setLink(made)
          }}
        />
      )}
      {link && <LinkDialog link={link} onClose={() => setLink(undefined)} />}
    </section>
  )
}
