import type { Endpoint, EndpointResponse } from '@atalaya/shared/access'
import { readProblem, Unreachable } from './api-problem.ts'
import { addressOf, type Asked } from './client.ts'

/**
 * Sends a file to an address that takes one, byte by byte, and tells how much of it has gone, from 0 to 1; `fetch` cannot.
 * Answers and fails as `call` does.
 */
export async function sendFile<E extends Endpoint>(endpoint: E, asked: Asked<E>, file: Blob, onProgress: (share: number) => void): Promise<EndpointResponse<E>> {
  const response = await new Promise<Response>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(endpoint.method, addressOf(endpoint, asked as Parameters<typeof addressOf>[1]))
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total))
    request.addEventListener('load', () => resolve(new Response(request.responseText, { status: request.status })))
    request.addEventListener('error', () => reject(new Unreachable()))
    request.send(file)
  })
  if (!response.ok) throw await readProblem(response)
  return endpoint.response.parse(await response.json()) as EndpointResponse<E>
}
