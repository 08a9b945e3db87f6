import { exact } from '@atalaya/shared/decimal'
import type { Indicator } from '@atalaya/shared/indicator'
import { dateInWords, periodBounds, periodDueWith, type Period } from '@atalaya/shared/period'
import { storedValue, type FigureEntry } from '@atalaya/shared/submission'
import type { World } from './city-sizes.ts'
import { truthOf, type Truth } from './city-truth.ts'
import { demoQuarters, indexOf } from './demo-calendar.ts'
import type { Wording } from './demo-files.ts'
import type { FigureToSave } from './office-path.ts'
import { seeded } from './random.ts'

/** A city with the language in which its office writes and the indicators it has adopted. */
export interface Office extends World {
  readonly language: 'es' | 'pt'
  readonly wording: Wording
  readonly adopted: readonly Indicator[]
}

/** What a published value had too much of. */
export type Mistake = { readonly add: number } | { readonly times: number }

/** Sources that settle their figures later than the quarter. */
const settledLater = ['budget', 'cooperation', 'unemployment', 'fdi']

export function wordingOf({ wording, profile }: Office, code: string): Wording['groups'][string] {
  const group = wording.groups[profile(code).group]
  if (!group) throw new Error(`The wording has nothing for ${code}`)
  return group
}

/** The indicators due with a quarter, each with the period it owes. */
export function dueIn({ adopted }: Office, quarter: Period): { indicator: Indicator; period: Period }[] {
  return adopted.flatMap((indicator) => {
    const period = periodDueWith(quarter, indicator.frequency)
    return period ? [{ indicator, period }] : []
  })
}

/** The figure of an indicator as the office hands it in with a quarter; with a mistake, as it first had it. */
export function figureOf(office: Office, { code }: Indicator, quarter: Period, mistake?: Mistake): FigureToSave {
  const truth = truthOf(office, code, quarter)
  const entry = isUnknown(office, code, quarter) ? noData(office, code, quarter) : entryOf(office, code, quarter, withMistake(truth, mistake))
  const { group } = office.profile(code)
  const dataDate = periodBounds(quarter).to
  const isMissing = entry.form === 'missing'
  return {
    indicator: code,
    entry,
    source: isMissing ? '' : `${wordingOf(office, code).source} (${dateInWords(dataDate, office.language)})`,
    dataDate: isMissing ? null : dataDate,
    vintage: settledLater.includes(group) && indexOf(quarter) >= demoQuarters.length - 2 ? 'preliminary' : 'final',
    note: '',
    explanation: '',
    version: 0,
  }
}

/** What happened, in stored form, whether or not the office knew it; null where it does not apply. */
export function trueValue(office: Office, code: string, quarter: Period): number | null {
  return storedValue(entryOf(office, code, quarter, truthOf(office, code, quarter))).value
}

/** Figures that were returned or corrected are known: somebody had them wrong. */
function isUnknown({ city, profile }: Office, code: string, quarter: Period): boolean {
  const isTold = [...city.returns.flatMap(({ period, indicators }) => (period === quarter ? indicators : [])), ...city.corrections.map(({ indicator }) => indicator)].includes(code)
  if (isTold) return false
  // A young office misses more.
  const gettingBetter = 1.5 - indexOf(quarter) / (demoQuarters.length - 1)
  return seeded(`${city.slug}/${code}/${quarter}/gap`).chance(Math.min(0.85, city.gaps * profile(code).gaps * gettingBetter))
}

function noData(office: Office, code: string, quarter: Period): FigureEntry {
  const note = seeded(`${office.city.slug}/${code}/${quarter}/note`).pick(wordingOf(office, code).noData)
  return { form: 'missing', reason: 'no_data', note }
}

function withMistake(truth: Truth, mistake: Mistake | undefined): Truth {
  if (truth === null || mistake === undefined) return truth
  const wrong = (value: number) => ('add' in mistake ? value + mistake.add : value * mistake.times)
  if (typeof truth === 'number') return Math.max(0, wrong(truth))
  return { ...truth, numerator: Math.min(truth.denominator, Math.max(0, wrong(truth.numerator))) }
}

function entryOf(office: Office, code: string, quarter: Period, truth: Truth): FigureEntry {
  if (truth === null) return { form: 'missing', reason: 'not_applicable', note: notApplicable(office, code) }
  if (typeof truth !== 'number') return { form: 'ratio', ...truth }
  const { model } = office.profile(code)
  if (model === 'own-money' || model === 'money') return amountEntry(office, quarter, truth, model)
  return { form: 'value', value: model === 'count' || model === 'stock' ? Math.round(truth) : truth }
}

function notApplicable(office: Office, code: string): string {
  const note = wordingOf(office, code).notApplicable
  if (note === undefined) throw new Error(`The wording does not say why ${code} does not apply`)
  return note
}

/** Own spending is in the city's currency; what partners and companies pay is in theirs, at the rate of the quarter's last day. */
function amountEntry({ city, wording, rate }: Office, quarter: Period, dollars: number, model: 'own-money' | 'money'): FigureEntry {
  const date = periodBounds(quarter).to
  const localPerDollar = rate(city.currency, quarter)
  const currency = model === 'own-money' ? city.currency : city.partnerCurrency
  if (currency === city.currency) return { form: 'amount', value: Math.round(dollars * localPerDollar), currency, date, rate: 1, rateSource: '' }
  const foreignPerDollar = rate(currency, quarter)
  return {
    form: 'amount',
    value: Math.round((dollars * foreignPerDollar) / 100) * 100,
    currency,
    date,
    rate: exact(Number((localPerDollar / foreignPerDollar).toPrecision(6))),
    rateSource: wording.rateSource,
  }
}
