import { defineMessages } from '@atalaya/shared/language'

interface Texts {
  sheet: string
  title: (city: string, quarter: string) => string
  howTo: string
  own: Record<'definition' | 'unit' | 'previous' | 'target' | 'version', string>
  parts: (numerator: string, denominator: string) => string
  chooseFromList: string
}

/** Texts of the template; the name of a sheet has at most 31 characters, by Excel's rule. */
export const templateMessages = defineMessages<Texts>({
  es: {
    sheet: 'Trimestre',
    title: (city, quarter) => `${city}: cifras de ${quarter}`,
    howTo:
      'Llene las celdas blancas y suba el archivo en la página del trimestre: verá cómo se leyó antes de guardar nada. Lo que deje vacío queda como estaba. De una razón se llenan numerador y denominador. Un cero es una cifra; si no hay cifra, elija el motivo de la lista y diga por qué. Las fórmulas no se leen: pegue sus resultados como valores.',
    own: { definition: 'Definición', unit: 'Unidad', previous: 'Antes', target: 'Meta', version: 'Versión' },
    parts: (numerator, denominator) => `Numerador: ${numerator}. Denominador: ${denominator}.`,
    chooseFromList: 'Elija una opción de la lista.',
  },
  pt: {
    sheet: 'Trimestre',
    title: (city, quarter) => `${city}: números de ${quarter}`,
    howTo:
      'Preencha as células brancas e envie o arquivo na página do trimestre: verá como foi lido antes que algo seja salvo. O que deixar vazio fica como estava. De uma razão preenchem-se numerador e denominador. Um zero é um número; se não há número, escolha o motivo na lista e diga por quê. As fórmulas não são lidas: cole os resultados como valores.',
    own: { definition: 'Definição', unit: 'Unidade', previous: 'Antes', target: 'Meta', version: 'Versão' },
    parts: (numerator, denominator) => `Numerador: ${numerator}. Denominador: ${denominator}.`,
    chooseFromList: 'Escolha uma opção da lista.',
  },
  en: {
    sheet: 'Quarter',
    title: (city, quarter) => `${city}: figures of ${quarter}`,
    howTo:
      'Fill in the white cells and upload the file on the page of the quarter: you will see how it was read before anything is saved. What you leave empty stays as it was. Of a ratio, fill in numerator and denominator. A zero is a figure; where there is none, choose the reason from the list and say why. Formulas are not read: paste their results as values.',
    own: { definition: 'Definition', unit: 'Unit', previous: 'Before', target: 'Target', version: 'Version' },
    parts: (numerator, denominator) => `Numerator: ${numerator}. Denominator: ${denominator}.`,
    chooseFromList: 'Choose one from the list.',
  },
})
