import { defineMessages, type Language } from '../language/index.ts'

const keys = ['position', 'at', 'personId', 'person', 'token', 'action', 'subject', 'before', 'after', 'withheld', 'previous', 'hash'] as const
export type TrailColumn = (typeof keys)[number]

const headers = defineMessages<Record<TrailColumn, string>>({
  es: {
    position: 'fila', at: 'instante (UTC)', personId: 'id de la persona', person: 'persona', token: 'clave de programa', action: 'acto', subject: 'sobre qué', before: 'antes', after: 'después',
    withheld: 'reservado', previous: 'sello de la fila anterior', hash: 'sello',
  },
  pt: {
    position: 'linha', at: 'instante (UTC)', personId: 'id da pessoa', person: 'pessoa', token: 'chave de programa', action: 'ato', subject: 'sobre o quê', before: 'antes', after: 'depois',
    withheld: 'reservado', previous: 'selo da linha anterior', hash: 'selo',
  },
  en: {
    position: 'row', at: 'instant (UTC)', personId: 'person id', person: 'person', token: 'program token', action: 'act', subject: 'about', before: 'before', after: 'after',
    withheld: 'withheld', previous: 'seal of the row before', hash: 'seal',
  },
})

/** The columns of a trail that is downloaded, in their order. */
export function trailColumns(language: Language) {
  return keys.map((key) => ({ key, header: headers[language][key] }))
}
