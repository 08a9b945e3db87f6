import type { Language } from '@atalaya/shared/language'
import type { SubmissionSummary } from '@atalaya/shared/submission'
import { homeMessages } from './home-messages.ts'
import type { Task } from './waiting.ts'

export function taskText(task: Task, { answered, due }: SubmissionSummary, language: Language): string {
  const texts = homeMessages[language]
  switch (task) {
    case 'fill':
      return texts.toFill(due)
    case 'go-on':
      return texts.toGoOn(answered, due)
    case 'answer':
      return texts.toAnswer
    case 'submit':
      return texts.toSubmit(answered, due)
    case 'check':
      return texts.toCheck
    case 'publish':
      return texts.toPublish
  }
}
