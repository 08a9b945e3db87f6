import type { Page } from '@playwright/test'

/** Has the next handing in refused for a warning in that row, which the page cannot know of. */
export async function refuseSubmit(page: Page, code: string): Promise<void> {
  const refusal = {
    type: 'https://atalaya.example/problems/unexplained-warnings', slug: 'unexplained-warnings', title: 'Some warnings want an explanation', status: 422,
    detail: 'Warnings without an explanation: 1', instance: 'req-1', errors: [{ pointer: `/figures/${code}/dataDate`, detail: 'data-date-missing', slug: 'data-date-missing' }],
  }
  await page.route('**/submit', (route) => route.fulfill({ status: 422, contentType: 'application/problem+json', body: JSON.stringify(refusal) }), { times: 1 })
}
