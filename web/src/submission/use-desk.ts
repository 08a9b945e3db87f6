import type { Scope } from '@atalaya/shared/indicator'
import type { Period } from '@atalaya/shared/period'
import { submissionEndpoints, type SubmissionView } from '@atalaya/shared/submission'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { call } from '../api/client.ts'
import { thisDevice } from '../device/device-storage.ts'
import { checkRow } from './check-row.ts'
import { Desk, type DeskSummary } from './desk.ts'
import type { Transport } from './desk-slots.ts'
import { todayIn } from './today-in.ts'

function transportOf(territory: string, period: Period): Transport {
  return {
    saveFigure: (code, body) => call(submissionEndpoints.saveFigure, { params: { territory, period, code }, body }),
    saveNarrative: (scope, body) => call(submissionEndpoints.saveNarrative, { params: { territory, period, scope }, body }),
  }
}

const firstWaitSeconds = 2
const longestWaitSeconds = 60

/** Tries what is unsent again: at once, when the connection is back, and with growing pauses in between. */
function keepTrying(desk: Desk): () => void {
  let wait = firstWaitSeconds
  let timer: number | undefined
  const plan = () => {
    if (timer === undefined && desk.summary().unsent > 0) timer = window.setTimeout(() => void attempt(), wait * 1000)
  }
  const attempt = async () => {
    window.clearTimeout(timer)
    timer = undefined
    await desk.flush()
    wait = desk.summary().unsent > 0 ? Math.min(wait * 2, longestWaitSeconds) : firstWaitSeconds
    plan()
  }
  const onOnline = () => void attempt()
  window.addEventListener('online', onOnline)
  const unsubscribe = desk.subscribe('all', plan)
  void attempt()
  return () => {
    window.removeEventListener('online', onOnline)
    unsubscribe()
    window.clearTimeout(timer)
  }
}

/** The desk of the quarter shown: made once for a quarter and what of it is open, fed with every later reading of it. */
export function useDesk(view: SubmissionView, personId: number): Desk {
  const openRows = view.rows.filter(({ write }) => write.allowed).map(({ indicator }) => indicator.code)
  const isOpen = view.abilities.write.allowed || openRows.length > 0
  const make = () =>
    new Desk({ view, personId, storage: thisDevice, transport: transportOf(view.territory.slug, view.period), check: (row, body) => checkRow(row, body, todayIn(view.territory)) })
  const key = `${view.territory.slug} ${view.period} ${view.abilities.write.allowed} ${openRows.join(' ')} ${view.rows.length}`
  const [made, setMade] = useState(() => ({ key, desk: make() }))
  const current = made.key === key ? made : { key, desk: make() }
  if (current !== made) setMade(current)
  const { desk } = current
  useEffect(() => desk.refresh(view), [desk, view])
  useEffect(() => (isOpen ? keepTrying(desk) : undefined), [desk, isOpen])
  return desk
}

export function useFigureSlot(desk: Desk, code: string) {
  const autosave = desk.figures.get(code)
  if (!autosave) throw new Error(`The quarter has no row ${code}`)
  const slot = useSyncExternalStore((listener) => desk.subscribe(code, listener), autosave.current)
  return { autosave, slot }
}

export function useNarrativeSlot(desk: Desk, scope: Scope) {
  const autosave = desk.narratives.get(scope)
  if (!autosave) throw new Error(`The quarter has no narrative of ${scope}`)
  const slot = useSyncExternalStore((listener) => desk.subscribe(scope, listener), autosave.current)
  return { autosave, slot }
}

export function useDeskSummary(desk: Desk): DeskSummary {
  return useSyncExternalStore(
    (listener) => desk.subscribe('all', listener),
    () => desk.summary(),
  )
}
