import type { Language } from '@atalaya/shared/language'
import type { ApiOperation } from '@atalaya/shared/site'
import { apiMessages } from './api-messages.ts'

/** The API read by a person: every address with what it takes and answers, from the OpenAPI document. */
export function ApiPage({ operations, language }: { operations: readonly ApiOperation[]; language: Language }) {
  const texts = apiMessages[language]
  return (
    <div className="api">
      <header className="page-head">
        <h1>{texts.title}</h1>
      </header>
      <p className="lead">{texts.lead}</p>
      <p>{texts.conventions}</p>
      <p>
        <a href="/api/v1/openapi.json">{texts.document}</a>
      </p>
      {operations.map((operation) => (
        <Operation key={`${operation.method} ${operation.path}`} operation={operation} language={language} />
      ))}
    </div>
  )
}

function Operation({ operation: { method, path, summary, parameters, requestSchema, responses }, language }: { operation: ApiOperation; language: Language }) {
  const texts = apiMessages[language]
  return (
    <section>
      <h2>
        <code>
          {method} {path}
        </code>
      </h2>
      <p lang="en">{summary}</p>
      {parameters.length > 0 && (
        <>
          <h3>{texts.parameters}</h3>
          <ul>
            {parameters.map(({ name, in: place, isRequired }) => (
              <li key={`${place} ${name}`}>
                <code>{name}</code> ({place}
                {isRequired ? `, ${texts.required}` : ''})
              </li>
            ))}
          </ul>
        </>
      )}
      {requestSchema !== null && <Schema title={texts.body} schema={requestSchema} />}
      {responses.map(({ status, schema }) => schema !== null && <Schema key={status} title={`${texts.responses} ${status}`} schema={schema} />)}
    </section>
  )
}

function Schema({ title, schema }: { title: string; schema: string }) {
  return (
    <details>
      <summary>{title}</summary>
      <pre tabIndex={0} role="region" aria-label={title}>
        <code>{schema}</code>
      </pre>
    </details>
  )
}
