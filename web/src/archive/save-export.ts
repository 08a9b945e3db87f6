import { apiPrefix } from '@atalaya/shared/access'
import { territoryExportPath } from '@atalaya/shared/archive'
import { readProblem, Unreachable } from '../api/api-problem.ts'

/**
 * Has everything that a territory has made into a file, and gives it to the browser to save. Answers its name; fails as `call`
 * does, because its answer is no JSON.
 */
export async function saveExport(territory: string): Promise<string> {
  const response = await fetch(`${apiPrefix}${territoryExportPath.replace(':territory', encodeURIComponent(territory))}`, { method: 'POST', credentials: 'same-origin' }).catch((failure: unknown) => {
    throw new Unreachable({ cause: failure })
  })
  if (!response.ok) throw await readProblem(response)
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? `${territory}.zip`
  const address = URL.createObjectURL(
    await response.blob().catch((failure: unknown) => {
      throw new Unreachable({ cause: failure })
    }),
  )
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Not at once: a browser begins to read it after this.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return name
}
