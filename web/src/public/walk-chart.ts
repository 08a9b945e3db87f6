/** The position reached from `from` in a row of `count` by a key; undefined for a key that does not walk. Before the first step `from` is undefined. */
export function stepOf(key: string, from: number | undefined, count: number): number | undefined {
  const last = count - 1
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return from === undefined ? 0 : Math.min(from + 1, last)
    case 'ArrowLeft':
    case 'ArrowDown':
      return from === undefined ? last : Math.max(from - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}

function spotsIn(drawing: Element): SVGCircleElement[] {
  const shown = [...drawing.querySelectorAll('svg')].find((svg) => svg.getClientRects().length > 0)
  return shown === undefined ? [] : [...shown.querySelectorAll<SVGCircleElement>('.walk circle')]
}

function centreOf(spot: Element): number {
  const { left, right } = spot.getBoundingClientRect()
  return (left + right) / 2
}

function nearestTo(x: number, spots: readonly SVGCircleElement[]): number | undefined {
  const distances = spots.map((spot) => Math.abs(centreOf(spot) - x))
  return distances.length === 0 ? undefined : distances.indexOf(Math.min(...distances))
}

/** Lets the points of a drawn chart be walked with the arrow keys or followed with the pointer; each is read out in words. */
export function walkChart(drawing: HTMLElement, readout: HTMLElement): void {
  let at: number | undefined
  const show = (next: number | undefined) => {
    at = next
    const spots = spotsIn(drawing)
    for (const [index, spot] of spots.entries()) spot.classList.toggle('here', index === next)
    readout.textContent = (next === undefined ? undefined : spots[next]?.dataset['say']) ?? ''
  }
  drawing.tabIndex = 0
  drawing.setAttribute('role', 'group')
  drawing.setAttribute('aria-label', drawing.dataset['hint'] ?? '')
  drawing.addEventListener('keydown', (event) => {
    const next = event.key === 'Escape' ? undefined : stepOf(event.key, at, spotsIn(drawing).length)
    if (next === undefined && event.key !== 'Escape') return
    event.preventDefault()
    show(next)
  })
  drawing.addEventListener('pointermove', ({ clientX }) => show(nearestTo(clientX, spotsIn(drawing))))
  drawing.addEventListener('pointerleave', () => show(undefined))
  drawing.addEventListener('blur', () => show(undefined))
}
