import { apiPrefix } from '@atalaya/shared/access'
import { evidenceFileAddress, type PublicEvidence } from '@atalaya/shared/evidence'
import type { Language } from '@atalaya/shared/language'
import { dateInWords, type Period } from '@atalaya/shared/period'
import type { Territory } from '@atalaya/shared/territory'
import { contentText } from './evidence-text.ts'
import { publicEvidenceMessages } from './public-evidence-messages.ts'

interface PublicEvidenceListProps {
  readonly territory: Pick<Territory, 'slug'>
  readonly code: string
  readonly period: Period
  readonly evidence: readonly PublicEvidence[]
  readonly language: Language
}

/** The documents that support a figure, for readers: what each is, its date, and the way to it. */
export function PublicEvidenceList({ territory, code, period, evidence, language }: PublicEvidenceListProps) {
  if (evidence.length === 0) return null
  const texts = publicEvidenceMessages[language]
  return (
    <div className="evidence">
      <h3>{texts.title}</h3>
      <ul>
        {evidence.map(({ number, title, documentDate, content }) => (
          <li key={number}>
            {content.form === 'file' ? (
              <a href={`${apiPrefix}${evidenceFileAddress({ territory: territory.slug, code, period, number })}`} download>
                {title}
              </a>
            ) : (
              <a href={content.url} rel="noopener noreferrer nofollow">
                {title}
              </a>
            )}{' '}
            <span className="unit">
              {documentDate !== null && `${dateInWords(documentDate, language)} · `}
              {contentText(content, language)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
