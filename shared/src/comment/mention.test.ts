import { describe, expect, it } from 'vitest'
import { commentParts, mentionedIn, withMentions } from './mention.ts'

describe('who is named in a comment', () => {
  it.each([
    ['nobody', 'Falta el acta de junio', []],
    ['one', '¿Lo tiene, <@12>?', [12]],
    ['each once, in their order', '<@7> y <@12>, y otra vez <@7>', [7, 12]],
    ['nobody by a sign that is no mention', 'a@b.example <12> <@> <@x>', []],
  ])('is %s', (_who, text, ids) => {
    expect(mentionedIn(text)).toEqual(ids)
  })
})

describe('a comment in pieces', () => {
  it.each([
    ['text alone', 'Falta el acta', [{ text: 'Falta el acta' }]],
    ['somebody in the middle', 'Vea, <@12>, el acta', [{ text: 'Vea, ' }, { personId: 12 }, { text: ', el acta' }]],
    ['somebody at either end', '<@7> y <@12>', [{ personId: 7 }, { text: ' y ' }, { personId: 12 }]],
    ['nothing at all', '', []],
  ])('is %s', (_what, text, parts) => {
    expect(commentParts(text)).toEqual(parts)
  })
})

describe('what is typed, as it is sent', () => {
  const people = [{ personId: 3, name: 'Ana' }, { personId: 12, name: 'Ana Torres' }, { personId: 7, name: 'Íñigo Peña' }, { personId: 8, name: 'Íñigo Peña' }]

  it.each([
    ['names the longer of two that begin alike', '@Ana Torres, ¿y esto?', '<@12>, ¿y esto?'],
    ['names the shorter where it stands alone', 'Gracias @Ana.', 'Gracias <@3>.'],
    ['does not cut a name out of a longer word', '@Anabel y @Ana1', '@Anabel y @Ana1'],
    ['knows letters with marks, and takes the first of two namesakes', '@Íñigo Peña', '<@7>'],
    ['leaves an address and a lone sign as they are', 'ana@example.org @', 'ana@example.org @'],
  ])('%s', (_promise, typed, sent) => {
    expect(withMentions(typed, people)).toBe(sent)
  })
})
