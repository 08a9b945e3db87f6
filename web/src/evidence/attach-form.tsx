import { attachLinkSchema, evidenceEndpoints, maxEvidenceBytes } from '@atalaya/shared/evidence'
import { useId, useRef, useState, type DragEvent, type FormEvent } from 'react'
import { ApiProblem, isProblem } from '../api/api-problem.ts'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { sendFile } from '../api/send-file.ts'
import { useLanguage } from '../language/language-context.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { TextField } from '../ui/field.tsx'
import { evidencePanelMessages } from './evidence-panel-messages.ts'
import styles from './evidence-panel.module.css'
import type { FigureOfEvidence } from './evidence-queries.ts'
import { titleFor } from './file-title.ts'
import { useEvidenceChange } from './use-evidence.ts'

interface Draft {
  readonly file: File | undefined
  readonly url: string
  readonly title: string
  readonly documentDate: string
  readonly isPublic: boolean
}

const nothing: Draft = { file: undefined, url: '', title: '', documentDate: '', isPublic: false }

type Wrong = keyof (typeof evidencePanelMessages)['es']['wrong']

/** What is wrong with a draft before it is sent. */
function wrongIn({ file, url }: Draft): Wrong | undefined {
  if (file === undefined && url.trim() === '') return 'nothingChosen'
  if (file !== undefined) return file.size > maxEvidenceBytes ? 'tooLarge' : undefined
  return attachLinkSchema.shape.url.safeParse(url.trim()).success ? undefined : 'wrongUrl'
}

/** The word for a refusal of the file itself; undefined for what the problem's own words say. */
function wrongOf(failure: unknown): Wrong | undefined {
  if (isProblem(failure, 'too-large')) return 'tooLarge'
  const slug = failure instanceof ApiProblem ? failure.errors.find(({ pointer }) => pointer === '/file')?.slug : undefined
  return slug !== undefined && slug in evidencePanelMessages.es.wrong ? (slug as Wrong) : undefined
}

function useAttaching(figure: FigureOfEvidence) {
  const [draft, setDraft] = useState(nothing)
  const [progress, setProgress] = useState(0)
  const [wrong, setWrong] = useState<Wrong>()
  const { territory, indicator: code, period } = figure
  const send = async ({ file, url, title, documentDate, isPublic }: Draft) => {
    const told = { title: title.trim(), visibility: isPublic ? 'public' : 'internal', ...(documentDate === '' ? {} : { documentDate }) } as const
    const params = { territory, code, period }
    if (file === undefined) return call(evidenceEndpoints.attachLink, { params, body: { ...told, url: url.trim() } })
    setProgress(0)
    return sendFile(evidenceEndpoints.attachFile, { params, query: { ...told, fileName: file.name }, file }, setProgress)
  }
  const attaching = useEvidenceChange(figure, send, () => setDraft(nothing))
  const change = (next: Partial<Draft>) => {
    setWrong(undefined)
    attaching.reset()
    setDraft({ ...draft, ...next })
  }
  return {
    draft, progress, attaching, change, wrong: wrong ?? wrongOf(attaching.error),
    take: (file: File) => change({ file, url: '', title: titleFor(file, draft) }),
    submit() {
      const found = wrongIn(draft)
      setWrong(found)
      if (found === undefined) attaching.mutate(draft)
    },
  }
}

type Attaching = ReturnType<typeof useAttaching>

/** A place to drop a file on, and the button that chooses one. */
function FileChoice({ draft, take }: Pick<Attaching, 'draft' | 'take'>) {
  const texts = evidencePanelMessages[useLanguage()]
  const [isOver, setIsOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const file = event.dataTransfer.files[0]
    if (file) take(file)
  }
  return (
    <div
      className={styles['drop']} data-over={isOver} onDrop={drop} onDragLeave={() => setIsOver(false)}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
    >
      <input
        ref={input} type="file" hidden tabIndex={-1} aria-label={texts.choose}
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file) take(file)
          // The same file may be chosen again, after it was mended.
          target.value = ''
        }}
      />
      <Button onPress={() => input.current?.click()}>{texts.choose}</Button>
      <p>
        {draft.file === undefined ? texts.drop : <strong>{texts.chosen(draft.file.name)}</strong>} <small>{texts.limits}</small>
      </p>
    </div>
  )
}

/** A further piece of evidence: a file or a link, with what is said of it. What was typed stays until it has arrived. */
export function AttachForm({ figure, heading: Heading }: { readonly figure: FigureOfEvidence; readonly heading: 'h3' | 'h5' }) {
  const language = useLanguage()
  const texts = evidencePanelMessages[language]
  const headingId = useId()
  const { draft, progress, attaching, change, take, submit, wrong } = useAttaching(figure)
  const { isPending, isError, error, isSuccess } = attaching
  const failure = wrong === undefined ? (isError ? problemText(error, language) : undefined) : texts.wrong[wrong]
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    submit()
  }
  return (
    <form className={styles['form']} aria-labelledby={headingId} onSubmit={onSubmit} noValidate>
      <Heading id={headingId} className={styles['heading']}>
        {texts.add}
      </Heading>
      <FileChoice draft={draft} take={take} />
      {draft.file === undefined && (
        <div className={styles['whole']}>
          <TextField label={texts.url} description={texts.urlHint} type="url" maxLength={2000} value={draft.url} onChange={(url) => change({ url })} />
        </div>
      )}
      <div className={styles['title']}>
        <TextField label={texts.titleField} maxLength={200} isRequired value={draft.title} onChange={(title) => change({ title })} />
      </div>
      <TextField label={texts.documentDate} type="date" value={draft.documentDate} onChange={(documentDate) => change({ documentDate })} />
      <div className={styles['whole']}>
        <Checkbox isSelected={draft.isPublic} onChange={(isPublic) => change({ isPublic })}>
          {texts.isPublic}
        </Checkbox>
      </div>
      <div className={styles['send']}>
        <Button type="submit" look="primary" isDisabled={isPending || draft.title.trim() === ''}>
          {isPending ? texts.attaching : texts.attach}
        </Button>
        {isPending && draft.file !== undefined && <progress value={progress} aria-label={texts.progress(Math.round(progress * 100))} />}
        <p role="status">{isSuccess ? texts.attached : ''}</p>
      </div>
      {failure !== undefined && (
        <p role="alert" className={styles['wrong']}>
          {failure}
        </p>
      )}
    </form>
  )
}
