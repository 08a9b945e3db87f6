import { listNarratives } from '@atalaya/db/submission'
import type { ReadHandle } from '@atalaya/db/store'
import type { StoredTerritory } from '@atalaya/db/territory'
import { targetsInForce, type KeptTarget } from '@atalaya/shared/indicator'
import type { Language } from '@atalaya/shared/language'
import { composeBoard, sparklineLength } from '@atalaya/shared/observation'
import { quarterOf, shiftPeriod, yearOf, type CalendarDate, type Period } from '@atalaya/shared/period'
import { Problem } from '@atalaya/shared/problem'
import { statesBeforeCorrection, type ReportInput } from '@atalaya/shared/report'
import type { FrameworkInForce } from '../indicator/framework-in-force.ts'
import { atOneVersion } from '../observation/at-one-version.ts'
import { loadBoard } from '../observation/load-board.ts'
import { verificationIn } from '../observation/territory-in-force.ts'
import type { TerritoryKnown } from '../observation/territory-known.ts'

export interface ReportWanted {
  readonly slug: string
  readonly period: Period
  readonly language: Language
  readonly now: Date
  /** The day whose knowledge is reported; today's when undefined. */
  readonly asOf?: CalendarDate | undefined
}

/** What a report of a published quarter is composed from. Raises `not-found` while the quarter is not published. */
export async function getReport(handle: ReadHandle, wanted: ReportWanted): Promise<ReportInput> {
  return atOneVersion(handle, wanted.slug, (territory) => readReport(handle, territory, wanted))
}

async function readReport(handle: ReadHandle, stored: StoredTerritory, { slug, period, language, now, asOf }: ReportWanted): Promise<ReportInput> {
  const { known, ...board } = await loadBoard(handle, stored, { period, language, audience: 'published', now, asOf })
  const { framework: { framework, byCode, byId }, periods } = known.inForce
  const publications = new Map(periods.flatMap(({ period: seen, publishedAt }) => (publishedAt === null ? [] : [[seen, publishedAt]])))
  if (!publications.has(period)) throw new Problem('not-found', { detail: `${slug} has not published ${period}`, params: {} })
  const from = String(yearOf(shiftPeriod(period, -sparklineLength)) - 1)
  const until = `${yearOf(period)}-~`
  // Read by years, and the last of them goes on after the quarter.
  const series = (await known.published({ from, until })).filter((observation) => quarterOf(observation.period) <= period)
  const replaced = await known.allReplaced()
  return {
    board: composeBoard(board),
    indicators: byCode,
    series: Map.groupBy(series, ({ indicator }) => indicator),
    replaced,
    isVerified: verificationIn(known.inForce),
    targets: await readTargets(known, { from, until }, byId),
    publications,
    statesBeforeCorrection: statesBeforeCorrection(board, [...series, ...replaced]),
    narratives: await listNarratives(handle, stored.id, period),
    frameworkTitle: `${framework.edition.title[language]} (${framework.edition.code})`,
    madeOn: board.today,
  }
}

async function readTargets(
  known: TerritoryKnown,
  years: { readonly from: string; readonly until: string },
  byId: FrameworkInForce['byId'],
): Promise<ReportInput['targets']> {
  const versions = Map.groupBy(await known.targets(years), ({ indicatorId }) => indicatorId)
  return new Map(
    [...versions].flatMap(([indicatorId, ofIndicator]): [string, KeptTarget[]][] => {
      const code = byId.get(indicatorId)?.code
      return code === undefined ? [] : [[code, targetsInForce(ofIndicator.map(({ indicatorId: _id, ...target }) => ({ ...target, indicator: code })))]]
    }),
  )
}
