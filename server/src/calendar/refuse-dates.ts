import type { DateDisorder } from '@atalaya/shared/calendar'
import { Problem } from '@atalaya/shared/problem'

const details: Record<DateDisorder['slug'] | 'period-too-early', string> = {
  'opens-too-early': 'A quarter is opened on its first day at the earliest',
  'opens-after-due': 'A quarter is opened before it is due',
  'due-too-early': 'A quarter is due after its last day',
  'closes-before-due': 'A quarter is closed on the day on which it is due at the earliest',
  'period-too-early': 'Quarters are kept from 1990 on',
}

/** Raises `invalid-fields` for one date. */
export function refuseDates(pointer: string, slug: keyof typeof details): never {
  throw new Problem('invalid-fields', { detail: details[slug], params: {}, errors: [{ pointer, detail: details[slug], slug }] })
}

/** Raises `invalid-fields` with a pointer to each date that stands before one that it has to follow. */
export function refuseDisorders(disorders: readonly DateDisorder[]): void {
  const [first] = disorders
  if (!first) return
  throw new Problem('invalid-fields', {
    detail: details[first.slug],
    params: {},
    errors: disorders.map(({ field, slug }) => ({ pointer: `/dates/${field}`, detail: details[slug], slug })),
  })
}
