import { defineMessages } from '@atalaya/shared/language'

/** Texts of the chart that is explored. */
export const explorerMessages = defineMessages({
  es: {
    from: 'Desde',
    to: 'Hasta',
    target: 'Meta',
    baseline: 'Línea de base',
    controls: 'Qué se muestra',
    empty: 'No hay ningún valor entre esos dos periodos.',
    chart: (title: string) => `${title}: gráfico para explorar`,
  },
  pt: {
    from: 'De',
    to: 'Até',
    target: 'Meta',
    baseline: 'Linha de base',
    controls: 'O que se mostra',
    empty: 'Não há nenhum valor entre esses dois períodos.',
    chart: (title: string) => `${title}: gráfico para explorar`,
  },
  en: {
    from: 'From',
    to: 'To',
    target: 'Target',
    baseline: 'Baseline',
    controls: 'What is shown',
    empty: 'There are no values between those two periods.',
    chart: (title: string) => `${title}: chart to explore`,
  },
})
