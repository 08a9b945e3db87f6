import type { Framework } from '@atalaya/shared/indicator'
import { setupEndpoints, type Places } from '@atalaya/shared/setup'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Form } from 'react-aria-components'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { jsonText, thisDevice } from '../device/device-storage.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { Message } from '../ui/message.tsx'
import { CalendarStep } from './calendar-step.tsx'
import { CityStep } from './city-step.tsx'
import { IndicatorsStep } from './indicators-step.tsx'
import { PeopleStep } from './people-step.tsx'
import { SetupDone } from './setup-done.tsx'
import { emptyDraft, isWrong, setupDraftSchema, steps, toSetUp, wrongIn, type SetupDraft, type Step } from './setup-draft.ts'
import { setupMessages } from './setup-messages.ts'
import styles from './setup.module.css'
import type { StepProps } from './step-props.ts'

const draftKey = 'atalaya.setup'

function Steps({ current }: { current: Step }) {
  const texts = useMessages(setupMessages)
  const at = steps.indexOf(current)
  return (
    <ol className={styles['steps']}>
      {steps.map((step, index) => (
        <li key={step} className={styles['step']} aria-current={step === current ? 'step' : undefined} data-passed={index < at || undefined}>
          {texts.steps[step]}
        </li>
      ))}
    </ol>
  )
}

/** The steps one after another; what was typed stays on the device until the city is made, but for the password. */
export function SetupWizard({ token, places, framework }: { readonly token: string; readonly places: Places; readonly framework: Framework }) {
  const texts = useMessages(setupMessages)
  const language = useLanguage()
  const queryClient = useQueryClient()
  const [draft, setDraft] = useState(() => thisDevice.read(draftKey, jsonText(setupDraftSchema)) ?? emptyDraft(language))
  const [password, setPassword] = useState('')
  const [step, setStep] = useState<Step>('city')
  const [tried, setTried] = useState<ReadonlySet<Step>>(new Set())
  const heading = useRef<HTMLHeadingElement>(null)
  const wanted = toSetUp(draft, { token, password })
  const wrong = wrongIn(wanted)
  const setUp = useMutation({
    mutationFn: () => call(setupEndpoints.setUpCity, { body: wanted }),
    onSuccess: () => {
      thisDevice.forget(draftKey)
      queryClient.clear()
    },
  })
  const at = steps.indexOf(step)
  const go = (to: Step) => {
    setStep(to)
    window.scrollTo({ top: 0 })
    heading.current?.focus()
  }
  const change = (next: SetupDraft) => {
    setDraft(next)
    thisDevice.write(draftKey, JSON.stringify(next))
  }
  if (setUp.isSuccess) return <SetupDone city={draft.name} answer={setUp.data} />
  const props: StepProps = { draft, onChange: change, wrong: (pointer, sentence) => (tried.has(step) && wrong.has(pointer) ? texts.wrong[sentence] : undefined) }
  const next = steps[at + 1]
  const former = steps[at - 1]
  return (
    <>
      <div>
        <h1 ref={heading} tabIndex={-1} className={styles['title']}>
          {texts.title}
        </h1>
        <p className={styles['lead']}>{texts.lead}</p>
      </div>
      <Steps current={step} />
      <Form
        className={styles['form']!}
        onSubmit={(event) => {
          event.preventDefault()
          setTried(new Set([...tried, step]))
          if (isWrong(step, wrong)) {
            const form = event.currentTarget
            requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
            return
          }
          if (next) go(next)
          else setUp.mutate()
        }}
      >
        <p className="visually-hidden">{texts.stepOf(at + 1, steps.length)}</p>
        {step === 'city' && <CityStep {...props} places={places} />}
        {step === 'indicators' && <IndicatorsStep {...props} framework={framework} />}
        {step === 'calendar' && <CalendarStep {...props} isTried={tried.has('calendar')} />}
        {step === 'people' && <PeopleStep {...props} password={password} onPassword={setPassword} />}
        {setUp.isError && (
          <Message tone="bad" isUrgent>
            <p>{problemText(setUp.error, language)}</p>
          </Message>
        )}
        <div className={styles['ends']}>
          <Button look="primary" type="submit" isDisabled={setUp.isPending}>
            {next ? texts.next : setUp.isPending ? texts.finishing : texts.finish}
          </Button>
          {former && (
            <Button look="quiet" isDisabled={setUp.isPending} onPress={() => go(former)}>
              {texts.back}
            </Button>
          )}
        </div>
      </Form>
    </>
  )
}
