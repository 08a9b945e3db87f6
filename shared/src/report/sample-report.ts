import type { KeptTarget } from '../indicator/index.ts'
import type { BoardRow, Dashboard, Observation } from '../observation/index.ts'
import { sampleIndicator, sampleObservation, sampleRow, sampleTerritory } from '../observation/sample-observations.ts'
import { period } from '../period/index.ts'
import { composeReport } from './compose-report.ts'
import type { ReportContent } from './report-content.ts'
import type { ReportInput } from './report-input.ts'

const quarter = period('2019-Q1')

export interface SampleReport {
  rows?: BoardRow[]
  observations?: Observation[]
  replaced?: Observation[]
  isVerified?: ReportInput['isVerified']
  narratives?: ReportInput['narratives']
  targets?: KeptTarget[]
  publications?: ReportInput['publications']
  statesBeforeCorrection?: ReportInput['statesBeforeCorrection']
  board?: Partial<Dashboard>
}

/** The report of a board with one aspect of the territory, and whatever a test is about. */
export function sampleReport({ rows = [sampleRow()], observations = [sampleObservation()], replaced = [], isVerified = () => true, narratives = [], targets = [], publications = new Map(), statesBeforeCorrection = new Map(), board = {} }: SampleReport = {}): ReportContent {
  const codes = [...new Set([...rows.map(({ code }) => code), ...observations.map(({ indicator }) => indicator)])]
  return composeReport({
    board: {
      territory: sampleTerritory(), language: 'es', asOf: null, period: quarter, periods: [quarter], publishedOn: '2019-04-16T20:00:00.000Z', summary: {}, sentence: 'De un indicador, 1 en curso.',
      scopes: [{ scope: 'territory', name: 'Territorio', aspects: [{ aspect: 'cooperation_impact', name: 'Impacto de la cooperación', indicators: rows }] }],
      ...board,
    },
    indicators: new Map(codes.map((code) => [code, sampleIndicator({ code })])),
    series: Map.groupBy(observations, ({ indicator }) => indicator),
    replaced,
    isVerified,
    targets: Map.groupBy(targets, ({ indicator }) => indicator),
    publications,
    statesBeforeCorrection,
    narratives,
    frameworkTitle: 'AL-LAs (2017/1)',
    madeOn: '2019-07-10',
  })
}
