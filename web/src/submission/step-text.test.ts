import { period } from '@atalaya/shared/period'
import type { SubmissionSummary } from '@atalaya/shared/submission'
import { expect, it } from 'vitest'
import { nextText } from './step-text.ts'

const quarter: SubmissionSummary = {
  period: period('2019-Q2'), state: 'draft', isStarted: true, due: 42, answered: 7, endsOn: '2019-06-30', dates: { opensOn: '2019-04-01', dueOn: '2019-06-30', closesOn: null }, reopened: [],
}

it.each([
  ['to whoever does it', quarter, ['provider'], '2019-07-10', 'Terminó el 30 de junio de 2019, con 7 de 42 respondidos. Complete lo que falta y envíelo a validación.', true],
  ['to others, who does it', quarter, ['validator'], '2019-07-10', 'Terminó el 30 de junio de 2019. Falta que lo complete y lo envíe quien ingresa las cifras.', false],
  ['before it opens, when it does', quarter, ['provider'], '2019-03-10', 'Abre el 1 de abril de 2019.', false],
  ['and nothing where nothing is left to do', { ...quarter, state: 'published' as const }, ['provider'], '2019-07-10', '', false],
] as const)('says what comes next %s', (_, summary, held, today, text, isTask) => {
  expect(nextText(summary, held, today, 'es')).toEqual({ text, isTask })
})
