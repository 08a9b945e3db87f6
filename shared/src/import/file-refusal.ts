import { z } from 'zod'

/** Why a file is not read as a table; each has its sentence in `fileRefusalMessages`. */
export const fileRefusals = [
  'empty',
  /** More bytes than are taken; where they arrive by the network they are refused before. */
  'too-large',
  /** It waited for longer than files are kept, or the database was restored without it. */
  'gone',
  'damaged',
  /** It unpacks to more than a table of figures ever does, or to far more than its size. */
  'too-heavy',
  'too-many-columns',
  'too-many-rows',
  'takes-too-long',
  'password-protected',
  /** XLS, as Excel wrote it until 2003. */
  'old-workbook',
  /** XLSB. */
  'binary-workbook',
  /** ODS, as LibreOffice writes it. */
  'open-document',
  /** A picture, a PDF, a program: neither text nor a workbook. */
  'not-a-table',
] as const
export const fileRefusalSchema = z.enum(fileRefusals)
export type FileRefusal = z.infer<typeof fileRefusalSchema>
