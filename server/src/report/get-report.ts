import { listTargetValues } from '@atalaya/db/indicator'
import { listPeriodsSeen, listPublished, listTerritoryReplaced } from '@atalaya/db/observation'
import { listNarratives } from '@atalaya/db/submission'
import type { ReadHandle } from '@atalaya/db/store'
import { getTerritory } from '@atalaya/db/territory'
import type { DatedValue } from '@atalaya/shared/indicator'
import type { Language } from '@atalaya/shared/language'
import { sparklineLength } from '@atalaya/shared/observation'
import { shiftPeriod, yearOf, type Period } from '@atalaya/shared/period'
import { Problem } from '@atalaya/shared/problem'
import type { ReportInput } from '@atalaya/shared/report'
import { frameworkInForce } from '../indicator/framework-in-force.ts'
import { atOneVersion } from '../observation/at-one-version.ts'
import { getDashboard } from '../observation/get-dashboard.ts'

export interface ReportWanted {
  readonly slug: string
  readonly period: Period
  readonly language: Language
  readonly now: Date
}

/** What a report of a published quarter is composed from. Raises `not-found` while the quarter is not published. */
export async function getReport(handle: ReadHandle, wanted: ReportWanted): Promise<ReportInput> {
  return atOneVersion(handle, wanted.slug, () => readReport(handle, wanted))
}

async function readReport(handle: ReadHandle, { slug, period, language, now }: ReportWanted): Promise<ReportInput> {
  const territory = await getTerritory(handle, slug)
  const isPublished = (await listPeriodsSeen(handle, territory.id)).some((seen) => seen.period === period && seen.publishedAt !== null)
  if (!isPublished) throw new Problem('not-found', { detail: `${slug} has not published ${period}`, params: {} })
  const { framework, byId, byCode } = await frameworkInForce(handle)
  const from = String(yearOf(shiftPeriod(period, -sparklineLength)) - 1)
  const until = `${yearOf(period)}-~`
  const targets = await listTargetValues(handle, territory.id, { from, until })
  return {
    board: await getDashboard(handle, { slug, period, language, audience: 'published', now }),
    indicators: byCode,
    series: Map.groupBy(await listPublished(handle, { territoryId: territory.id, from, until }), ({ indicator }) => indicator),
    replaced: await listTerritoryReplaced(handle, territory.id),
    targets: new Map(
      [...targets].flatMap(([indicatorId, ofIndicator]): [string, DatedValue[]][] => {
        const indicator = byId.get(indicatorId)
        return indicator ? [[indicator.code, ofIndicator]] : []
      }),
    ),
    narratives: await listNarratives(handle, territory.id, period),
    frameworkTitle: `${framework.edition.title[language]} (${framework.edition.code})`,
  }
}
