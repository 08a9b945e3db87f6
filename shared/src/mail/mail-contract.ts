import { z } from 'zod'
import { languageSchema } from '../language/index.ts'

/** What messages there are. */
export const mailKinds = ['invitation', 'password-reset', 'reminder'] as const

/** How far a message is: `filed` is one that was written to a file, because no mail server is configured. */
export const mailStates = ['waiting', 'filed', 'sent', 'failed'] as const
export const mailStateSchema = z.enum(mailStates)
export type MailState = z.infer<typeof mailStateSchema>

/** A message as an administrator sees it: never with the secret link that may be in it. */
export const mailSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  kind: z.enum(mailKinds),
  language: languageSchema,
  subject: z.string(),
  /** Where a secret link stands in it, `{link}`. */
  text: z.string(),
  state: mailStateSchema,
  createdAt: z.string(),
  nextTryAt: z.string(),
  tries: z.number().int(),
  lastError: z.string(),
  /** Whether it can be put among those that wait again: not when it had a secret link, which is no longer kept. */
  isRepeatable: z.boolean(),
})
export type Mail = z.infer<typeof mailSchema>
