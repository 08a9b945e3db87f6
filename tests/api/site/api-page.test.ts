import { apiNouns, type ApiGroup, type PublicPage } from '@atalaya/shared/site'
import { describe, expect, it } from 'vitest'
import { apiOperationMessages } from '../../../web/src/public/api-operation-messages.ts'
import { api, useApp } from '../../support/app.ts'
import { expectOk } from '../../support/expect.ts'

const app = useApp()

async function groupsOf(): Promise<readonly ApiGroup[]> {
  const { body } = await app.caller().get('/api/docs')
  const page = JSON.parse(/<script type="application\/json">(.*)<\/script>/.exec(body)?.[1] ?? 'null') as PublicPage
  if (page?.kind !== 'api') throw new Error('That is another page')
  return page.groups
}

describe('the page of the API', () => {
  it('has every address of the description once, by what it is about', async () => {
    const { paths } = expectOk<{ paths: Record<string, Record<string, unknown>> }>(await app.caller().get(`${api}/openapi.json`))
    const described = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
    const groups = await groupsOf()
    expect(groups.map(({ noun }) => noun)).toEqual(apiNouns)
    const shown = groups.flatMap(({ operations }) => operations.map(({ method, path }) => `${method} ${path}`))
    expect(shown.toSorted()).toEqual(described.toSorted())
  })

  it('says what each is for in the words of the reader’s language', async () => {
    const operations = (await groupsOf()).flatMap((group) => group.operations)
    for (const operation of operations) {
      const said = [apiOperationMessages.es, apiOperationMessages.pt, apiOperationMessages.en].map(({ summary }) => summary(operation))
      expect(said.filter((text) => text.trim().length < 8), operation.name).toEqual([])
      expect(new Set(said).size, operation.name).toBe(3)
    }
  })

  it('says what goes in, what comes out and what may go wrong', async () => {
    const operations = (await groupsOf()).flatMap((group) => group.operations)
    const settings = operations.find(({ name }) => name === 'saveSettings')
    expect(settings).toMatchObject({
      method: 'PUT', path: `${api}/territories/{territory}/settings`, parameters: [{ name: 'territory', in: 'path', isRequired: true }],
      problems: ['not-signed-in', 'not-allowed', 'not-found', 'stale-version', 'foreign-origin'],
    })
    expect(settings?.requestSchema).toContain('"allowsSelfApproval"')
    expect(settings?.responseSchema).toContain('"version"')
    expect(operations.find(({ name }) => name === 'dashboard')?.parameters).toContainEqual({ name: 'period', in: 'query', isRequired: false })
    expect(operations.find(({ name }) => name === 'reportFile')).toMatchObject({ requestSchema: null, responseSchema: null, problems: ['not-found', 'busy'] })
  })
})
