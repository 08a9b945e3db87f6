import { rolesIn, type Role } from '@atalaya/shared/access'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { correctionsQuery } from '../correction/correction-queries.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import styles from './office-layout.module.css'
import { officeMessages } from './office-messages.ts'

const signedIn = getRouteApi('/signed-in')
const route = getRouteApi('/signed-in/$territory')

const sections = [
  { to: '/$territory/quarters', name: 'quarters', roles: [] },
  { to: '/$territory/calendar', name: 'calendar', roles: [] },
  { to: '/$territory/corrections', name: 'corrections', roles: [] },
  { to: '/$territory/goals', name: 'goals', roles: [] },
  { to: '/$territory/indicators', name: 'indicators', roles: ['administrator'] },
  { to: '/$territory/people', name: 'people', roles: ['administrator'] },
  { to: '/$territory/settings', name: 'settings', roles: ['administrator'] },
  { to: '/$territory/mail', name: 'mail', roles: ['administrator'] },
  { to: '/$territory/trail', name: 'trail', roles: ['validator', 'publisher', 'administrator'] },
  { to: '/$territory/preview', name: 'preview', roles: [] },
] as const satisfies readonly { to: string; name: string; roles: readonly Role[] }[]

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
  const held = rolesIn(me, slug)
  const { data: corrections } = useQuery(correctionsQuery(slug))
  const toDecide = corrections === undefined ? 0 : corrections.toDecide
  const strip = useOpenInSight()
  const open = sections.filter(({ roles }) => roles.length === 0 || roles.some((role) => held.includes(role)))
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
