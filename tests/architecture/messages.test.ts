import { join } from 'node:path'
import { languages } from '@atalaya/shared/language'
import { describe, expect, test } from 'vitest'
import { codeFiles, root } from './source-files.ts'

type Texts = { readonly [key: string]: unknown }

const sources = codeFiles.filter(({ path }) => path.endsWith('-messages.ts'))
const files = sources.map(({ path }) => path)

/** Where a language has nothing to say: a note that a text is a translation, in the language it was written in. */
const silent = new Set(['frameworkMessages.es.translated', 'aboutMessages.es.translated'])

function isCatalogue(value: unknown): value is Record<(typeof languages)[number], Texts> {
  return typeof value === 'object' && value !== null && languages.every((language) => language in value)
}

/** The texts of a catalogue by their address, `problems.notFound`; a text with parameters is a function. */
function leaves(texts: unknown, address = ''): [string, unknown][] {
  if (typeof texts !== 'object' || texts === null) return [[address, texts]]
  return Object.entries(texts).flatMap(([key, value]) => leaves(value, address === '' ? key : `${address}.${key}`))
}

async function cataloguesIn(path: string): Promise<[string, Record<(typeof languages)[number], Texts>][]> {
  const exported = (await import(join(root, path))) as Record<string, unknown>
  return Object.entries(exported).flatMap(([name, value]) => (isCatalogue(value) ? [[name, value]] : []))
}

describe('messages', () => {
  test('there are catalogues', () => {
    expect(files.length).toBeGreaterThan(3)
  })

  // A catalogue may stay inside its file and be spoken through functions: then its types keep it complete.
  test.each(sources)('$path is made with defineMessages', ({ text }) => {
    expect(/\bdefineMessages[<(]/.test(text)).toBe(true)
  })

  test.each(files)('%s is complete in every language', async (path) => {
    expect.hasAssertions()
    expect(path).toMatch(/^(shared|web|server)\//)
    for (const [name, catalogue] of await cataloguesIn(path)) {
      const [first, ...others] = languages
      const addresses = leaves(catalogue[first]).map(([address]) => address)
      for (const language of others) expect(leaves(catalogue[language]).map(([address]) => address), `${name}, ${language}`).toEqual(addresses)
      for (const language of languages) {
        const texts = leaves(catalogue[language]).filter(([address]) => !silent.has(`${name}.${language}.${address}`))
        const empty = texts.filter(([, text]) => typeof text !== 'function' && (typeof text !== 'string' || text.trim() === ''))
        expect(empty, `${name}, ${language}: every text says something`).toEqual([])
      }
    }
  })

  test.each(files)('%s says each thing in the words of its language', async (path) => {
    const copied = (await cataloguesIn(path)).flatMap(([name, catalogue]) => {
      const texts = languages.map((language) => new Map(leaves(catalogue[language])))
      const addresses = leaves(catalogue[languages[0]]).map(([address]) => address)
      return addresses.flatMap((address) => {
        const wordings = texts.map((byAddress) => byAddress.get(address)).filter((text): text is string => typeof text === 'string' && text.split(/\s+/).length > 4)
        return new Set(wordings).size === wordings.length ? [] : [`${name}.${address}`]
      })
    })
    expect(copied, 'The same sentence stands for two languages').toEqual([])
  })
})
