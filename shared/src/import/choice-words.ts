import type { Language } from '../language/index.ts'
import type { MissingReason, Vintage } from '../observation/index.ts'
import { folded } from './cell-words.ts'

/** How the reasons of a missing figure and the vintages are called in a sheet's lists: what is written out is read back. */
export const choiceWords: Record<Language, { missing: Record<MissingReason, string>; vintage: Record<Vintage, string> }> = {
  es: { missing: { no_data: 'Sin dato', not_applicable: 'No aplica' }, vintage: { preliminary: 'Provisional', revised: 'Revisada', final: 'Definitiva' } },
  pt: { missing: { no_data: 'Sem dado', not_applicable: 'Não se aplica' }, vintage: { preliminary: 'Provisório', revised: 'Revisado', final: 'Definitivo' } },
  en: { missing: { no_data: 'No data', not_applicable: 'Not applicable' }, vintage: { preliminary: 'Provisional', revised: 'Revised', final: 'Final' } },
}

const vintageWords: Readonly<Record<string, Vintage>> = {
  preliminar: 'preliminary', preliminary: 'preliminary', provisional: 'preliminary', provisoria: 'preliminary', provisorio: 'preliminary', p: 'preliminary',
  revisada: 'revised', revisado: 'revised', revised: 'revised', r: 'revised',
  definitiva: 'final', definitivo: 'final', definitive: 'final', final: 'final',
}

/** How settled a word says that a figure is. */
export function vintageIn(text: string): Vintage | undefined {
  return vintageWords[folded(text)]
}
