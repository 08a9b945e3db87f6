import { describeChart, paintChart } from '@atalaya/shared/chart'
import type { FigureDetails } from '@atalaya/shared/comment'
import { formatValue, targetFor } from '@atalaya/shared/indicator'
import { absenceText, changeBetween, changeBriefly, observationChart, pointText } from '@atalaya/shared/observation'
import { periodLabel, type Period } from '@atalaya/shared/period'
import { useLanguage } from '../language/language-context.tsx'
import { useSheet } from '../submission/sheet-context.tsx'
import { SvgFigure } from '../ui/svg-figure.tsx'
import { detailsMessages } from './details-messages.ts'
import styles from './figure-panel.module.css'

const size = { width: 328, height: 220 }

/** The last values of a figure as a chart; nothing while there is no value to draw. */
function Chart({ details }: { readonly details: FigureDetails }) {
  const language = useLanguage()
  const { territory, indicator, series, targets, baseline, period } = details
  const model = observationChart({ territory, indicator, language, series, replaced: [], targets, baseline, until: period })
  if (model === undefined) return null
  return (
    <figure className={styles['chart']}>
      <SvgFigure drawing={paintChart(model, { ...size, colours: 'tokens' })} />
      <figcaption className="visually-hidden">{describeChart(model)}</figcaption>
    </figure>
  )
}

interface LineProps {
  readonly details: FigureDetails
  readonly period: Period
}

function Line({ details, period }: LineProps) {
  const language = useLanguage()
  const texts = detailsMessages[language]
  const { indicator, series, targets, periods } = details
  const { format } = useSheet()
  const at = series.find((observation) => observation.period === period)
  const before = series.find((observation) => observation.period === periods[periods.indexOf(period) - 1])
  const change = at && before ? changeBetween(before, at, indicator) : null
  const target = targetFor(period, targets)
  return (
    <tr>
      <th scope="row">{periodLabel(period, language)}</th>
      <td className={at?.value === undefined || at.value === null ? styles['soft'] : undefined}>
        {at === undefined ? absenceText(null, language) : pointText(at, indicator, format)}
      </td>
      <td className={styles['soft']}>{change && changeBriefly(change, indicator, format)}</td>
      <td className={styles['soft']}>{target ? formatValue(target.value, indicator, format).number : texts.noTarget}</td>
    </tr>
  )
}

/** The last twelve values of a figure, drawn and written, newest first; what is missing is said and never a zero. */
export function FigureValues({ details }: { readonly details: FigureDetails }) {
  const language = useLanguage()
  const texts = detailsMessages[language]
  const { baseline, indicator, periods } = details
  const { format } = useSheet()
  return (
    <section className={styles['part']}>
      <h3>{texts.values}</h3>
      <Chart details={details} />
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{texts.period}</th>
            <th scope="col">{texts.value}</th>
            <th scope="col">{texts.change}</th>
            <th scope="col">{texts.target}</th>
          </tr>
        </thead>
        <tbody>
          {periods.toReversed().map((period) => (
            <Line key={period} details={details} period={period} />
          ))}
        </tbody>
      </table>
      {baseline && (
        <p className={styles['soft']}>{texts.baseline(periodLabel(baseline.period, language), formatValue(baseline.value, indicator, format).text)}</p>
      )}
    </section>
  )
}
