import type { Indicator } from '../indicator/index.ts'
import { period } from '../period/index.ts'
import type { Territory } from '../territory/index.ts'
import type { BoardRow } from './dashboard-contract.ts'
import type { Observation } from './observation.ts'

/** Made-up things for tests, each complete; a test names what it is about. */
export function sampleTerritory(overrides: Partial<Territory> = {}): Territory {
  return {
    slug: 'bucaramanga', name: { es: 'Bucaramanga', pt: 'Bucaramanga', en: 'Bucaramanga' }, type: 'municipality', country: 'CO', nationalCode: '68001', locale: 'es-CO', timeZone: 'America/Bogota',
    currency: 'COP', isIllustrative: false, allowsSelfApproval: false, addressee: 'Honorable Concejo Municipal', office: 'Oficina de Asuntos Internacionales',
    ...overrides,
  }
}

const same = (text: string) => ({ es: text, pt: text, en: text })

export function sampleIndicator(overrides: Partial<Indicator> = {}): Indicator {
  return {
    code: 'TER-IC-01', scope: 'territory', aspect: 'cooperation_impact', kind: 'quantity', unit: { es: 'acuerdos', pt: 'acordos', en: 'agreements' }, decimals: 0, direction: 'up',
    frequency: 'quarterly', accumulation: 'flow', aggregationOverTime: 'sum', aggregationOverTerritories: 'sum', horizon: 'short', lowerBound: 0, upperBound: null,
    numeratorWithinDenominator: null, rubric: null, isContext: false, related: [], sdgTargets: ['17.16'], uses: ['decide'], registerRule: '',
    name: { es: 'Acuerdos suscritos', pt: 'Acordos assinados', en: 'Agreements signed' },
    definition: { es: 'Número de acuerdos firmados.', pt: 'Número de acordos assinados.', en: 'Number of agreements signed.' },
    numerator: same('Acuerdos'), denominator: same(''), method: same('Se cuentan'), partners: same('Jurídica'), disaggregations: { es: [], pt: [], en: [] }, evidence: same('Acuerdo'),
    source: same('AL-LAs'),
    ...overrides,
  }
}

export const samplePercentage: Partial<Indicator> = { kind: 'ratio', unit: same('%'), decimals: 1, numeratorWithinDenominator: true }

export function sampleObservation(overrides: Partial<Observation> = {}): Observation {
  return {
    indicator: 'TER-IC-01', period: period('2019-Q1'), cell: '', value: 4, numerator: null, denominator: null, amount: null, missing: null, version: 1, vintage: 'final',
    source: 'Registro de acuerdos', dataDate: '2019-03-31', note: '', isPublished: true, isSeenBySecondPerson: true, approvedBy: 'Ana Ruiz', approvedOn: '2019-04-10T15:00:00.000Z',
    reason: '',
    ...overrides,
  }
}

export function sampleMissing(reason: 'no_data' | 'not_applicable', note: string): Partial<Observation> {
  return { value: null, missing: { reason, note }, source: '', dataDate: null }
}

export function sampleRow(overrides: Partial<BoardRow> = {}): BoardRow {
  const quarter = period('2019-Q1')
  return {
    code: 'TER-IC-01', name: 'Acuerdos suscritos', kind: 'quantity', unit: 'acuerdos', singularUnit: 'acuerdo', decimals: 0, direction: 'up', isContext: false, period: quarter,
    latest: { period: quarter, value: 4, missing: null, vintage: 'final', isCorrected: false, correction: null, numerator: null, denominator: null, isSeenBySecondPerson: true, isVerified: true },
    previous: null, yearAgo: null, change: null, isIncomparable: false, target: null, firstTarget: null, baseline: null, status: { state: 'on_track', attainment: null, sentence: 'Como se esperaba.' }, accumulated: null, chartKind: 'bar', sparkline: [], provisional: [],
    ...overrides,
  }
}
