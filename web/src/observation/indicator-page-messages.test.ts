import { expect, it } from 'vitest'
import { indicatorPageMessages } from './indicator-page-messages.ts'

it.each([
  ['es', 'Corregida el 3 de mayo, aprobada por Jairo Peña.', 'Revisada el 3 de mayo, aprobada por Jairo Peña.'],
  ['pt', 'Corrigido em 3 de mayo, aprovado por Jairo Peña.', 'Revisado em 3 de mayo, aprovado por Jairo Peña.'],
  ['en', 'Corrected on 3 de mayo, approved by Jairo Peña.', 'Revised on 3 de mayo, approved by Jairo Peña.'],
] as const)('who is named beside a correction approved it, and need not have made it: %s', (language, corrected, revised) => {
  const texts = indicatorPageMessages[language]
  expect([texts.corrected('3 de mayo', 'Jairo Peña'), texts.revised('3 de mayo', 'Jairo Peña')]).toEqual([corrected, revised])
})
