import { officePathSchema } from '@atalaya/shared/account'
import { trailQuerySchema } from '@atalaya/shared/audit'
import { completenessStandings } from '@atalaya/shared/submission'
import { periodSchema, quarterSchema, yearOf, type Period } from '@atalaya/shared/period'
import { indicatorCodeSchema } from '@atalaya/shared/indicator'
import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, notFound, Outlet, redirect } from '@tanstack/react-router'
import { z } from 'zod'
import { meQuery } from '../account/account-queries.ts'
import { isProblem } from '../api/api-problem.ts'
import { trailQuery } from '../audit/trail-queries.ts'
import { correctionsQuery } from '../correction/correction-queries.ts'
import { batchesQuery, batchQuery } from '../import/batch-queries.ts'
import { territoryQuery } from '../observation/observation-queries.ts'
import { rowFilters } from '../submission/row-filter.ts'
import { submissionsQuery } from '../submission/submission-queries.ts'
import { NotFoundPage, PageFailure, PagePending } from './page-states.tsx'
import { OfficeLayout } from './office-layout.tsx'

/** What the API has nothing of, or cannot even read as an address, is a page that does not exist. */
async function orNotFound<Data>(asked: Promise<Data>): Promise<Data> {
  try {
    return await asked
  } catch (failure) {
    throw isProblem(failure, 'not-found') || isProblem(failure, 'invalid-request') ? notFound() : failure
  }
}

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Outlet, notFoundComponent: NotFoundPage })

/** An address of the office to go on to. */
const nextSchema = officePathSchema.optional().catch(undefined)

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: z.object({
    /** The address that was asked for without a session. */
    next: nextSchema,
  }),
  component: lazyRouteComponent(() => import('../account/sign-in-page.tsx'), 'SignInPage'),
})

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(() => import('../setup/setup-page.tsx'), 'SetupPage'),
})

/** Pages that a link of one use leads to, and that who forgot the password comes to: open to whoever has none. */
const invitation = createRoute({ getParentRoute: () => root, path: '/invitation/$token', component: lazyRouteComponent(() => import('../account/invitation-page.tsx'), 'InvitationPage') })
const forgotten = createRoute({ getParentRoute: () => root, path: '/password', component: lazyRouteComponent(() => import('../account/forgotten-page.tsx'), 'ForgottenPage') })
const chosenByLink = createRoute({ getParentRoute: () => root, path: '/password/$token', component: lazyRouteComponent(() => import('../account/password-link-page.tsx'), 'PasswordLinkPage') })
const openId = createRoute({ getParentRoute: () => root, path: '/open-id', component: lazyRouteComponent(() => import('../account/open-id-page.tsx'), 'OpenIdPage') })
const unsubscribe = createRoute({ getParentRoute: () => root, path: '/unsubscribe/$token', component: lazyRouteComponent(() => import('../mail/unsubscribe-page.tsx'), 'UnsubscribePage') })

/** Where somebody chooses a password and sets up a second factor: the one page that is open to who has yet to. */
const accountPath = '/account'

/** Everything behind the sign-in: without a session, or with a first password, the address asked for is kept and opened afterwards. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: OfficeLayout,
  notFoundComponent: NotFoundPage,
  beforeLoad: async ({ context, location, matches }) => {
    const me = await context.queryClient.ensureQueryData(meQuery).catch((failure: unknown) => {
      throw isProblem(failure, 'not-signed-in') ? redirect({ to: '/sign-in', search: { next: location.publicHref } }) : failure
    })
    const isChoosing = matches.some(({ fullPath }) => fullPath === accountPath)
    if ((me.hasFirstPassword || me.lacksSecondFactor) && !isChoosing) throw redirect({ to: accountPath, search: { next: location.publicHref } })
    return { me }
  },
})

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  component: lazyRouteComponent(() => import('./home-desk.tsx'), 'HomeDesk'),
})

const account = createRoute({
  getParentRoute: () => signedIn,
  path: accountPath,
  validateSearch: z.object({ next: nextSchema }),
  component: lazyRouteComponent(() => import('../account/account-page.tsx'), 'AccountPage'),
})

const territory = createRoute({
  getParentRoute: () => signedIn,
  path: '/$territory',
  loader: ({ context, params }) => orNotFound(context.queryClient.ensureQueryData(territoryQuery(params.territory))),
  component: lazyRouteComponent(() => import('./territory-layout.tsx'), 'TerritoryLayout'),
  // It stands where the territory would, beneath the masthead; without it the router goes up to the root, which has none.
  notFoundComponent: NotFoundPage,
})

const territoryStart = createRoute({
  getParentRoute: () => territory,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/$territory/quarters', params })
  },
})

const quarters = createRoute({
  getParentRoute: () => territory,
  path: '/quarters',
  component: lazyRouteComponent(() => import('../submission/quarters-page.tsx'), 'QuartersPage'),
})

function refuseNoQuarter(code: string): void {
  if (!quarterSchema.safeParse(code).success) throw notFound()
}

const quarter = createRoute({
  getParentRoute: () => territory,
  path: '/quarters/$period',
  params: { parse: ({ period }) => ({ period: period as Period }), stringify: ({ period }) => ({ period }) },
  beforeLoad: ({ params }) => refuseNoQuarter(params.period),
  validateSearch: z.object({
    show: z.enum(rowFilters).optional().catch(undefined),
    /** The indicator whose sheet and history are open at the side. */
    about: indicatorCodeSchema.optional().catch(undefined),
    /** The indicator all about whose figure stands beside the sheet. */
    figure: indicatorCodeSchema.optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./quarter-desk.tsx'), 'QuarterDesk'),
  notFoundComponent: NotFoundPage,
})

const board = createRoute({
  getParentRoute: () => territory,
  path: '/quarters/$period/board',
  params: { parse: ({ period }) => ({ period: period as Period }), stringify: ({ period }) => ({ period }) },
  beforeLoad: ({ params }) => refuseNoQuarter(params.period),
  validateSearch: z.object({ owner: z.string().max(200).optional().catch(undefined), standing: z.enum(completenessStandings).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./board-desk.tsx'), 'BoardDesk'),
  notFoundComponent: NotFoundPage,
})

const overview = createRoute({
  getParentRoute: () => signedIn,
  path: '/overview',
  validateSearch: z.object({ period: quarterSchema.optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../submission/overview-page.tsx'), 'OverviewPage'),
})

const calendar = createRoute({
  getParentRoute: () => territory,
  path: '/calendar',
  component: lazyRouteComponent(() => import('../calendar/calendar-page.tsx'), 'CalendarPage'),
})

const corrections = createRoute({
  getParentRoute: () => territory,
  path: '/corrections',
  loader: ({ context, params }) => orNotFound(context.queryClient.ensureQueryData(correctionsQuery(params.territory))),
  component: lazyRouteComponent(() => import('../correction/corrections-page.tsx'), 'CorrectionsPage'),
})

const goals = createRoute({
  getParentRoute: () => territory,
  path: '/goals',
  validateSearch: z.object({ year: z.coerce.number().int().min(1900).max(2199).optional().catch(undefined), indicator: indicatorCodeSchema.optional().catch(undefined) }),
  /** The year of the territory's latest quarter, shown where the address names none. */
  loader: async ({ context, params }) => {
    const { submissions } = await orNotFound(context.queryClient.ensureQueryData(submissionsQuery(params.territory)))
    const latest = submissions.find(({ isStarted }) => isStarted) ?? submissions[0]
    return latest && yearOf(latest.period)
  },
  component: lazyRouteComponent(() => import('../indicator/goals-page.tsx'), 'GoalsPage'),
})

const indicators = createRoute({
  getParentRoute: () => territory,
  path: '/indicators',
  component: lazyRouteComponent(() => import('../indicator/adoptions-page.tsx'), 'AdoptionsPage'),
})

const people = createRoute({
  getParentRoute: () => territory,
  path: '/people',
  component: lazyRouteComponent(() => import('../account/members-page.tsx'), 'MembersPage'),
})

const settings = createRoute({
  getParentRoute: () => territory,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings-desk.tsx'), 'SettingsDesk'),
})

const mail = createRoute({
  getParentRoute: () => territory,
  path: '/mail',
  component: lazyRouteComponent(() => import('../mail/outbox-page.tsx'), 'OutboxPage'),
})

const trailShape = trailQuerySchema.shape

const trail = createRoute({
  getParentRoute: () => territory,
  path: '/trail',
  /** What of an address is no filter is left out, each by itself. */
  validateSearch: z.object({
    person: trailShape.person.catch(undefined), indicator: trailShape.indicator.catch(undefined), period: trailShape.period.catch(undefined), action: trailShape.action.catch(undefined),
    from: trailShape.from.catch(undefined), to: trailShape.to.catch(undefined), before: trailShape.before.catch(undefined),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) => orNotFound(context.queryClient.ensureQueryData(trailQuery(params.territory, deps))),
  component: lazyRouteComponent(() => import('../audit/trail-page.tsx'), 'TrailPage'),
})

const imports = createRoute({
  getParentRoute: () => territory,
  path: '/import',
  loader: ({ context, params }) => orNotFound(context.queryClient.ensureQueryData(batchesQuery(params.territory))),
  component: lazyRouteComponent(() => import('../import/batches-page.tsx'), 'BatchesPage'),
})

const importBatch = createRoute({
  getParentRoute: () => territory,
  path: '/import/$batch',
  loader: ({ context, params }) => orNotFound(context.queryClient.ensureQueryData(batchQuery(params.territory, params.batch))),
  component: lazyRouteComponent(() => import('../import/batch-page.tsx'), 'BatchPage'),
})

const preview = createRoute({
  getParentRoute: () => territory,
  path: '/preview',
  validateSearch: z.object({ period: periodSchema.optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../observation/preview-page.tsx'), 'PreviewPage'),
})

const routeTree = root.addChildren([
  signIn,
  setup,
  invitation,
  forgotten,
  chosenByLink,
  openId,
  unsubscribe,
  signedIn.addChildren([
    home, account, overview,
    territory.addChildren([territoryStart, quarters, quarter, board, corrections, calendar, goals, indicators, people, settings, mail, trail, imports, importBatch, preview]),
  ]),
])

/** The addresses of the office, under `/office`. */
export function createOfficeRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    basepath: '/office',
    context: { queryClient },
    defaultErrorComponent: PageFailure,
    defaultPendingComponent: PagePending,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  })
}
