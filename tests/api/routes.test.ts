import { problemSlugs } from '@atalaya/shared/problem'
import { describe, expect, test } from 'vitest'
import { useApp } from '../support/app.ts'

describe('routes', () => {
  const app = useApp()

  test('are those of the reviewed list', async () => {
    // A change here is a change of what others rely on. `vitest run -u` writes the list again.
    const routes = app.server.printRoutes({ commonPrefix: false }).split('\n')
    // The files of the web build have addresses of their own, which change with their content.
    const ours = routes.filter((line) => line !== '' && !line.includes(' assets/'))
    await expect(`${ours.join('\n')}\n`).toMatchFileSnapshot('routes.txt')
  })

  test.each(problemSlugs)('/problems/%s explains the problem', async (slug) => {
    const page = await app.caller().get(`/problems/${slug}`)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain(JSON.stringify({ kind: 'problem', slug }))
  })

  test('/problems answers not found for a slug that is not in the catalogue', async () => {
    const page = await app.caller().get('/problems/no-such-problem')
    expect([400, 404]).toContain(page.statusCode)
  })
})
