import { adoptionsSchema, indicatorEndpoints, starterSet, type Adoptions, type Indicator } from '@atalaya/shared/indicator'
import { useMutation, useQueryClient, useSuspenseQueries } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { isProblem } from '../api/api-problem.ts'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { useLanguage } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { TextField } from '../ui/field.tsx'
import { Message } from '../ui/message.tsx'
import { Page } from '../ui/page.tsx'
import { adoptionsOf, choiceOf, isSameChoice, toleranceOf, withIndicators, type AdoptionChoice } from './adoption-choice.ts'
import { AdoptionConflict } from './adoption-conflict.tsx'
import { adoptionMessages } from './adoption-messages.ts'
import styles from './adoptions-page.module.css'
import { ByAspect } from './by-aspect.tsx'
import { adoptionsQuery, frameworkQuery } from './indicator-queries.ts'

const route = getRouteApi('/signed-in/$territory/indicators')

interface AdoptionRowProps {
  readonly indicator: Indicator
  readonly choice: AdoptionChoice
  readonly onChange: (choice: AdoptionChoice) => void
}

function AdoptionRow({ indicator, choice, onChange }: AdoptionRowProps) {
  const language = useLanguage()
  const texts = adoptionMessages[language]
  const { code } = indicator
  const chosen = choice.get(code)
  const name = indicator.name[language]
  return (
    <li className={styles['row']}>
      <Checkbox
        isSelected={chosen !== undefined}
        onChange={(wanted) => onChange(withIndicators(choice, wanted ? [...choice.keys(), code] : [...choice.keys()].filter((other) => other !== code)))}
      >
        {name} <small className={styles['code']}>{code}</small>
      </Checkbox>
      {chosen && (
        <div className={styles['fields']}>
          <TextField label={texts.owner} aria-label={texts.ownerOf(name)} maxLength={200} value={chosen.owner} onChange={(owner) => onChange(new Map([...choice, [code, { ...chosen, owner }]]))} />
          <TextField
            label={texts.substitute} aria-label={texts.substituteOf(name)} maxLength={200} value={chosen.substitute}
            onChange={(substitute) => onChange(new Map([...choice, [code, { ...chosen, substitute }]]))}
          />
          {!indicator.isContext && (
            <div className={styles['tolerance']}>
              <TextField
                label={texts.tolerance} aria-label={texts.toleranceOf(name)} inputMode="numeric" value={chosen.tolerance}
                onChange={(tolerance) => onChange(new Map([...choice, [code, { ...chosen, tolerance }]]))} error={toleranceOf(chosen.tolerance) === undefined ? texts.wrongTolerance : undefined}
              />
            </div>
          )}
        </div>
      )}
    </li>
  )
}

/** What the fields under it are, which say so themselves to who does not see them. */
function Heads() {
  const texts = adoptionMessages[useLanguage()]
  return (
    <div className={styles['heads']} aria-hidden="true">
      <span>{texts.owner}</span>
      <span>{texts.substitute}</span>
      <span>{texts.tolerance}</span>
    </div>
  )
}

/** Which indicators a territory measures, who answers for each, and the tolerance of its status. */
export function AdoptionsPage() {
  const language = useLanguage()
  const texts = adoptionMessages[language]
  const { territory } = route.useParams()
  const queryClient = useQueryClient()
  const [{ data: framework }, { data: current }] = useSuspenseQueries({ queries: [frameworkQuery, adoptionsQuery(territory)] })
  // What the choice on the page began from: fetched again meanwhile, it would be somebody else's with a version that was never seen.
  const [seen, setSeen] = useState(current)
  const { adoptions } = seen
  const stored = choiceOf(adoptions)
  const [choice, setChoice] = useState(stored)
  const codes = framework.indicators.map(({ code }) => code)
  const readable = adoptionsOf(choice)
  const isChanged = !isSameChoice(choice, stored)
  const leaving = adoptions.filter(({ indicator }) => !choice.has(indicator)).length
  const show = (saved: Adoptions) => {
    queryClient.setQueryData(adoptionsQuery(territory).queryKey, saved)
    setSeen(saved)
    setChoice(choiceOf(saved.adoptions))
  }
  const save = useMutation({
    mutationFn: (body: Adoptions) => call(indicatorEndpoints.saveAdoptions, { params: { territory }, body }),
    onSuccess: async (saved) => {
      show(saved)
      // What is due in a quarter depends on what is adopted.
      for (const key of ['submissions', 'submission', 'preview']) await queryClient.invalidateQueries({ queryKey: [key, territory] })
    },
  })
  const theirs = isProblem(save.error, 'stale-version') ? adoptionsSchema.parse(save.error.params.current) : undefined
  return (
    <Page title={texts.title} lead={texts.lead}>
      <div className={styles['bar']}>
        <p>
          <strong>{texts.chosen(choice.size, codes.length)}</strong>
          {isChanged && <span className={styles['unsaved']}> · {texts.unsaved}</span>}
        </p>
        <div className={styles['sets']} role="group" aria-label={texts.choose}>
          <Button onPress={() => setChoice(withIndicators(choice, codes))}>{texts.all(codes.length)}</Button>
          <Button onPress={() => setChoice(withIndicators(choice, starterSet))}>{texts.starter(starterSet.length)}</Button>
          <Button onPress={() => setChoice(new Map())}>{texts.none}</Button>
        </div>
        <div className={styles['sets']}>
          {isChanged && <Button onPress={() => setChoice(stored)}>{texts.undo}</Button>}
          <Button look="primary" isDisabled={!isChanged || readable === undefined || save.isPending || theirs !== undefined} onPress={() => readable && save.mutate({ adoptions: readable, version: seen.version })}>
            {save.isPending ? texts.saving : texts.save}
          </Button>
        </div>
        <p role="status" className={styles['status']}>
          {save.isSuccess && !isChanged ? texts.saved : ''}
        </p>
      </div>
      <p className={styles['hint']}>
        {texts.starterHint} {texts.toleranceHint}
      </p>
      {theirs !== undefined && (
        <AdoptionConflict
          indicators={framework.indicators} mine={choice} theirs={choiceOf(theirs.adoptions)} isBusy={save.isPending}
          onKeepMine={readable && (() => save.mutate({ adoptions: readable, version: theirs.version }))}
          onKeepTheirs={() => {
            show(theirs)
            save.reset()
          }}
        />
      )}
      {save.isError && theirs === undefined && (
        <Message tone="bad" isUrgent>
          <p>{problemText(save.error, language)}</p>
        </Message>
      )}
      {leaving > 0 && (
        <Message tone="warn" title={texts.leaving(leaving)}>
          <p>{texts.leavingText}</p>
        </Message>
      )}
      <ByAspect framework={framework} isWanted={() => true} heads={<Heads />} hasHeads={({ indicators }) => indicators.some(({ code }) => choice.has(code))}>
        {(indicator) => <AdoptionRow key={indicator.code} indicator={indicator} choice={choice} onChange={setChoice} />}
      </ByAspect>
    </Page>
  )
}
