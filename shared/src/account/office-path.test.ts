import { describe, expect, it } from 'vitest'
import { officePathSchema } from './office-path.ts'

describe('where somebody goes on to after signing in', () => {
  it.each([
    '/office/', '/office/cali/quarters/2019-Q1', '/office/cali/quarters/2019-Q1?show=all&about=ORI-CG-01#x', '/office/cali?from=../..', '/office/a..b/c',
  ])('may be %s', (path) => {
    expect(officePathSchema.safeParse(path).success).toBe(true)
  })

  it.each([
    '', '/', '/office', 'office/', '/cali/', '//elsewhere.example.org', '//elsewhere.example.org/office/', 'https://elsewhere.example.org/office/', 'javascript:alert(1)', '/\\elsewhere.example.org',
    '/office/\\..\\x', '/office/../x', '/office/a/../../x', '/office/..', '/office/%2e%2e/x', '/office/.%2E/x', '/office/./x', '/office/ x', '/office/\n', `/office/${'x'.repeat(2000)}`,
  ])('is not %j', (path) => {
    expect(officePathSchema.safeParse(path).success).toBe(false)
  })
})
