import { defineMessages } from '../language/index.ts'
import type { EvidenceKind } from './evidence-kind.ts'

interface Texts {
  kinds: Record<EvidenceKind, string>
  link: string
  verified: string
  notVerified: string
  /** What the mark of it means, as a sentence. */
  notVerifiedMeaning: string
}

/** Words about evidence that pages, tables and reports share. */
export const evidenceMessages = defineMessages<Texts>({
  es: {
    kinds: {
      pdf: 'PDF', png: 'imagen PNG', jpeg: 'imagen JPEG', gif: 'imagen GIF', webp: 'imagen WebP', tiff: 'imagen TIFF', heic: 'imagen HEIC', docx: 'documento de Word',
      xlsx: 'hoja de Excel', pptx: 'presentación de PowerPoint', odt: 'documento ODT', ods: 'hoja de cálculo ODS', odp: 'presentación ODP', csv: 'CSV', text: 'texto',
    },
    link: 'enlace',
    verified: 'verificada',
    notVerified: 'sin verificar',
    notVerifiedMeaning: 'Sin verificar: falta nombrar la fuente o adjuntar un documento que respalde la cifra.',
  },
  pt: {
    kinds: {
      pdf: 'PDF', png: 'imagem PNG', jpeg: 'imagem JPEG', gif: 'imagem GIF', webp: 'imagem WebP', tiff: 'imagem TIFF', heic: 'imagem HEIC', docx: 'documento do Word',
      xlsx: 'planilha do Excel', pptx: 'apresentação do PowerPoint', odt: 'documento ODT', ods: 'planilha ODS', odp: 'apresentação ODP', csv: 'CSV', text: 'texto',
    },
    link: 'link',
    verified: 'verificado',
    notVerified: 'não verificado',
    notVerifiedMeaning: 'Não verificado: falta indicar a fonte ou anexar um documento que sustente o número.',
  },
  en: {
    kinds: {
      pdf: 'PDF', png: 'PNG image', jpeg: 'JPEG image', gif: 'GIF image', webp: 'WebP image', tiff: 'TIFF image', heic: 'HEIC image', docx: 'Word document',
      xlsx: 'Excel workbook', pptx: 'PowerPoint presentation', odt: 'ODT document', ods: 'ODS spreadsheet', odp: 'ODP presentation', csv: 'CSV', text: 'text',
    },
    link: 'link',
    verified: 'verified',
    notVerified: 'not verified',
    notVerifiedMeaning: 'Not verified: the source is not named, or no document that supports the figure is attached.',
  },
})
