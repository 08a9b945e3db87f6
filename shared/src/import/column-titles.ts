import { languages, type Language } from '../language/index.ts'
import { periodLabel, type Period } from '../period/index.ts'
import { folded } from './cell-words.ts'
import { figureFields } from './figure-cells.ts'

/** What a column of a table may be for. */
export const columnRoles = ['code', 'name', ...figureFields, 'ignored'] as const
export type ColumnRole = (typeof columnRoles)[number]

/** How columns are called where they are chosen and over those of a sheet; what stands over a sheet is recognised when it comes back. */
export const columnTitles: Record<Language, Record<ColumnRole, string>> = {
  es: {
    code: 'Código', name: 'Indicador', value: 'Valor', numerator: 'Numerador', denominator: 'Denominador', currency: 'Moneda', rate: 'Tasa de cambio', rateDate: 'Fecha de la tasa',
    rateSource: 'Fuente de la tasa', missing: 'Si no hay cifra', missingNote: 'Por qué no la hay', source: 'Fuente', dataDate: 'Fecha del dato', vintage: 'Condición', note: 'Nota', ignored: 'No se usa',
  },
  pt: {
    code: 'Código', name: 'Indicador', value: 'Valor', numerator: 'Numerador', denominator: 'Denominador', currency: 'Moeda', rate: 'Taxa de câmbio', rateDate: 'Data da taxa',
    rateSource: 'Fonte da taxa', missing: 'Se não há número', missingNote: 'Por que não há', source: 'Fonte', dataDate: 'Data do dado', vintage: 'Condição', note: 'Nota', ignored: 'Não é usada',
  },
  en: {
    code: 'Code', name: 'Indicator', value: 'Value', numerator: 'Numerator', denominator: 'Denominator', currency: 'Currency', rate: 'Exchange rate', rateDate: 'Date of the rate',
    rateSource: 'Source of the rate', missing: 'If there is no figure', missingNote: 'Why there is none', source: 'Source', dataDate: 'Date of the data', vintage: 'Data status', note: 'Note', ignored: 'Not used',
  },
}

/** Other words that people put over columns, folded. */
const alsoCalled: Partial<Record<ColumnRole, readonly string[]>> = {
  code: ['cod', 'codigo del indicador', 'codigo do indicador', 'indicator code', 'id'],
  name: ['nombre', 'nome', 'name', 'nombre del indicador', 'nome do indicador', 'indicadores', 'indicators'],
  value: ['cifra', 'dato', 'dado', 'numero', 'resultado', 'figure', 'result', 'amount', 'monto', 'importe', 'montante', 'valor del periodo', 'avance'],
  source: ['fuente del dato', 'fonte do dado', 'fuente de informacion', 'data source'],
  note: ['notas', 'notes', 'observacion', 'observaciones', 'observacao', 'observacoes', 'comentario', 'comentarios', 'comment', 'comments', 'remarks'],
  rate: ['tasa', 'taxa', 'rate', 'tipo de cambio', 'trm', 'cambio'],
  missingNote: ['motivo', 'por que', 'reason', 'why', 'justificacion', 'justificativa'],
  dataDate: ['fecha', 'data', 'date', 'fecha de corte', 'data de corte', 'data date', 'cut-off date'],
  vintage: ['estado del dato', 'estado', 'vintage', 'status', 'situacao'],
  currency: ['divisa', 'moneda (iso)', 'iso'],
}

const titled = new Map<string, ColumnRole>(
  columnRoles.flatMap((role) => {
    const words = [...languages.map((language) => folded(columnTitles[language][role])), ...(alsoCalled[role] ?? [])]
    return role === 'ignored' ? [] : words.map((word): [string, ColumnRole] => [word, role])
  }),
)

/** What the title of a column says that it holds: in any of the languages, or the quarter's own name for its value. */
export function roleTitled(title: string, period: Period): ColumnRole | undefined {
  const word = folded(title).replace(/\s*[:*]$/, '')
  const ownNames = [folded(period), ...languages.map((language) => folded(periodLabel(period, language)))]
  return titled.get(word) ?? (ownNames.includes(word) ? 'value' : undefined)
}
