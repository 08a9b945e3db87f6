import { defineMessages } from '../language/index.ts'
import type { CsvFlavour } from './observation-endpoints.ts'
import type { Vintage } from './observation.ts'

/** Columns of the table for a person's spreadsheet. */
export type ReaderColumn =
  | 'territory' | 'code' | 'indicator' | 'period' | 'from' | 'to' | 'value' | 'unit' | 'numerator' | 'denominator' | 'missing' | 'missingNote' | 'source' | 'dataDate'
  | 'vintage' | 'note' | 'version' | 'correction' | 'secondPerson' | 'approvedOn' | 'amount' | 'amountCurrency' | 'amountDate' | 'amountRate' | 'amountRateSource' | 'verified' | 'caveat' | 'formerValue' | 'correctedOn' | 'asOf'

interface Texts {
  headers: Record<ReaderColumn, string>
  vintages: Record<Vintage, string>
  /** Of the files, as part of their names: small letters without accents. */
  files: Record<CsvFlavour, string>
  yes: string
  no: string
  illustrative: string
}

export const observationTableMessages = defineMessages<Texts>({
  es: {
    headers: {
      territory: 'Territorio', code: 'Código', indicator: 'Indicador', period: 'Periodo', from: 'Desde', to: 'Hasta', value: 'Valor', unit: 'Unidad', numerator: 'Numerador',
      denominator: 'Denominador', missing: 'Falta', missingNote: 'Por qué falta', source: 'Fuente', dataDate: 'Fecha del dato', vintage: 'Condición', note: 'Nota',
      version: 'Versión', correction: 'Motivo de la corrección', secondPerson: 'Revisada por una segunda persona', approvedOn: 'Aprobado el', amount: 'Monto original',
      amountCurrency: 'Moneda original', amountDate: 'Fecha de la tasa', amountRate: 'Tasa de cambio', amountRateSource: 'Fuente de la tasa', verified: 'Verificada: con fuente y evidencia', caveat: 'Advertencia',
      formerValue: 'Valor anterior', correctedOn: 'Corregida el', asOf: 'Así se conocía el',
    },
    vintages: { preliminary: 'provisional', revised: 'revisada', final: 'definitiva' },
    files: { machine: 'datos', spreadsheet: 'hoja-de-calculo' },
    yes: 'sí',
    no: 'no',
    illustrative: 'Datos ilustrativos: cifra inventada',
  },
  pt: {
    headers: {
      territory: 'Território', code: 'Código', indicator: 'Indicador', period: 'Período', from: 'De', to: 'Até', value: 'Valor', unit: 'Unidade', numerator: 'Numerador',
      denominator: 'Denominador', missing: 'Falta', missingNote: 'Por que falta', source: 'Fonte', dataDate: 'Data do dado', vintage: 'Condição', note: 'Nota',
      version: 'Versão', correction: 'Motivo da correção', secondPerson: 'Revisado por uma segunda pessoa', approvedOn: 'Aprovado em', amount: 'Valor original',
      amountCurrency: 'Moeda original', amountDate: 'Data da taxa', amountRate: 'Taxa de câmbio', amountRateSource: 'Fonte da taxa', verified: 'Verificado: com fonte e evidência', caveat: 'Aviso',
      formerValue: 'Valor anterior', correctedOn: 'Corrigido em', asOf: 'Assim se conhecia em',
    },
    vintages: { preliminary: 'provisório', revised: 'revisado', final: 'definitivo' },
    files: { machine: 'dados', spreadsheet: 'planilha' },
    yes: 'sim',
    no: 'não',
    illustrative: 'Dados ilustrativos: número inventado',
  },
  en: {
    headers: {
      territory: 'Territory', code: 'Code', indicator: 'Indicator', period: 'Period', from: 'From', to: 'To', value: 'Value', unit: 'Unit', numerator: 'Numerator',
      denominator: 'Denominator', missing: 'Missing', missingNote: 'Why it is missing', source: 'Source', dataDate: 'Date of the data', vintage: 'Data status', note: 'Note',
      version: 'Version', correction: 'Reason for the correction', secondPerson: 'Reviewed by a second person', approvedOn: 'Approved on', amount: 'Original amount',
      amountCurrency: 'Original currency', amountDate: 'Date of the exchange rate', amountRate: 'Exchange rate', amountRateSource: 'Source of the rate', verified: 'Verified: source named, evidence attached', caveat: 'Caveat',
      formerValue: 'Former value', correctedOn: 'Corrected on', asOf: 'As it was known on',
    },
    vintages: { preliminary: 'provisional', revised: 'revised', final: 'final' },
    files: { machine: 'data', spreadsheet: 'spreadsheet' },
    yes: 'yes',
    no: 'no',
    illustrative: 'Illustrative data: invented figure',
  },
})
