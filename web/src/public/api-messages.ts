import { defineMessages } from '@atalaya/shared/language'

export const apiMessages = defineMessages({
  es: {
    title: 'La API de Atalaya',
    lead: 'Las mismas cifras que muestran las páginas, para programas. Leer lo publicado no pide cuenta; escribir pide la sesión que abre POST /api/v1/sign-in.',
    conventions:
      'Los errores son «problem details» (RFC 9457). Los periodos se escriben 2019-Q1, 2019-S1 o 2019-A1. Una razón es una razón: 0,77 es 77 %. Lo que falta es null con su motivo, nunca 0.',
    document: 'El documento OpenAPI 3.1',
    parameters: 'Parámetros',
    required: 'obligatorio',
    body: 'Cuerpo',
    responses: 'Respuestas',
  },
  pt: {
    title: 'A API da Atalaya',
    lead: 'Os mesmos números que as páginas mostram, para programas. Ler o que está publicado não pede conta; escrever pede a sessão aberta por POST /api/v1/sign-in.',
    conventions:
      'Os erros são “problem details” (RFC 9457). Os períodos se escrevem 2019-Q1, 2019-S1 ou 2019-A1. Uma razão é uma razão: 0,77 é 77%. O que falta é null com o seu motivo, nunca 0.',
    document: 'O documento OpenAPI 3.1',
    parameters: 'Parâmetros',
    required: 'obrigatório',
    body: 'Corpo',
    responses: 'Respostas',
  },
  en: {
    title: 'The Atalaya API',
    lead: 'The same figures that the pages show, for programs. Reading what is published needs no account; writing needs the session that POST /api/v1/sign-in opens.',
    conventions:
      'Errors are problem details (RFC 9457). Periods are written 2019-Q1, 2019-S1 or 2019-A1. A ratio is a ratio: 0.77 is 77%. What is missing is null with its reason, never 0.',
    document: 'The OpenAPI 3.1 document',
    parameters: 'Parameters',
    required: 'required',
    body: 'Body',
    responses: 'Responses',
  },
})
