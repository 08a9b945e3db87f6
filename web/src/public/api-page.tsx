import type { Language } from '@atalaya/shared/language'
import type { ApiGroup, ApiOperation } from '@atalaya/shared/site'
import { Fragment, type ReactNode } from 'react'
import { problemAddress } from '../site/public-address.ts'
import { apiMessages } from './api-messages.ts'
import { apiOperationMessages } from './api-operation-messages.ts'

/** The API read by a person: every address, by what it is about, with what it takes and answers. */
export function ApiPage({ groups, language }: { groups: readonly ApiGroup[]; language: Language }) {
  const texts = apiMessages[language]
  const { nouns } = apiOperationMessages[language]
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
      <nav aria-label={texts.contents}>
        <ul className="api-contents">
          {groups.map(({ noun }) => (
            <li key={noun}>
              <a href={`#${groupId(noun)}`}>{nouns[noun].title}</a>
              <span>{nouns[noun].text}</span>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map(({ noun, operations }) => (
        <section key={noun} id={groupId(noun)} className="api-group">
          <h2>{nouns[noun].title}</h2>
          {operations.map((operation) => (
            <Operation key={operation.name} operation={operation} language={language} />
          ))}
        </section>
      ))}
    </div>
  )
}

/** Some nouns have an operation of the same name. */
function groupId(noun: ApiGroup['noun']): string {
  return `about-${noun}`
}

function Operation({ operation, language }: { operation: ApiOperation; language: Language }) {
  const { name, method, path, requestSchema, responseSchema } = operation
  const texts = apiMessages[language]
  return (
    <article id={name} className="api-operation">
      <h3>
        <a href={`#${name}`}>
          <span className="method">{method}</span> <code>{breakable(path)}</code>
        </a>
      </h3>
      <p>{withCode(apiOperationMessages[language].summary(operation))}</p>
      <Particulars operation={operation} language={language} />
      {requestSchema !== null && <Schema title={texts.body} schema={requestSchema} />}
      {responseSchema !== null && <Schema title={texts.response} schema={responseSchema} />}
    </article>
  )
}

/** Its parameters and its errors, a line each; nothing where there are none. */
function Particulars({ operation: { parameters, problems }, language }: { operation: ApiOperation; language: Language }) {
  const texts = apiMessages[language]
  if (parameters.length === 0 && problems.length === 0) return null
  return (
    <dl>
      {parameters.length > 0 && (
        <div>
          <dt>{texts.parameters}</dt>
          {parameters.map(({ name, in: place, isRequired }) => (
            <dd key={`${place} ${name}`}>
              <code>{name}</code> {[texts.places[place], ...(isRequired ? [] : [texts.optional])].join(', ')}
            </dd>
          ))}
        </div>
      )}
      {problems.length > 0 && (
        <div>
          <dt>{texts.problems}</dt>
          {problems.map((slug) => (
            <dd key={slug}>
              <a href={problemAddress(slug, language)}>
                <code>{slug}</code>
              </a>
            </dd>
          ))}
        </div>
      )}
    </dl>
  )
}

/** A path that may go on in another line after each of its parts, and nowhere else. */
function breakable(path: string): ReactNode {
  return path.split(/(?<=\/)/).map((part, index) => (
    <Fragment key={`${index} ${part}`}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}

/** What stands between backquotes is code. */
function withCode(text: string): ReactNode {
  return text.split('`').map((part, index) => (index % 2 === 1 ? <code key={part}>{part}</code> : part))
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
