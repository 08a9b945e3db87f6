import { delegationEndpoints, type AnswerSheet } from '@atalaya/shared/delegation'
import { languageOfPlace, languageSchema, type Language } from '@atalaya/shared/language'
import { dateInWords, periodInWords } from '@atalaya/shared/period'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { LanguageProvider, useLanguage } from '../language/language-context.tsx'
import { LanguageSwitch } from '../language/language-switch.tsx'
import { EntrySettingProvider, type EntrySetting } from '../submission/entry-setting.tsx'
import { TextField } from '../ui/field.tsx'
import { Loading, Message } from '../ui/message.tsx'
import { AnswerCard } from './answer-card.tsx'
import { answerMessages } from './answer-messages.ts'
import styles from './answer.module.css'

type Loaded = { readonly is: 'loading' } | { readonly is: 'failed'; readonly failure: unknown } | { readonly is: 'open'; readonly sheet: AnswerSheet }

/** What the link opens. That a person opened it is told once it is there. */
function useSheetOf(token: string): Loaded {
  const [loaded, setLoaded] = useState<Loaded>({ is: 'loading' })
  useEffect(() => {
    const leaving = new AbortController()
    const load = async () => {
      try {
        const sheet = await call(delegationEndpoints.answerSheet, { params: { token } }, leaving.signal)
        setLoaded({ is: 'open', sheet })
        await call(delegationEndpoints.openLink, { params: { token } })
      } catch (failure) {
        // What is shown stays, also where it could not be told that it was opened.
        if (!leaving.signal.aborted) setLoaded((current) => (current.is === 'open' ? current : { is: 'failed', failure }))
      }
    }
    void load()
    return () => leaving.abort()
  }, [token])
  return loaded
}

/** Asks before leaving what is typed and not saved. */
function useUnsaved() {
  const unsaved = useRef(new Set<string>())
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (unsaved.current.size > 0) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [])
  return useCallback((code: string, isUnsaved: boolean) => {
    if (isUnsaved) unsaved.current.add(code)
    else unsaved.current.delete(code)
  }, [])
}

function Open({ sheet, token }: { readonly sheet: AnswerSheet; readonly token: string }) {
  const language = useLanguage()
  const texts = answerMessages[language]
  const { territory, quarter, department, addressee, validUntil, rows } = sheet
  const [who, setWho] = useState({ name: '', post: '' })
  const [isTried, setIsTried] = useState(false)
  const [answered, setAnswered] = useState(() => new Set(rows.flatMap(({ indicator, answer }) => (answer === null ? [] : [indicator.code]))))
  const identity = useRef<HTMLElement>(null)
  const onUnsaved = useUnsaved()
  const setting = useMemo<EntrySetting>(
    () => ({ territory, format: { language, locale: territory.locale, currency: territory.currency }, openAbout: (code) => document.getElementById(`about-${code}`)?.setAttribute('open', '') }),
    [territory, language],
  )
  const isKnown = who.name.trim() !== '' && who.post.trim() !== ''
  const askWho = () => {
    setIsTried(true)
    const fields = [...(identity.current?.querySelectorAll('input') ?? [])]
    fields.find(({ value }) => value.trim() === '')?.focus()
    identity.current?.scrollIntoView({ block: 'center' })
  }
  return (
    <EntrySettingProvider value={setting}>
      <header className={styles['lead']}>
        <h1 className={styles['title']}>{texts.title(territory.name[language], periodInWords(quarter, language))}</h1>
        <p>{texts.lead(territory.office, addressee === '' ? department : `${addressee} (${department})`)}</p>
        <p className={styles['soft']}>{texts.until(dateInWords(validUntil, language))}</p>
        {territory.isIllustrative && <p className={styles['soft']}>{texts.illustrative}</p>}
      </header>
      <section ref={identity} className={styles['who']} aria-label={texts.who}>
        <TextField label={texts.name} maxLength={120} autoComplete="name" value={who.name} onChange={(name) => setWho({ ...who, name })} error={isTried && who.name.trim() === '' ? texts.needsName : undefined} />
        <TextField
          label={texts.post} maxLength={120} autoComplete="organization-title" value={who.post} onChange={(post) => setWho({ ...who, post })}
          error={isTried && who.post.trim() === '' ? texts.needsPost : undefined}
        />
        <p className={styles['soft']}>{texts.whoHint}</p>
      </section>
      <p role="status" className={styles['progress']}>
        {texts.progress(answered.size, rows.length)}
      </p>
      {rows.map((row) => (
        <AnswerCard
          key={row.indicator.code} token={token} row={row} timeZone={territory.timeZone} who={isKnown ? { name: who.name.trim(), post: who.post.trim() } : undefined} onUnknown={askWho}
          onUnsaved={onUnsaved} onSaved={(code) => setAnswered(new Set([...answered, code]))}
        />
      ))}
    </EntrySettingProvider>
  )
}

function Content({ loaded, token }: { readonly loaded: Loaded; readonly token: string }) {
  const language = useLanguage()
  const texts = answerMessages[language]
  useEffect(() => {
    document.title = `${texts.product} · Atalaya`
  }, [texts])
  switch (loaded.is) {
    case 'loading':
      return <Loading label={texts.loading} />
    case 'failed':
      return (
        <>
          <h1 className={styles['title']}>{texts.product}</h1>
          <Message tone="warn" isUrgent>
            <p>{problemText(loaded.failure, language)}</p>
          </Message>
        </>
      )
    case 'open':
      return <Open sheet={loaded.sheet} token={token} />
  }
}

/** What the address asks for, and the choice that it keeps. */
function languageAsked(): Language | undefined {
  return languageSchema.safeParse(new URLSearchParams(window.location.search).get('lang')).data
}

/** The page on which a department answers what it was asked, by a link and without an account. */
export function AnswerPage({ token }: { readonly token: string }) {
  const loaded = useSheetOf(token)
  const [chosen, setChosen] = useState(languageAsked)
  const language = chosen ?? (loaded.is === 'open' ? languageOfPlace(loaded.sheet.territory.locale) : undefined)
  const choose = (next: Language) => {
    setChosen(next)
    const address = new URL(window.location.href)
    address.searchParams.set('lang', next)
    window.history.replaceState(null, '', address)
  }
  return (
    <LanguageProvider ofAccount={language}>
      <header className={styles['masthead']}>
        <span className={styles['wordmark']}>Atalaya</span>
        <LanguageSwitch onChoose={choose} />
      </header>
      <main className={styles['page']}>
        <Content loaded={loaded} token={token} />
      </main>
    </LanguageProvider>
  )
}
