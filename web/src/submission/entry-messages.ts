import { defineMessages } from '@atalaya/shared/language'

interface Texts {
  figure: string
  answerAs: string
  noData: string
  notApplicable: string
  whyMissing: string
  numerator: string
  denominator: string
  of: string
  level: string
  noLevel: string
  seeLevels: (last: number) => string
  currency: string
  rateDate: string
  rate: (from: string, to: string) => string
  rateSource: string
  inOwnCurrency: (amount: string) => string
  percentOf: (percent: string) => string
  blank: string
  notACurrency: (code: string) => string
  lacks: Record<'value' | 'numerator' | 'denominator' | 'currency' | 'date' | 'rate' | 'missingNote', string>
}

export const entryMessages = defineMessages<Texts>({
  es: {
    figure: 'Cifra',
    answerAs: 'Responder con',
    noData: 'Sin dato',
    notApplicable: 'No aplica',
    whyMissing: 'Por qué',
    numerator: 'Numerador',
    denominator: 'Denominador',
    of: 'de',
    level: 'Nivel',
    noLevel: 'Sin nivel elegido',
    seeLevels: (last) => `0 a ${last}: ver los niveles`,
    currency: 'Moneda',
    rateDate: 'Fecha de la tasa',
    rate: (from, to) => `${to} por 1 ${from}`,
    rateSource: 'Fuente de la tasa',
    inOwnCurrency: (amount) => `Se guarda como ${amount}`,
    percentOf: (percent) => `= ${percent}`,
    blank: 'en blanco',
    notACurrency: (code) => `${code} no es el código de ninguna moneda (ISO 4217). Corríjalo, por ejemplo USD.`,
    lacks: {
      value: 'Falta el valor.',
      numerator: 'Falta el numerador.',
      denominator: 'Falta el denominador.',
      currency: 'La moneda se escribe con su código de tres letras, como USD.',
      date: 'Falta la fecha de la tasa de cambio.',
      rate: 'Falta la tasa de cambio.',
      missingNote: 'Escriba por qué; sin el motivo no se guarda.',
    },
  },
  pt: {
    figure: 'Número',
    answerAs: 'Responder com',
    noData: 'Sem dado',
    notApplicable: 'Não se aplica',
    whyMissing: 'Por quê',
    numerator: 'Numerador',
    denominator: 'Denominador',
    of: 'de',
    level: 'Nível',
    noLevel: 'Nenhum nível escolhido',
    seeLevels: (last) => `0 a ${last}: ver os níveis`,
    currency: 'Moeda',
    rateDate: 'Data da taxa',
    rate: (from, to) => `${to} por 1 ${from}`,
    rateSource: 'Fonte da taxa',
    inOwnCurrency: (amount) => `É salvo como ${amount}`,
    percentOf: (percent) => `= ${percent}`,
    blank: 'em branco',
    notACurrency: (code) => `${code} não é o código de nenhuma moeda (ISO 4217). Corrija-o, por exemplo USD.`,
    lacks: {
      value: 'Falta o valor.',
      numerator: 'Falta o numerador.',
      denominator: 'Falta o denominador.',
      currency: 'A moeda se escreve com seu código de três letras, como USD.',
      date: 'Falta a data da taxa de câmbio.',
      rate: 'Falta a taxa de câmbio.',
      missingNote: 'Escreva por quê; sem o motivo não é salvo.',
    },
  },
  en: {
    figure: 'Figure',
    answerAs: 'Answer with',
    noData: 'No data',
    notApplicable: 'Not applicable',
    whyMissing: 'Why',
    numerator: 'Numerator',
    denominator: 'Denominator',
    of: 'of',
    level: 'Level',
    noLevel: 'No level chosen',
    seeLevels: (last) => `0 to ${last}: see the levels`,
    currency: 'Currency',
    rateDate: 'Date of the rate',
    rate: (from, to) => `${to} for 1 ${from}`,
    rateSource: 'Source of the rate',
    inOwnCurrency: (amount) => `Kept as ${amount}`,
    percentOf: (percent) => `= ${percent}`,
    blank: 'blank',
    notACurrency: (code) => `${code} is not the code of any currency (ISO 4217). Correct it, for example USD.`,
    lacks: {
      value: 'The value is missing.',
      numerator: 'The numerator is missing.',
      denominator: 'The denominator is missing.',
      currency: 'A currency is written by its three-letter code, such as USD.',
      date: 'The date of the exchange rate is missing.',
      rate: 'The exchange rate is missing.',
      missingNote: 'Say why; without the reason it is not saved.',
    },
  },
})
