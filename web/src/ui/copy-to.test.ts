import { expect, it } from 'vitest'
import { copyTo } from './copy-to.ts'

it('copies where the browser lets it, and says where it does not', async () => {
  const pasted: string[] = []
  const clipboard = { writeText: (text: string) => Promise.resolve(void pasted.push(text)) }
  expect(await copyTo(clipboard, 'ABCD-1234')).toBe('copied')
  expect(pasted).toEqual(['ABCD-1234'])
  expect(await copyTo({ writeText: () => Promise.reject(new Error('denied')) }, 'ABCD-1234')).toBe('notCopied')
  expect(await copyTo(undefined, 'ABCD-1234')).toBe('notCopied')
})
