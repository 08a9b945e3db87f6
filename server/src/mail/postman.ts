import { hasDueMail } from '@atalaya/db/mail'
import { deliverDue, eraseExpired, type Delivery } from './deliver-mail.ts'

/** Milliseconds between two looks at the outbox; reading that nothing waits costs less than a request does. */
const lookPause = 5_000
const erasePause = 10 * 60_000

interface Log {
  warn(told: object, sentence: string): void
  error(told: object, sentence: string): void
}

/** Milliseconds between two times that it is asked what people are to be reminded of. */
const remindPause = 10 * 60_000

/** Sends what waits, and writes the day's reminders, in the background of the process, until it is stopped; stopping waits for the message in hand. */
export function startPostman(delivery: Delivery, { remind, log }: { remind: () => Promise<unknown>; log: Log }): { readonly stop: () => Promise<void> } {
  const { store, carrier, now } = delivery
  let inHand: Promise<void> = Promise.resolve()
  let isBusy = false
  let [erasedAt, remindedAt] = [0, 0]
  const round = async () => {
    if (now().getTime() - erasedAt > erasePause) {
      erasedAt = now().getTime()
      await eraseExpired(delivery)
    }
    if (now().getTime() - remindedAt > remindPause) {
      remindedAt = now().getTime()
      await remind()
    }
    if (!(await hasDueMail(store.read, now()))) return
    const { failed } = await deliverDue(delivery)
    if (failed > 0) log.warn({ failed }, 'messages could not be sent; the outbox says why')
  }
  const look = () => {
    if (isBusy) return
    isBusy = true
    inHand = round()
      .catch((error: unknown) => log.error({ err: error }, 'the outbox could not be worked through'))
      .finally(() => {
        isBusy = false
      })
  }
  const timer = setInterval(look, lookPause)
  look()
  return {
    async stop() {
      clearInterval(timer)
      await inHand
      carrier.close()
    },
  }
}
