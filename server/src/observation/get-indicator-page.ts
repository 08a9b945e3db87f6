import { listPublicEvidence } from '@atalaya/db/evidence'
import type { ReadHandle } from '@atalaya/db/store'
import type { StoredTerritory } from '@atalaya/db/territory'
import { composeRow, type BoardRow, type IndicatorPage } from '@atalaya/shared/observation'
import { Problem } from '@atalaya/shared/problem'
import { frameworkInForce, indicatorByCode } from '../indicator/framework-in-force.ts'
import { loadBoard, type BoardWanted } from './load-board.ts'

/**
 * An indicator of a territory with everything its page shows, in several reads (`atOneVersion`). Raises `not-found` for an
 * indicator that the territory has not adopted.
 */
export async function getIndicatorPage(handle: ReadHandle, stored: StoredTerritory, { code, ...wanted }: BoardWanted & { readonly code: string }): Promise<IndicatorPage> {
  const framework = await frameworkInForce(handle)
  const { id: indicatorId, ...indicator } = indicatorByCode(framework, code)
  const board = await loadBoard(handle, stored, { ...wanted, codes: new Set([code, ...indicator.related]) })
  const { territory, language, known } = board
  const { baselines, adoptions } = known.inForce
  const adopted = board.indicators.find((row) => row.indicator.code === code)
  const adoption = adoptions.get(indicatorId)
  if (!adopted || !adoption) throw new Problem('not-found', { detail: `${stored.slug} has not adopted ${code}`, params: {} })
  const scope = framework.framework.scopes.find((candidate) => candidate.scope === indicator.scope)
  const aspect = framework.aspects.get(indicator.aspect)
  if (!scope || !aspect) throw new Error(`Indicator ${code} has no scope or aspect in the framework`)
  const rubric = indicator.rubric === null ? undefined : framework.rubrics.get(indicator.rubric)
  const withCode = <Row extends { indicatorId: number }>({ indicatorId: _id, ...row }: Row) => ({ ...row, indicator: code })
  const baseline = baselines.get(indicatorId)
  const { edition } = framework.framework
  const row = composeRow(adopted, board)
  return {
    territory,
    language,
    asOf: board.asOf ?? null,
    indicator,
    aspectName: aspect.name[language],
    scopeName: scope.name[language],
    adoption: { indicator: code, owner: adoption.owner, substitute: adoption.substitute, tolerance: adoption.tolerance },
    rubric: rubric ?? null,
    row,
    series: [...(await known.series(indicatorId, wanted.audience))],
    replaced: [...(await known.replaced(indicatorId))],
    // What was offered on a day that is past is not known: a piece may have been hidden since.
    evidence: row.latest === null || board.asOf !== undefined ? [] : await listPublicEvidence(handle, { territoryId: stored.id, indicatorId, period: row.period }),
    baseline: baseline ? withCode(baseline) : null,
    targets: (await known.targetsOf(indicatorId)).map(withCode),
    related: indicator.related.flatMap((relatedCode): BoardRow[] => {
      const related = board.indicators.find((row) => row.indicator.code === relatedCode)
      return related ? [composeRow(related, board)] : []
    }),
    framework: { edition: edition.code, effectiveFrom: edition.effectiveFrom },
  }
}
