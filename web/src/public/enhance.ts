import { followChoice } from './follow-choice.ts'
import { walkChart } from './walk-chart.ts'

/** Loads the explorer, with all that it needs, when it is asked for, by the button or by the address, and not before. */
function offerExplorer(chart: HTMLElement, button: HTMLButtonElement, readout: HTMLElement): void {
  button.hidden = false
  button.addEventListener('click', async () => {
    button.disabled = true
    try {
      const { openExplorer } = await import('../observation/open-explorer.tsx')
      await openExplorer(chart)
    } catch {
      button.disabled = false
      readout.textContent = button.dataset['failed'] ?? ''
    }
  })
  if (new URLSearchParams(location.search).get('explore') === 'open') button.click()
}

document.documentElement.dataset['enhanced'] = ''
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-follow]')) followChoice(form)
for (const chart of document.querySelectorAll<HTMLElement>('[data-chart]')) {
  const drawing = chart.querySelector<HTMLElement>('[data-drawing]')
  const readout = chart.querySelector<HTMLElement>('[data-readout]')
  const button = chart.querySelector<HTMLButtonElement>('[data-explore]')
  if (drawing && readout) walkChart(drawing, readout)
  if (button && readout) offerExplorer(chart, button, readout)
}
