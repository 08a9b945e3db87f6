import { defaultTolerance, scopes, type Indicator } from '@atalaya/shared/indicator'
import type { Territory } from '@atalaya/shared/territory'
import type { BucaramangaReport } from './demo-files.ts'
import type { FigureToSave, Step } from './office-path.ts'

/** The city of the real report: nothing of it is invented, and what the report does not support is «sin dato» with the reason. */
export function bucaramangaTerritory({ territory, source }: BucaramangaReport): Territory {
  return { ...territory, isIllustrative: false, allowsSelfApproval: false, addressee: source.addressee.es, office: source.office.es }
}

/** The first quarter of 2019, from the figures of the report to their publication in April. */
export function bucaramangaHistory({ territory: { slug: territory }, period, figures, narrative }: BucaramangaReport, indicators: readonly Indicator[]): Step[] {
  const inQuarter = { territory, period }
  const adoptions = indicators.map(({ code }) => ({ indicator: code, owner: '', substitute: '', tolerance: defaultTolerance }))
  return [
    { at: '2019-04-01T15:00:00.000Z', by: 'administrator', verb: 'saveAdoptions', input: { territory, adoptions } },
    { at: '2019-04-05T15:00:00.000Z', by: 'provider', verb: 'saveFigures', input: { ...inQuarter, figures: figures.map(figureOf) } },
    ...scopes.map((scope): Step => ({ at: '2019-04-08T15:00:00.000Z', by: 'provider', verb: 'saveNarrative', input: { ...inQuarter, scope, ...narrative[scope], version: 0 } })),
    { at: '2019-04-09T15:00:00.000Z', by: 'provider', verb: 'submit', input: inQuarter },
    { at: '2019-04-12T15:00:00.000Z', by: 'validator', verb: 'approve', input: inQuarter },
    { at: '2019-04-16T15:00:00.000Z', by: 'publisher', verb: 'publish', input: inQuarter },
  ]
}

function figureOf(figure: BucaramangaReport['figures'][number]): FigureToSave {
  const common = { indicator: figure.indicator, explanation: '', version: 0 }
  if ('missing' in figure) {
    return { ...common, entry: { form: 'missing', reason: figure.missing, note: figure.note }, source: '', dataDate: null, vintage: 'preliminary', note: '' }
  }
  const { sourceText: source, dataDate, vintage, note } = figure
  return { ...common, entry: { form: 'value', value: Number(figure.value) }, source, dataDate, vintage, note }
}
