import type { Store } from '@atalaya/db/store'
import { getTerritoryKey } from '@atalaya/db/territory'
import { apiPrefix } from '@atalaya/shared/access'
import { languageSchema } from '@atalaya/shared/language'
import { asOfSchema } from '@atalaya/shared/observation'
import { periodSchema, type Period } from '@atalaya/shared/period'
import { Problem } from '@atalaya/shared/problem'
import { composeReport } from '@atalaya/shared/report'
import { inTerritorySchema } from '@atalaya/shared/territory'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { pastDay } from '../observation/past-day.ts'
import { versionOnDay } from '../observation/version-on-day.ts'
import { KeptBodies } from '../plugins/kept-bodies.ts'
import { languageOf } from '../plugins/language-of.ts'
import { startPdfCompiler } from './compile-pdf.ts'
import { getReport } from './get-report.ts'
import { reportWorkbook } from './report-workbook.ts'

const query = z.object({ lang: languageSchema.optional(), asOf: asOfSchema })

/** `2019-Q1.pdf`: one parameter, because a router cannot tell where a period ends and a dot begins. */
const reportFile = /^(?<code>[\d-]{5}Q\d)\.(?<extension>pdf|xlsx)$/

const types = { pdf: 'application/pdf', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const

function readFileName(file: string): { period: Period; extension: keyof typeof types } {
  const { code, extension } = reportFile.exec(file)?.groups ?? {}
  const period = periodSchema.safeParse(code)
  if (!period.success || (extension !== 'pdf' && extension !== 'xlsx')) {
    throw new Problem('not-found', { detail: 'A report is of a quarter and is asked for as 2019-Q1.pdf or 2019-Q1.xlsx', params: {} })
  }
  return { period: period.data, extension }
}

export async function reportRoutes(plain: FastifyInstance, { store, now }: { store: Store; now: () => Date }) {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const compiler = startPdfCompiler()
  app.addHook('onClose', () => compiler.close())
  // Apart from the pages: a report weighs a hundred of them, and would push them out.
  const kept = new KeptBodies()

  app.get(
    `${apiPrefix}/territories/:territory/reports/:file`,
    { schema: { summary: 'The report of a published quarter, `2019-Q1.pdf` or `2019-Q1.xlsx`', tags: ['reports'], params: inTerritorySchema.extend({ file: z.string().max(40) }), querystring: query } },
    async (request, reply) => {
      const { territory: slug, file } = request.params
      const { period, extension } = readFileName(file)
      const language = languageOf(request, request.query.lang)
      const territory = await getTerritoryKey(store.read, slug)
      const asOf = pastDay(request.query.asOf, territory, now())
      return kept.send(request, reply, {
        key: `${slug} ${file} ${language} ${asOf}`,
        version: versionOnDay(territory, now()),
        type: types[extension],
        fileName: `${slug}-${period}-${language}${asOf === undefined ? '' : `-${asOf}`}.${extension}`,
        isCostly: true,
        make: async () => {
          const report = await getReport(store.read, { slug, period, language, now: now(), asOf })
          return extension === 'pdf' ? compiler.compile(composeReport(report)) : reportWorkbook(store.read, report)
        },
      })
    },
  )
}
