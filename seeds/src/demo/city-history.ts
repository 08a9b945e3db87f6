import { periodBounds, periodDueWith, quarterOf, type CalendarDate, type Period } from '@atalaya/shared/period'
import { dueIn, figureOf, wordingOf, type Mistake, type Office } from './city-figures.ts'
import { evidenceOf } from './city-evidence.ts'
import { baselinesOf, changedTargetsOf, targetsOf } from './city-goals.ts'
import { narrativesOf } from './city-narratives.ts'
import { demoQuarters } from './demo-calendar.ts'
import type { ActingRole, FigureToSave, Step } from './office-path.ts'
import { seeded } from './random.ts'

/** Days after the end of a quarter on which things are done. */
const daysAfter = { entered: 9, attached: 10, narrated: 14, submitted: 15, returned: 18, correctedFigures: 20, approved: 23, published: 27, baselines: 45 }

const targetDates: readonly (readonly [year: number, decidedOn: CalendarDate])[] = [[2023, '2023-01-16'], [2024, '2023-12-19'], [2025, '2024-12-17']]

const stages = ['draft', 'submitted', 'returned', 'approved', 'published'] as const

/** Too much by so much before the validator asked; whole, as counts and numerators are. */
const askedAbout: Mistake = { add: 1 }

function later(day: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Three in the afternoon in Greenwich is office time from Mexico City to Madrid. */
function officeTime(day: CalendarDate): string {
  return `${day}T15:00:00.000Z`
}

/** Everything that the office of a city did, in the order of time. */
export function historyOf(office: Office): Step[] {
  const steps = [adoption(office), ...calendarSteps(office), ...goals(office), ...demoQuarters.flatMap((quarter) => quarterSteps(office, quarter)), ...corrections(office)]
  return steps.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** In an office of one person, who enters also approves and publishes. */
function actingRole({ city }: Office, role: ActingRole): ActingRole {
  return city.allowsSelfApproval ? 'provider' : role
}

function adoption(office: Office): Step {
  const { slug: territory, tolerance } = office.city
  const adoptions = office.adopted.map(({ code }) => ({ indicator: code, owner: wordingOf(office, code).owner, substitute: wordingOf(office, code).substitute, tolerance }))
  return { at: officeTime('2022-12-05'), by: 'administrator', verb: 'saveAdoptions', input: { territory, adoptions } }
}

/** The days that the office gave itself when it began, and the quarters that it put off. */
function calendarSteps({ city: { slug: territory, calendar, ownDates } }: Office): Step[] {
  const first = demoQuarters[0] as Period
  const by = 'administrator'
  const own = ownDates.map(({ period, on, dueOn, closesOn, reason }): Step => {
    const dates = { opensOn: periodBounds(period).from, dueOn, closesOn }
    return { at: officeTime(on), by, verb: 'setPeriodDates', input: { territory, period, dates, reason, version: 0 } }
  })
  if (calendar === null) return own
  return [{ at: officeTime('2022-12-06'), by, verb: 'setRules', input: { territory, fromPeriod: first, opens: 'with_quarter', ...calendar, version: 0 } }, ...own]
}

function goals(office: Office): Step[] {
  const { slug: territory } = office.city
  const by = actingRole(office, 'publisher')
  const promised = targetDates.map(([year, on]): Step => {
    return { at: officeTime(on), by, verb: 'saveGoals', input: { territory, baselines: [], targets: targetsOf(office, year, on) } }
  })
  const changed = changedTargetsOf(office).map((target): Step => {
    return { at: officeTime(target.decidedOn), by, verb: 'saveGoals', input: { territory, baselines: [], targets: [target] } }
  })
  const measured = [...Map.groupBy(baselinesOf(office), ({ quarter }) => quarter)].map(([quarter, ofQuarter]): Step => {
    const decidedOn = later(periodBounds(quarter).to, daysAfter.baselines)
    const baselines = ofQuarter.map(({ baseline }) => ({ ...baseline, decidedOn }))
    return { at: officeTime(decidedOn), by, verb: 'saveGoals', input: { territory, baselines, targets: [] } }
  })
  return [...promised, ...changed, ...measured]
}

function quarterSteps(office: Office, quarter: Period): Step[] {
  const { city } = office
  const stage = quarter === demoQuarters.at(-1) ? city.lastQuarter : 'published'
  const isReached = (wanted: (typeof stages)[number]) => stages.indexOf(stage) >= stages.indexOf(wanted)
  const inQuarter = { territory: city.slug, period: quarter }
  const at = (moment: keyof typeof daysAfter) => officeTime(later(periodBounds(quarter).to, daysAfter[moment]))
  const asked = city.returns.find(({ period }) => period === quarter)?.indicators ?? []

  const figures = firstFigures(office, quarter, asked)
  const steps: Step[] = [
    { at: at('entered'), by: 'provider', verb: 'saveFigures', input: { ...inQuarter, figures: stage === 'draft' ? figures.slice(0, Math.ceil(figures.length / 2)) : figures } },
    ...evidenceOf(office, quarter, figures, at('attached')),
  ]
  if (stage === 'draft') return steps
  for (const narrative of isRecent(quarter) ? narrativesOf(office, quarter) : []) {
    steps.push({ at: at('narrated'), by: 'provider', verb: 'saveNarrative', input: { ...inQuarter, ...narrative } })
  }
  steps.push({ at: at('submitted'), by: 'provider', verb: 'submit', input: inQuarter })
  if (asked.length > 0 && isReached('returned')) steps.push(returned(office, quarter, asked, at('returned')))
  if (!isReached('approved')) return steps
  if (asked.length > 0) {
    steps.push(
      { at: at('correctedFigures'), by: 'provider', verb: 'saveFigures', input: { ...inQuarter, figures: answeredFigures(office, quarter, asked) } },
      { at: at('correctedFigures').replace('T15', 'T16'), by: 'provider', verb: 'submit', input: inQuarter },
    )
  }
  steps.push({ at: at('approved'), by: actingRole(office, 'validator'), verb: 'approve', input: inQuarter })
  if (isReached('published')) steps.push({ at: at('published'), by: actingRole(office, 'publisher'), verb: 'publish', input: inQuarter })
  return steps
}

/** Narratives are kept of the last year. */
function isRecent(quarter: Period): boolean {
  return demoQuarters.slice(-4).includes(quarter)
}

/** As they were published first: some with a mistake that was corrected in the open later. */
function publishedFigures(office: Office, quarter: Period): FigureToSave[] {
  return dueIn(office, quarter).map(({ indicator, period }) => {
    const mistake = office.city.corrections.find((correction) => correction.indicator === indicator.code && correction.period === period)?.error
    return figureOf(office, indicator, quarter, mistake)
  })
}

/** As they were handed in first: some with what the validator then asked about. */
function firstFigures(office: Office, quarter: Period, asked: readonly string[]): FigureToSave[] {
  const first = new Map(dueIn(office, quarter).map(({ indicator }) => [indicator.code, indicator]))
  return publishedFigures(office, quarter).map((figure) => {
    const indicator = first.get(figure.indicator)
    return indicator && asked.includes(figure.indicator) ? figureOf(office, indicator, quarter, askedAbout) : figure
  })
}

/** As they were put right, with what was answered to the question on each. */
function answeredFigures(office: Office, quarter: Period, asked: readonly string[]): FigureToSave[] {
  const right = publishedFigures(office, quarter).filter(({ indicator }) => asked.includes(indicator))
  return right.map((figure) => ({ ...figure, answer: askedOn(office, quarter, figure.indicator).answer }))
}

/** The question on a figure and the answer to it. */
function askedOn({ city, wording }: Office, quarter: Period, indicator: string): { readonly note: string; readonly answer: string } {
  const note = seeded(`${city.slug}/${indicator}/${quarter}/question`).pick(wording.questions)
  const answer = wording.answers[wording.questions.indexOf(note)]
  if (answer === undefined) throw new Error(`No answer is worded to «${note}»`)
  return { note, answer }
}

function returned(office: Office, quarter: Period, asked: readonly string[], at: string): Step {
  const { city, wording } = office
  const figures = asked.map((indicator) => ({ indicator, note: askedOn(office, quarter, indicator).note }))
  return { at, by: actingRole(office, 'validator'), verb: 'returnSubmission', input: { territory: city.slug, period: quarter, note: wording.returnNote, figures } }
}

function corrections(office: Office): Step[] {
  const { city, adopted } = office
  // In the order in which they are proposed, which numbers them.
  const inOrder = city.corrections.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  return inOrder.flatMap(({ indicator: code, period, on, reason }, index): Step[] => {
    const indicator = adopted.find((candidate) => candidate.code === code)
    const quarter = quarterOf(period)
    if (!indicator || periodDueWith(quarter, indicator.frequency) !== period) throw new Error(`${city.slug} does not report ${code} for ${period}`)
    const { explanation: _explanation, ...right } = figureOf(office, indicator, quarter)
    return [
      { at: officeTime(on), by: 'provider', verb: 'proposeCorrection', input: { ...right, territory: city.slug, period, vintage: 'revised', reason, version: 1 } },
      { at: officeTime(on).replace('T15', 'T16'), by: actingRole(office, 'publisher'), verb: 'approveCorrection', input: { territory: city.slug, number: index + 1, note: '' } },
    ]
  })
}
