import { defineMessages } from '../language/index.ts'

/** Headers of the reader's table stand in the order of its columns. */
export const observationTableMessages = defineMessages({
  es: {
    headers: [
      'Territorio', 'Código', 'Indicador', 'Periodo', 'Valor', 'Numerador', 'Denominador', 'Unidad', 'Falta porque', 'Motivo', 'Fuente', 'Fecha del dato',
      'Condición', 'Versión', 'Motivo de la corrección', 'Visto por una segunda persona', 'Advertencia',
    ],
    missing: { no_data: 'sin dato', not_applicable: 'no aplica' },
    vintages: { preliminary: 'provisional', revised: 'revisada', final: 'definitiva' },
    yes: 'sí',
    no: 'no',
    illustrative: 'Datos ilustrativos: cifra inventada',
    dataSheet: 'Datos',
    indicatorSheet: 'Fichas',
    sheetHeaders: [
      'Código', 'Nombre', 'Definición', 'Ámbito', 'Aspecto', 'Unidad', 'Numerador', 'Denominador', 'Sentido', 'Frecuencia', 'Horizonte', 'Método', 'Con quién se mide',
      'Evidencia', 'Metas ODS', 'Fuente de la definición',
    ],
  },
  pt: {
    headers: [
      'Território', 'Código', 'Indicador', 'Período', 'Valor', 'Numerador', 'Denominador', 'Unidade', 'Falta porque', 'Motivo', 'Fonte', 'Data do dado',
      'Condição', 'Versão', 'Motivo da correção', 'Visto por uma segunda pessoa', 'Advertência',
    ],
    missing: { no_data: 'sem dado', not_applicable: 'não se aplica' },
    vintages: { preliminary: 'provisório', revised: 'revisado', final: 'definitivo' },
    yes: 'sim',
    no: 'não',
    illustrative: 'Dados ilustrativos: número inventado',
    dataSheet: 'Dados',
    indicatorSheet: 'Fichas',
    sheetHeaders: [
      'Código', 'Nome', 'Definição', 'Âmbito', 'Aspecto', 'Unidade', 'Numerador', 'Denominador', 'Sentido', 'Frequência', 'Horizonte', 'Método', 'Com quem se mede',
      'Evidência', 'Metas dos ODS', 'Fonte da definição',
    ],
  },
  en: {
    headers: [
      'Territory', 'Code', 'Indicator', 'Period', 'Value', 'Numerator', 'Denominator', 'Unit', 'Missing because', 'Reason', 'Source', 'Date of the data',
      'Vintage', 'Version', 'Reason for the correction', 'Seen by a second person', 'Caveat',
    ],
    missing: { no_data: 'no data', not_applicable: 'not applicable' },
    vintages: { preliminary: 'provisional', revised: 'revised', final: 'final' },
    yes: 'yes',
    no: 'no',
    illustrative: 'Illustrative data: invented figure',
    dataSheet: 'Data',
    indicatorSheet: 'Sheets',
    sheetHeaders: [
      'Code', 'Name', 'Definition', 'Scope', 'Aspect', 'Unit', 'Numerator', 'Denominator', 'Direction', 'Frequency', 'Horizon', 'Method', 'Measured with',
      'Evidence', 'SDG targets', 'Source of the definition',
    ],
  },
})
