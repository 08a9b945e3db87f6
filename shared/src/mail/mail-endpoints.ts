import { z } from 'zod'
import { endpoint } from '../access/index.ts'
import { inTerritorySchema } from '../territory/index.ts'
import { mailSchema } from './mail-contract.ts'

const outboxSchema = z.object({
  /** Whether a mail server is configured; if not, messages are written to files. */
  isSending: z.boolean(),
  /** The newest first, at most two hundred. */
  messages: z.array(mailSchema),
})

export const mailEndpoints = {
  listOutbox: endpoint({
    method: 'GET', path: '/territories/:territory/outbox', summary: 'Messages that a territory has sent or is to send, without the secret links in them',
    params: inTerritorySchema, response: outboxSchema, problems: ['not-signed-in', 'not-allowed', 'not-found'],
  }),
  repeatMail: endpoint({
    method: 'POST', path: '/territories/:territory/outbox/:id/tries', summary: 'Try a message again that failed or was filed',
    params: inTerritorySchema.extend({ id: z.string().max(100) }), response: outboxSchema,
    problems: ['not-signed-in', 'not-allowed', 'not-found', 'wrong-state', 'foreign-origin'],
  }),
  unsubscribe: endpoint({
    method: 'POST', path: '/unsubscribe', summary: 'Switch off the reminders of whoever has this token, without signing in',
    body: z.object({ token: z.string().min(1).max(100) }), response: z.null(), problems: ['not-found', 'foreign-origin'], opensWithFirstPassword: true,
  }),
}
