import type { Store } from '@atalaya/db/store'
import fastify, { LogController, type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { accountRoutes } from './account/account-routes.ts'
import { archiveRoutes } from './archive/archive-routes.ts'
import { trailRoutes } from './audit/trail-routes.ts'
import { calendarRoutes } from './calendar/calendar-routes.ts'
import type { Config } from './config/index.ts'
import { correctionRoutes } from './correction/correction-routes.ts'
import { evidenceRoutes } from './evidence/evidence-routes.ts'
import { openFileStore } from './evidence/file-store.ts'
import { batchRoutes } from './import/batch-routes.ts'
import { importRoutes } from './import/import-routes.ts'
import { commentRoutes } from './comment/comment-routes.ts'
import { delegationRoutes } from './delegation/delegation-routes.ts'
import { indicatorRoutes } from './indicator/indicator-routes.ts'
import { mailRoutes } from './mail/mail-routes.ts'
import { observationRoutes } from './observation/observation-routes.ts'
import { headersFor, securityHeaders } from './plugins/headers.ts'
import { healthRoutes } from './plugins/health.ts'
import { jsonBodies } from './plugins/json-bodies.ts'
import { KeptBodies } from './plugins/kept-bodies.ts'
import { loggedAddress } from './plugins/logged-address.ts'
import { openApi } from './plugins/open-api.ts'
import { problemDetails, sendProblem } from './plugins/problem-details.ts'
import { sessions } from './plugins/session.ts'
import { storableText } from './plugins/storable-text.ts'
import { uploads } from './plugins/uploads.ts'
import { reportRoutes } from './report/report-routes.ts'
import type { Pages } from './site/pages.ts'
import { asksForPage, sendProblemPage } from './site/send-page.ts'
import { setupRoutes } from './setup/setup-routes.ts'
import { siteRoutes } from './site/site-routes.ts'
import { submissionRoutes } from './submission/submission-routes.ts'

export interface AppOptions {
  readonly config: Config
  readonly store: Store
  readonly now: () => Date
  /** What the web build made: the render module and the files readers load. */
  readonly pages: Pages
  /** Parse every answer with its schema before it leaves: for tests. */
  readonly checksResponses: boolean
}

/** Largest body of a request; a batch of a quarter's figures is a tenth of it. */
const bodyLimit = 1024 * 1024

/**
 * Milliseconds in which a request must have arrived whole; without a limit, connections that say a byte an hour would pile up. A piece
 * of evidence of 20 MB arrives within it over half a megabit a second, the line of many an office.
 */
const requestTimeout = 360_000

/** The whole server, not listening yet. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { config, store, now, checksResponses } = options
  const kept = new KeptBodies()
  const site = { ...options, kept }
  const app = fastify({
    bodyLimit,
    requestTimeout,
    trustProxy: config.trustedProxies.length === 0 ? false : [...config.trustedProxies],
    forceCloseConnections: 'idle',
    logger: {
      level: config.logLevel,
      redact: ['req.headers.cookie', 'req.headers.authorization'],
      serializers: { req: ({ method, url, id, ip }) => ({ method, url: loggedAddress(url), id, ip }) },
    },
    logController: new LogController({ disableRequestLogging: config.logLevel !== 'debug' }),
    routerOptions: { maxParamLength: 100, ignoreTrailingSlash: true },
    // Addresses that the router itself refuses never reach the error handler, nor any hook.
    frameworkErrors: (error, request, reply) => {
      reply.headers(headersFor(config))
      return asksForPage(request) ? sendProblemPage(request, reply, site, 'not-found') : sendProblem(request, reply, error)
    },
  })
  app.setValidatorCompiler(validatorCompiler)
  // Answers are typed by their schema; parsing them again costs more than making them, so only tests do.
  app.setSerializerCompiler(checksResponses ? serializerCompiler : () => (payload) => JSON.stringify(payload))
  await app.register(problemDetails)
  await app.register(securityHeaders, { config })
  await app.register(sessions, { config, store, now })
  await app.register(jsonBodies)
  await app.register(uploads)
  await app.register(storableText)
  await app.register(openApi)
  await app.register(healthRoutes, { store })
  await app.register(accountRoutes, { store, config, now })
  await app.register(setupRoutes, { store, config, now })
  await app.register(calendarRoutes, { store, now, kept })
  await app.register(mailRoutes, { store, config, now })
  await app.register(indicatorRoutes, { store })
  await app.register(evidenceRoutes, { dataDir: config.dataDir, files: openFileStore(config) })
  await app.register(observationRoutes, { store, now, kept })
  await app.register(submissionRoutes)
  await app.register(correctionRoutes)
  await app.register(importRoutes, { config })
  await app.register(batchRoutes, { store, config, now })
  await app.register(commentRoutes)
  await app.register(delegationRoutes, { store, now })
  await app.register(reportRoutes, { store, now })
  await app.register(archiveRoutes, { dataDir: config.dataDir, files: openFileStore(config) })
  await app.register(trailRoutes)
  await app.register(siteRoutes, site)
  return app
}
