import { problemCatalogue, problemSlugs } from '@atalaya/shared/problem'
import { languages } from '@atalaya/shared/language'
import { describe, expect, test } from 'vitest'
import { problemMessages } from '../../web/src/api/problem-messages.ts'
import { shippedFiles } from './source-files.ts'

/** Where problems come from: verbs, the mapping of failures, and policies, which name the one that forbids. */
const raising = shippedFiles.filter(({ path }) => /^(server|shared|db)\/src\//.test(path) && !/\/problem\/|-messages\.ts$/.test(path))

describe('problems', () => {
  test.each(problemSlugs)('%s is raised somewhere', (slug) => {
    const places = raising.filter(({ text }) => new RegExp(`['"\`]${slug}['"\`]`).test(text))
    expect(places.length, 'Nobody raises it: take it out of the catalogue').toBeGreaterThan(0)
  })

  test.each(problemSlugs)('%s is said to the person in every language', (slug) => {
    for (const language of languages) expect(problemMessages[language], `web/src/api/problem-messages.ts, ${language}`).toHaveProperty([slug])
  })

  test.each(problemSlugs)('%s has a title that is a sentence and parameters that RFC 9457 allows', (slug) => {
    const { title, status, params } = problemCatalogue[slug]
    expect(title).toMatch(/^[A-Z].*[^.]$/)
    expect(status).toBeGreaterThanOrEqual(400)
    // RFC 9457, section 3.2: a letter first, then letters, digits and underscores, three characters or more.
    const wrong = Object.keys(params.shape).filter((name) => !/^[A-Za-z]\w{2,}$/.test(name) || ['type', 'title', 'status', 'detail', 'instance', 'slug', 'errors'].includes(name))
    expect(wrong).toEqual([])
  })
})
