import { defineMessages, plural } from '@atalaya/shared/language'
import type { Vintage } from '@atalaya/shared/observation'

interface Texts {
  details: string
  noSource: string
  noDate: string
  sourceOf: (source: string) => string
  source: string
  shareSource: (count: number) => string
  /** Of the figures that were given the source, by their names. */
  shared: (names: string) => string
  takeBack: string
  dataDate: string
  asOf: (day: string) => string
  vintage: string
  vintages: Record<Vintage, string>
  note: string
  explanation: string
  explanationHint: string
  /** Of an explanation that was written for the figure that stood before. */
  formerExplanation: (text: string) => string
  takeFormer: string
}

export const provenanceMessages = defineMessages<Texts>({
  es: {
    details: 'Fuente y detalles',
    noSource: 'Sin fuente',
    noDate: 'sin fecha del dato',
    sourceOf: (source) => `Fuente: ${source}`,
    source: 'Fuente',
    shareSource: (count) => `Poner esta fuente y su fecha en ${count} ${plural('es', count, { one: 'cifra que no tiene', other: 'cifras que no tienen' })}`,
    shared: (names) => `Esta fuente quedó también en: ${names}.`,
    takeBack: 'Deshacer',
    dataDate: 'Fecha del dato',
    asOf: (day) => `al ${day}`,
    vintage: 'Condición',
    vintages: { preliminary: 'Provisional', revised: 'Revisada', final: 'Definitiva' },
    note: 'Nota',
    explanation: 'Explicación del aviso',
    explanationHint: 'Con ella el aviso puede quedarse. Se publica con la cifra.',
    formerExplanation: (text) => `Explicación de la cifra anterior: «${text}».`,
    takeFormer: 'Usarla también para esta',
  },
  pt: {
    details: 'Fonte e detalhes',
    noSource: 'Sem fonte',
    noDate: 'sem data do dado',
    sourceOf: (source) => `Fonte: ${source}`,
    source: 'Fonte',
    shareSource: (count) => `Pôr esta fonte e sua data em ${count} ${plural('pt', count, { one: 'número que não tem', other: 'números que não têm' })}`,
    shared: (names) => `Esta fonte ficou também em: ${names}.`,
    takeBack: 'Desfazer',
    dataDate: 'Data do dado',
    asOf: (day) => `em ${day}`,
    vintage: 'Condição',
    vintages: { preliminary: 'Provisório', revised: 'Revisado', final: 'Definitivo' },
    note: 'Nota',
    explanation: 'Explicação do aviso',
    explanationHint: 'Com ela o aviso pode ficar. É publicada com o número.',
    formerExplanation: (text) => `Explicação do número anterior: “${text}”.`,
    takeFormer: 'Usá-la também para este',
  },
  en: {
    details: 'Source and details',
    noSource: 'No source',
    noDate: 'no date of the data',
    sourceOf: (source) => `Source: ${source}`,
    source: 'Source',
    shareSource: (count) => `Give this source and its date to ${count} ${plural('en', count, { one: 'figure that has none', other: 'figures that have none' })}`,
    shared: (names) => `This source now also stands in: ${names}.`,
    takeBack: 'Undo',
    dataDate: 'Date of the data',
    asOf: (day) => `as of ${day}`,
    vintage: 'Data status',
    vintages: { preliminary: 'Provisional', revised: 'Revised', final: 'Final' },
    note: 'Note',
    explanation: 'Explanation of the warning',
    explanationHint: 'With it the warning may stand. It is published with the figure.',
    formerExplanation: (text) => `Explanation of the earlier figure: “${text}”.`,
    takeFormer: 'Use it for this one too',
  },
})
