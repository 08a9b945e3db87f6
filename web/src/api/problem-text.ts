import type { Refusal } from '@atalaya/shared/access'
import { fileRefusalMessages, fileRefusalSchema } from '@atalaya/shared/import'
import type { Language } from '@atalaya/shared/language'
import { calendarDateSchema, dateInWords, periodInWords, periodSchema } from '@atalaya/shared/period'
import { problemCatalogue, type FieldError } from '@atalaya/shared/problem'
import { ApiProblem, Unreachable } from './api-problem.ts'
import { problemMessages } from './problem-messages.ts'

/** A problem still unread by type: every slug with its own parameters, so that a switch over it is exhaustive. */
type AnyProblem = { [Slug in ApiProblem['slug']]: ApiProblem<Slug> }[ApiProblem['slug']]

function dayInWords(day: string, language: Language): string {
  return calendarDateSchema.safeParse(day).success ? dateInWords(day, language) : day
}

function periodText(code: string, language: Language): string {
  const read = periodSchema.safeParse(code)
  return read.success ? periodInWords(read.data, language) : code
}

function apiProblemText(problem: AnyProblem, language: Language): string {
  const texts = problemMessages[language]
  switch (problem.slug) {
    case 'period-not-open':
      return texts['period-not-open'](dayInWords(problem.params.opensOn, language))
    case 'period-closed':
      return texts['period-closed'](dayInWords(problem.params.closedOn, language))
    case 'reopening-ended':
      return texts['reopening-ended'](dayInWords(problem.params.endedOn, language))
    case 'period-too-early':
      return texts['period-too-early'](periodText(problem.params.firstPeriod, language))
    case 'period-not-ended':
      return texts['period-not-ended'](dayInWords(problem.params.endsOn, language))
    case 'too-many-attempts':
      return texts['too-many-attempts'](problem.params.retryAfterSeconds)
    case 'link-closed':
      return texts['link-closed'](problem.params.reason)
    case 'busy':
      return texts.busy(problem.params.retryAfterSeconds)
    case 'unreadable-file': {
      const reason = fileRefusalSchema.safeParse(problem.params.reason)
      return reason.success ? fileRefusalMessages[language][reason.data] : texts['unreadable-file']
    }
    case 'nobody-here':
      return texts['nobody-here'](problem.params.email)
    case 'unexpected':
      return texts.unexpected(problem.instance)
    case 'wrong-state':
      return problem.params.state === 'last-administrator' ? texts['last-administrator'] : texts['wrong-state']
    case 'invalid-fields':
      return problem.errors.some(({ slug }) => slug === 'nothing-changes') ? texts.nothingChanges : texts['invalid-fields']
    case 'invalid-request':
    case 'day-not-past':
    case 'not-signed-in':
    case 'wrong-credentials':
    case 'provider-refused':
    case 'email-unverified':
    case 'other-identity':
    case 'provider-unavailable':
    case 'not-allowed':
    case 'first-password':
    case 'second-factor-needed':
    case 'second-factor-required':
    case 'not-your-indicator':
    case 'token-scope':
    case 'link-expired':
    case 'own-account':
    case 'works-elsewhere':
    case 'own-figures':
    case 'own-proposal':
    case 'foreign-origin':
    case 'not-found':
    case 'stale-version':
    case 'already-exists':
    case 'still-open':
    case 'already-proposed':
    case 'blocking-findings':
    case 'unexplained-warnings':
    case 'too-large':
    case 'unsupported-media-type':
    case 'unavailable':
      return texts[problem.slug]
  }
}

/** A failure of a call as one sentence for the person. A failure that is no problem of the API is an answer that could not be read. */
export function problemText(failure: unknown, language: Language): string {
  if (failure instanceof ApiProblem) return apiProblemText(failure as AnyProblem, language)
  return failure instanceof Unreachable ? problemMessages[language].unavailable : problemMessages[language].unreadableAnswer
}

/** Why something is not open, in the words that the API's refusal of it would have. */
export function refusalText({ problem, params }: Refusal, language: Language): string {
  return problemText(new ApiProblem(problem, { detail: '', params: problemCatalogue[problem].params.parse(params), errors: [], instance: '' }), language)
}

/** What the API says of one field, as a sentence beside it. */
export function fieldErrorText({ slug, detail }: FieldError, language: Language): string {
  if (slug === 'wrong-password') return problemMessages[language].wrongPassword
  if (slug === 'wrong-code') return problemMessages[language].wrongCode
  if (slug === 'same-password') return problemMessages[language].samePassword
  return language === 'en' ? detail : problemMessages[language].wrongField
}

/** The sentence for the field that a JSON Pointer names; undefined when the API said nothing of it. */
export function fieldProblem(failure: unknown, pointer: string, language: Language): string | undefined {
  const error = failure instanceof ApiProblem ? failure.errors.find((candidate) => candidate.pointer === pointer) : undefined
  return error && fieldErrorText(error, language)
}
