import { listPublished } from '@atalaya/db/observation'
import type { Store } from '@atalaya/db/store'
import { getTerritory } from '@atalaya/db/territory'
import { canonicalDecimal } from '@atalaya/shared/decimal'
import { languageSchema } from '@atalaya/shared/language'
import { csvQuerySchema, machineTable, readerTable, spreadsheetMarks } from '@atalaya/shared/observation'
import { periodSchema, quarterOf } from '@atalaya/shared/period'
import { Problem } from '@atalaya/shared/problem'
import { composeReport } from '@atalaya/shared/report'
import { territorySlugSchema } from '@atalaya/shared/territory'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { frameworkInForce } from '../indicator/framework-in-force.ts'
import { languageOf } from '../observation/observation-routes.ts'
import { toCsv } from '../observation/observations-csv.ts'
import { presentTerritory } from '../observation/present-territory.ts'
import { apiPrefix } from '../plugins/bind.ts'
import { startPdfCompiler } from './compile-pdf.ts'
import { getReport } from './get-report.ts'
import { observationsXlsx } from './observations-xlsx.ts'

const inTerritory = z.object({ territory: territorySlugSchema })
const query = z.object({ lang: languageSchema.optional() })

function download(reply: FastifyReply, type: string, name: string): FastifyReply {
  return reply.type(type).header('content-disposition', `attachment; filename="${name}"`).header('cache-control', 'no-cache')
}

/** `2019-Q1.pdf`: one parameter, because a router cannot tell where a period ends and a dot begins. */
const reportFile = z.string().regex(/^[\d-]{5}[QTSA]\d\.(pdf|xlsx)$/)

export async function reportRoutes(plain: FastifyInstance, { store, now }: { store: Store; now: () => Date }) {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const compiler = startPdfCompiler()
  app.addHook('onClose', () => compiler.close())

  app.get(
    `${apiPrefix}/territories/:territory/reports/:file`,
    { schema: { summary: 'The report of a published quarter, `2019-Q1.pdf` or `2019-Q1.xlsx`', tags: ['reports'], params: inTerritory.extend({ file: z.string().max(40) }), querystring: query } },
    async (request, reply) => {
      const { territory: slug, file } = request.params
      if (!reportFile.safeParse(file).success) throw new Problem('not-found', { detail: 'A report is asked for as 2019-Q1.pdf or 2019-Q1.xlsx', params: {} })
      const [code, extension] = file.split('.')
      const period = periodSchema.safeParse(code)
      if (!period.success || period.data[5] !== 'Q') throw new Problem('not-found', { detail: 'A report is of a quarter, such as 2019-Q1', params: {} })
      const language = languageOf(request, request.query.lang)
      const report = await getReport(store.read, { slug, period: period.data, language, now: now() })
      const name = `${slug}-${period.data}-${language}`
      if (extension === 'pdf') {
        const pdf = await compiler.compile(composeReport(report))
        return download(reply, 'application/pdf', `${name}.pdf`).send(pdf)
      }
      const { framework } = await frameworkInForce(store.read)
      const observations = [...report.series.values()].flat().filter((observation) => quarterOf(observation.period) <= period.data)
      const xlsx = await observationsXlsx({ territory: report.board.territory, language, indicators: report.indicators, observations, framework })
      return download(reply, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', `${name}.xlsx`).send(xlsx)
    },
  )

  app.get(
    `${apiPrefix}/territories/:territory/observations.csv`,
    { schema: { summary: 'Published observations as CSV, for programs or for the reader’s spreadsheet', tags: ['observations'], params: inTerritory, querystring: csvQuerySchema } },
    async (request, reply) => {
      const { territory: slug } = request.params
      const { flavour = 'machine', lang, period } = request.query
      const { id, ...stored } = await getTerritory(store.read, slug)
      const territory = presentTerritory({ id, ...stored })
      const language = languageOf(request, lang)
      const { byCode: indicators } = await frameworkInForce(store.read)
      const all = await listPublished(store.read, { territoryId: id, from: '', until: '~' })
      const observations = period === undefined ? all : all.filter((observation) => quarterOf(observation.period) === period)
      const input = { territory, language, indicators, observations }
      const csv =
        flavour === 'machine'
          ? toCsv(machineTable(input), { delimiter: ',', number: canonicalDecimal, bom: false })
          : toCsv(readerTable(input), { ...spreadsheetMarks(language, territory), bom: true })
      return download(reply, 'text/csv; charset=utf-8', `${slug}${period === undefined ? '' : `-${period}`}-${flavour}.csv`).send(csv)
    },
  )
}
