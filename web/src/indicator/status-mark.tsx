import { statusLabel, type StatusState } from '@atalaya/shared/indicator'
import type { Language } from '@atalaya/shared/language'

/** State as icon and word; the icon alone tells the states apart in grey. */
export function StatusMark({ state, language }: { state: StatusState; language: Language }) {
  return (
    <span className={`status ${state}`}>
      <StatusIcon state={state} />
      {statusLabel(state, language)}
    </span>
  )
}

export function StatusIcon({ state }: { state: StatusState }) {
  return (
    <svg className="icon" aria-hidden="true">
      <use href={`#${state}`} />
    </svg>
  )
}

const ring = 'M8 1.75a6.25 6.25 0 1 0 0 12.5a6.25 6.25 0 1 0 0 -12.5z'
const disc = 'M8 1a7 7 0 1 0 0 14a7 7 0 1 0 0 -14z'

/** Drawn once a page, before the first mark; every mark refers to it. */
export function StatusIcons() {
  const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 }
  return (
    <svg className="icons" aria-hidden="true">
      <symbol id="achieved" viewBox="0 0 16 16">
        <path fill="currentColor" fillRule="evenodd" d={`${disc}M7 11.7l5.2-5.3l-1.2-1.2L7 9.3L5 7.3L3.8 8.5z`} />
      </symbol>
      <symbol id="on_track" viewBox="0 0 16 16">
        <path {...stroke} d={`${ring}M4.8 8.2l2.3 2.3l4.2-4.4`} />
      </symbol>
      <symbol id="at_risk" viewBox="0 0 16 16">
        <path fill="currentColor" fillRule="evenodd" d="M8 .8L15.8 15H.2zM7.2 5.6v5h1.6v-5zM7.2 11.7v1.6h1.6v-1.6z" />
      </symbol>
      <symbol id="off_track" viewBox="0 0 16 16">
        <path fill="currentColor" fillRule="evenodd" d="M1.5 1.5h13v13h-13zM4.3 5.4L6.9 8l-2.6 2.6l1.1 1.1L8 9.1l2.6 2.6l1.1-1.1L9.1 8l2.6-2.6l-1.1-1.1L8 6.9L5.4 4.3z" />
      </symbol>
      <symbol id="maturing" viewBox="0 0 16 16">
        <path {...stroke} d="M3.5 1.8h9M3.5 14.2h9M4.5 2v2.5L8 8l3.5-3.5V2M4.5 14v-2.5L8 8l3.5 3.5V14" />
      </symbol>
      <symbol id="in_progress" viewBox="0 0 16 16">
        <path {...stroke} d={ring} />
        <path fill="currentColor" d="M8 4a4 4 0 0 1 0 8z" />
      </symbol>
      <symbol id="no_target" viewBox="0 0 16 16">
        <path {...stroke} d={`${ring}M5 8h6`} />
      </symbol>
      <symbol id="neutral" viewBox="0 0 16 16">
        <path {...stroke} d={ring} />
        <path fill="currentColor" d="M8 6a2 2 0 1 0 0 4a2 2 0 1 0 0 -4z" />
      </symbol>
      <symbol id="no_data" viewBox="0 0 16 16">
        <path {...stroke} strokeDasharray="2.4 2.5" d={ring} />
      </symbol>
      <symbol id="not_applicable" viewBox="0 0 16 16">
        <path {...stroke} d={`${ring}M3.6 12.4l8.8-8.8`} />
      </symbol>
      <symbol id="not_reported" viewBox="0 0 16 16">
        <path {...stroke} strokeDasharray="2.6 2.4" d="M2 2h12v12H2z" />
      </symbol>
    </svg>
  )
}
