import type { ReadHandle } from '@atalaya/db/store'
import type { ReportInput } from '@atalaya/shared/report'
import { frameworkInForce } from '../indicator/framework-in-force.ts'
import { observationsXlsx } from './observations-xlsx.ts'

/** The data of a report as a workbook. */
export async function reportWorkbook(handle: ReadHandle, { board, series, replaced, indicators, isVerified }: ReportInput): Promise<Uint8Array> {
  const { territory, language, asOf, period, publishedOn } = board
  const { framework } = await frameworkInForce(handle)
  return observationsXlsx({ territory, language, indicators, observations: [...series.values()].flat(), replaced, asOf, framework, period, publishedOn, isVerified })
}
