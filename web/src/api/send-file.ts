import type { Endpoint, EndpointResponse } from '@atalaya/shared/access'
import { readProblem, Unreachable } from './api-problem.ts'
import { addressOf, type Asked } from './client.ts'

/**
 * Sends a file to an address that takes one, byte by byte, and tells how much of it has gone, from 0 to 1; `fetch` cannot.
 * Answers and fails as `call` does, which is enough for what is sent in a moment.
 */
export async function sendFile<E extends Endpoint & { readonly fileBytes: number }>(endpoint: E, asked: Asked<E>, onProgress: (share: number) => void): Promise<EndpointResponse<E>> {
  const parts = asked as Parameters<typeof addressOf>[1]
  const response = await new Promise<Response>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(endpoint.method, addressOf(endpoint, parts))
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total))
    request.addEventListener('load', () => resolve(new Response(request.responseText, { status: request.status })))
    request.addEventListener('error', () => reject(new Unreachable()))
    request.send(parts.file)
  })
  if (!response.ok) throw await readProblem(response)
  return endpoint.response.parse(await response.json()) as EndpointResponse<E>
}
