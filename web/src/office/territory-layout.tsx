import type { Ability, Principal } from '@atalaya/shared/access'
import { mayAdminister } from '@atalaya/shared/account'
import { mayReadTrail } from '@atalaya/shared/audit'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { correctionsQuery } from '../correction/correction-queries.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import styles from './office-layout.module.css'
import { officeMessages } from './office-messages.ts'

const signedIn = getRouteApi('/signed-in')
const route = getRouteApi('/signed-in/$territory')

/** A section without a policy is open to everybody who works in the territory. */
const sections = [
  { to: '/$territory/quarters', name: 'quarters', may: null },
  { to: '/$territory/calendar', name: 'calendar', may: null },
  { to: '/$territory/corrections', name: 'corrections', may: null },
  { to: '/$territory/goals', name: 'goals', may: null },
  { to: '/$territory/indicators', name: 'indicators', may: mayAdminister },
  { to: '/$territory/people', name: 'people', may: mayAdminister },
  { to: '/$territory/settings', name: 'settings', may: mayAdminister },
  { to: '/$territory/mail', name: 'mail', may: mayAdminister },
  { to: '/$territory/trail', name: 'trail', may: mayReadTrail },
  { to: '/$territory/preview', name: 'preview', may: null },
] as const satisfies readonly { to: string; name: string; may: ((principal: Principal | undefined, territory: string) => Ability) | null }[]

/** On a phone the sections are one line that moves: the one that is open is brought to its middle. */
function useOpenInSight() {
  const strip = useRef<HTMLDivElement>(null)
  const open = useLocation({ select: ({ pathname }) => pathname.split('/')[2] })
  useEffect(() => {
    const link = strip.current?.querySelector<HTMLElement>(`[data-section='${open}']`)
    if (strip.current && link) strip.current.scrollLeft = link.offsetLeft - (strip.current.clientWidth - link.offsetWidth) / 2
  }, [open])
  return strip
}

/** The sections of a territory: those that the person's roles there open. */
export function TerritoryLayout() {
  const texts = useMessages(officeMessages)
  const language = useLanguage()
  const { me } = signedIn.useRouteContext()
  const { territory: slug } = route.useParams()
  const territory = route.useLoaderData()
  const { data: corrections } = useQuery(correctionsQuery(slug))
  const toDecide = corrections === undefined ? 0 : corrections.toDecide
  const strip = useOpenInSight()
  const open = sections.filter(({ may }) => may === null || may(me, slug).allowed)
  return (
    <>
      {territory.isIllustrative && <aside className={styles['illustrative']}>{texts.illustrative}</aside>}
      <nav aria-label={texts.sections} className={styles['territory']}>
        <p className={styles['place']}>{territory.name[language]}</p>
        <div ref={strip} className={styles['sections']}>
          {open.map(({ to, name }) => (
            <Link key={name} to={to} params={{ territory: slug }} data-section={name} className={styles['section']}>
              {texts[name]}
              {name === 'corrections' && toDecide > 0 && (
                <span className={styles['count']}>
                  {' '}
                  <span aria-hidden="true">{toDecide}</span>
                  <span className="visually-hidden">({texts.toDecide(toDecide)})</span>
                </span>
              )}
            </Link>
          ))}
        </div>
      </nav>
      <Outlet />
    </>
  )
}
