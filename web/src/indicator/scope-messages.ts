import type { Scope } from '@atalaya/shared/indicator'
import { defineMessages, type Language } from '@atalaya/shared/language'

const scopeMessages = defineMessages<Record<Scope, string>>({
  es: { office: 'Oficina', local_government: 'Gobierno local', territory: 'Territorio' },
  pt: { office: 'Escritório', local_government: 'Governo local', territory: 'Território' },
  en: { office: 'Office', local_government: 'Local government', territory: 'Territory' },
})

/** The scopes in a word or two, as headings and links take them. */
export function scopeNamesOf(language: Language): Record<Scope, string> {
  return scopeMessages[language]
}
