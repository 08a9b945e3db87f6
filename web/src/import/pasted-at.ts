import type { PastedAt } from '@atalaya/shared/import'

/** In which row and field of the quarter's sheet something was pasted; undefined where it was pasted elsewhere. */
export function pastedAt(target: EventTarget | null): PastedAt | undefined {
  if (!(target instanceof HTMLElement)) return undefined
  const row = target.closest('li[id]')
  const entry = target.closest('[data-entry]')
  if (!row || !row.querySelector('[data-entry]')) return undefined
  const numbers = [...(entry?.querySelectorAll('[data-number]') ?? [])]
  const isRatio = numbers.length === 2
  return { code: row.id, field: isRatio && numbers[0] === target ? 'numerator' : isRatio && numbers[1] === target ? 'denominator' : 'value' }
}
