import { describe, expect, it } from 'vitest'
import { titleFor } from './file-title.ts'

describe('the title of a file that is chosen', () => {
  const former = { name: 'Acta_de_marzo.exe' }
  const cases: { title: string; draft: Parameters<typeof titleFor>[1]; wanted: string }[] = [
    { title: 'is its name without the ending', draft: { title: '', file: undefined }, wanted: 'Informe de abril' },
    { title: 'takes the place of the title of the file before it', draft: { title: 'Acta de marzo', file: former }, wanted: 'Informe de abril' },
    { title: 'takes the place of one that was emptied', draft: { title: ' ', file: former }, wanted: 'Informe de abril' },
    { title: 'is what was written before any file', draft: { title: 'Acta 14', file: undefined }, wanted: 'Acta 14' },
    { title: 'is what was written in place of the first file’s', draft: { title: 'Acta de marzo, firmada', file: former }, wanted: 'Acta de marzo, firmada' },
  ]
  it.each(cases)('$title', ({ draft, wanted }) => {
    expect(titleFor({ name: 'Informe_de_abril.pdf' }, draft)).toBe(wanted)
  })
})
