import { periodBounds, periodLabel, type Period } from '@atalaya/shared/period'
import { dueIn, wordingOf, type Office } from './city-figures.ts'
import { demoQuarters } from './demo-calendar.ts'
import { onePagePdf } from './one-page-pdf.ts'
import type { FigureToSave, Step } from './office-path.ts'
import { seeded } from './random.ts'

/** How often a source hands in a document with its figures, and how often everybody may see it. */
const share = { attached: 0.45, isPublic: 0.7 }

/**
 * The documents that came with the figures of a quarter: of some sources one, which supports all that was taken from it. Of the
 * last quarters alone, so that figures of either kind are seen.
 */
export function evidenceOf(office: Office, quarter: Period, figures: readonly FigureToSave[], at: string): Step[] {
  if (!demoQuarters.slice(-4).includes(quarter)) return []
  const { city, language, wording } = office
  const answered = new Set(figures.filter(({ entry }) => entry.form !== 'missing').map(({ indicator }) => indicator))
  return dueIn(office, quarter).flatMap(({ indicator: { code }, period }): Step[] => {
    const { source } = wordingOf(office, code)
    const random = seeded(`${city.slug}/${quarter}/${source}/evidence`)
    if (!answered.has(code) || !random.chance(share.attached)) return []
    const title = `${source}, ${periodLabel(quarter, language)}`
    const lines = [title, '', ...wording.evidence]
    const isPdf = random.chance(0.5)
    const content = isPdf ? onePagePdf(lines) : Buffer.from(`${lines.join('\n')}\n`)
    const visibility = random.chance(share.isPublic) ? 'public' : 'internal'
    const input = { territory: city.slug, code, period, title, documentDate: periodBounds(quarter).to, visibility, fileName: `${title}.${isPdf ? 'pdf' : 'txt'}`, content } as const
    return [{ at, by: 'provider', verb: 'attachFile', input }]
  })
}
