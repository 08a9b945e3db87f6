import { defineMessages } from '@atalaya/shared/language'
import type { ApiOperation } from '@atalaya/shared/site'

interface Texts {
  title: string
  lead: string
  conventions: string
  document: string
  contents: string
  parameters: string
  places: Record<ApiOperation['parameters'][number]['in'], string>
  optional: string
  body: string
  response: string
  problems: string
}

export const apiMessages = defineMessages<Texts>({
  es: {
    title: 'La API de Atalaya',
    lead: 'Las mismas cifras que muestran las páginas, para programas. Leer lo publicado no pide cuenta; escribir pide la sesión que abre POST /api/v1/sign-in.',
    conventions:
      'Los errores son «problem details» (RFC 9457): además de los que cada dirección nombra, cualquiera puede responder que no se lee lo enviado, que falta elegir una contraseña propia o que algo falló. Los periodos se escriben 2019-Q1, 2019-S1 o 2019-A1. Una razón es una razón: 0,77 es 77 %. Lo que falta es null con su motivo, nunca 0.',
    document: 'El documento OpenAPI 3.1',
    contents: 'Contenido',
    parameters: 'Parámetros',
    places: { path: 'en la dirección', query: 'en la consulta', header: 'en un encabezado', cookie: 'en una cookie' },
    optional: 'opcional',
    body: 'Lo que se envía',
    response: 'Lo que se recibe',
    problems: 'Errores',
  },
  pt: {
    title: 'A API do Atalaya',
    lead: 'Os mesmos números que as páginas mostram, para programas. Ler o que está publicado não pede conta; escrever pede a sessão aberta por POST /api/v1/sign-in.',
    conventions:
      'Os erros são “problem details” (RFC 9457): além dos que cada endereço nomeia, qualquer um pode responder que o enviado não se lê, que falta escolher uma senha própria ou que algo falhou. Os períodos se escrevem 2019-Q1, 2019-S1 ou 2019-A1. Uma razão é uma razão: 0,77 é 77%. O que falta é null com o seu motivo, nunca 0.',
    document: 'O documento OpenAPI 3.1',
    contents: 'Sumário',
    parameters: 'Parâmetros',
    places: { path: 'no endereço', query: 'na consulta', header: 'em um cabeçalho', cookie: 'em um cookie' },
    optional: 'opcional',
    body: 'O que se envia',
    response: 'O que se recebe',
    problems: 'Erros',
  },
  en: {
    title: 'The Atalaya API',
    lead: 'The same figures that the pages show, for programs. Reading what is published needs no account; writing needs the session that POST /api/v1/sign-in opens.',
    conventions:
      'Errors are problem details (RFC 9457): besides those that an address names, any may answer that what was sent cannot be read, that a password of one’s own is still to be chosen, or that something failed. Periods are written 2019-Q1, 2019-S1 or 2019-A1. A ratio is a ratio: 0.77 is 77%. What is missing is null with its reason, never 0.',
    document: 'The OpenAPI 3.1 document',
    contents: 'Contents',
    parameters: 'Parameters',
    places: { path: 'in the address', query: 'in the query', header: 'in a header', cookie: 'in a cookie' },
    optional: 'optional',
    body: 'What is sent',
    response: 'What is received',
    problems: 'Errors',
  },
})
