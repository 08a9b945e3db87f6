import type { Language } from '@atalaya/shared/language'
import { problemCatalogue, type ProblemSlug } from '@atalaya/shared/problem'
import { territoriesAddress } from '../site/public-address.ts'
import { problemMessages } from './problem-messages.ts'

/** What only an account opens, or another one: the way on is the sign-in. */
const asksForAccount: ReadonlySet<ProblemSlug> = new Set(['not-signed-in', 'not-allowed', 'first-password'])

/** What happened and what to do next, with the number that browsers and their users know it by. */
export function ProblemPage({ slug, language }: { slug: ProblemSlug; language: Language }) {
  const { problems, start, office } = problemMessages[language]
  const { title, advice } = problems[slug]
  return (
    <div className="problem">
      <h1>{title}</h1>
      <p className="lead">{advice}</p>
      <p>{asksForAccount.has(slug) ? <a href="/office">{office}</a> : <a href={territoriesAddress(language)}>{start}</a>}</p>
      <p className="unit">{problemCatalogue[slug].status}</p>
    </div>
  )
}
