import { expect, it } from 'vitest'
import { progressMessages } from './progress-messages.ts'

it.each([
  [1, 1, '1 pregunta, sin responder', '1 pergunta, sem resposta', '1 question, not answered'],
  [1, 0, '1 pregunta, respondida', '1 pergunta, respondida', '1 question, answered'],
  [3, 3, '3 preguntas, sin responder', '3 perguntas, sem resposta', '3 questions, not answered'],
  [3, 1, '3 preguntas, 1 sin responder', '3 perguntas, 1 sem resposta', '3 questions, 1 not answered'],
  [3, 0, '3 preguntas, respondidas', '3 perguntas, respondidas', '3 questions, answered'],
])('%i asked, %i without an answer', (asked, unreplied, es, pt, en) => {
  expect([progressMessages.es, progressMessages.pt, progressMessages.en].map((texts) => texts.questioned(asked, unreplied))).toEqual([es, pt, en])
})
