import { defineMessages } from '@atalaya/shared/language'

interface Texts {
  title: (city: string) => string
  sheets: { readMe: string; observations: string; indicators: string }
  facts: Record<'city' | 'period' | 'office' | 'cutOff' | 'publishedOn' | 'framework' | 'indicators' | 'figures' | 'missing' | 'asOf', string>
  /** Indicators with a row in the workbook, out of those of the framework. */
  ofFramework: (count: number, total: number) => string
  illustrative: string
  use: { heading: string; text: (office: string, period: string) => string }
  reading: { heading: string; lines: string[] }
  scope: string
  aspect: string
  name: string
}

/** Texts of the workbook's first sheet, and names of the sheets: at most 31 characters, by Excel's rule. */
export const workbookMessages = defineMessages<Texts>({
  es: {
    title: (city) => `${city}: cifras de acción internacional`,
    sheets: { readMe: 'Léame', observations: 'Datos', indicators: 'Fichas' },
    facts: {
      city: 'Territorio', period: 'Periodo del informe', office: 'Fuente', cutOff: 'Fecha de corte', publishedOn: 'Publicado el', framework: 'Marco de medición',
      indicators: 'Indicadores en «Datos»', figures: 'Cifras de todos los periodos', missing: 'Filas sin cifra, con su motivo', asOf: 'Así se conocía el',
    },
    ofFramework: (count, total) => `${count} de los ${total} del marco de medición: los que tienen alguna cifra publicada, o el motivo de que falte, de este o de otro periodo`,
    illustrative: 'Datos ilustrativos: estas cifras son inventadas y no describen a la ciudad real. No las cite como datos de la ciudad.',
    use: {
      heading: 'Uso y cita',
      text: (office, period) =>
        `Son cifras publicadas por la oficina. Si las usa, cite la fuente (${office}), el periodo (${period}) y la fecha de corte, y diga qué cifras eran provisionales. Este libro no cambia las condiciones de uso que la entidad haya fijado para sus datos.`,
    },
    reading: {
      heading: 'Cómo leer este libro',
      lines: [
        '«Datos» tiene una fila por indicador y periodo, con todas las cifras publicadas hasta la fecha de corte, que el informe usa en sus gráficos. «Fichas» dice qué mide cada indicador y cómo.',
        'Los porcentajes van en tanto por ciento: 77,5 con la unidad % es el 77,5 %. El numerador y el denominador permiten rehacer la división.',
        'Una celda vacía en «Valor» no es un cero: las columnas «Falta» y «Por qué falta» dicen el motivo.',
        'Las celdas muestran los decimales del indicador y guardan la cifra completa.',
        'Una versión mayor que 1 es una cifra corregida o revisada después de publicarse, con su motivo. «Provisional», «revisada» y «definitiva» dicen cuánto puede cambiar todavía.',
        'Los montos van en la moneda del territorio; si el documento estaba en otra, las últimas columnas tienen el monto original, la tasa, su fecha y su fuente.',
      ],
    },
    scope: 'Ámbito',
    aspect: 'Aspecto',
    name: 'Nombre',
  },
  pt: {
    title: (city) => `${city}: números da ação internacional`,
    sheets: { readMe: 'Leia-me', observations: 'Dados', indicators: 'Fichas' },
    facts: {
      city: 'Território', period: 'Período do relatório', office: 'Fonte', cutOff: 'Data de corte', publishedOn: 'Publicado em', framework: 'Marco de medição',
      indicators: 'Indicadores em “Dados”', figures: 'Números de todos os períodos', missing: 'Linhas sem número, com o motivo', asOf: 'Assim se conhecia em',
    },
    ofFramework: (count, total) => `${count} dos ${total} do marco de medição: os que têm algum número publicado, ou o motivo da falta, deste ou de outro período`,
    illustrative: 'Dados ilustrativos: estes números são inventados e não descrevem a cidade real. Não os cite como dados da cidade.',
    use: {
      heading: 'Uso e citação',
      text: (office, period) =>
        `São números publicados pelo escritório. Se os usar, cite a fonte (${office}), o período (${period}) e a data de corte, e diga quais eram provisórios. Esta planilha não muda as condições de uso que o órgão tenha fixado para os seus dados.`,
    },
    reading: {
      heading: 'Como ler esta planilha',
      lines: [
        '“Dados” tem uma linha por indicador e período, com todos os números publicados até a data de corte, que o relatório usa nos gráficos. “Fichas” diz o que cada indicador mede e como.',
        'As porcentagens estão em base 100: 77,5 com a unidade % é 77,5%. O numerador e o denominador permitem refazer a divisão.',
        'Uma célula vazia em “Valor” não é um zero: as colunas “Falta” e “Por que falta” dizem o motivo.',
        'As células mostram as casas decimais do indicador e guardam o número completo.',
        'Uma versão maior que 1 é um número corrigido ou revisado depois da publicação, com o seu motivo. “Provisório”, “revisado” e “definitivo” dizem quanto ainda pode mudar.',
        'Os valores em dinheiro estão na moeda do território; se o documento estava em outra, as últimas colunas têm o valor original, a taxa, a sua data e a sua fonte.',
      ],
    },
    scope: 'Âmbito',
    aspect: 'Aspecto',
    name: 'Nome',
  },
  en: {
    title: (city) => `${city}: figures on international action`,
    sheets: { readMe: 'Read me', observations: 'Data', indicators: 'Indicators' },
    facts: {
      city: 'Territory', period: 'Period of the report', office: 'Source', cutOff: 'Cut-off date', publishedOn: 'Published on', framework: 'Measurement framework',
      indicators: 'Indicators in “Data”', figures: 'Figures of all periods', missing: 'Rows without a figure, with why', asOf: 'As it was known on',
    },
    ofFramework: (count, total) => `${count} of the ${total} in the measurement framework: those with a published figure, or the reason why it is missing, for this or another period`,
    illustrative: 'Illustrative data: these figures are invented and do not describe the real city. Do not cite them as data of the city.',
    use: {
      heading: 'Use and citation',
      text: (office, period) =>
        `These figures were published by the office. If you use them, cite the source (${office}), the period (${period}) and the cut-off date, and say which were provisional. This workbook does not change the terms of use that the authority has set for its data.`,
    },
    reading: {
      heading: 'How to read this workbook',
      lines: [
        '“Data” has one row for each indicator and period, with all figures published up to the cut-off date, which the report uses in its charts. “Indicators” says what each indicator measures and how.',
        'Percentages are numbers out of a hundred: 77.5 with the unit % is 77.5%. The numerator and the denominator let you repeat the division.',
        'An empty cell under “Value” is not a zero: the columns “Missing” and “Why it is missing” give the reason.',
        'Cells show the decimals of the indicator and hold the whole figure.',
        'A version above 1 is a figure corrected or revised after publication, with its reason. “Provisional”, “revised” and “final” say how much it may still change.',
        'Amounts are in the currency of the territory; where the document was in another, the last columns have the original amount, the rate, its date and its source.',
      ],
    },
    scope: 'Scope',
    aspect: 'Aspect',
    name: 'Name',
  },
})
