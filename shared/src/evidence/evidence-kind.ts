import { z } from 'zod'

/** What a file may be. Each is told by what it holds, never by what it is called. */
export const evidenceKinds = ['pdf', 'png', 'jpeg', 'gif', 'webp', 'tiff', 'heic', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'csv', 'text'] as const
export const evidenceKindSchema = z.enum(evidenceKinds)
export type EvidenceKind = z.infer<typeof evidenceKindSchema>

interface KindFacts {
  readonly mediaType: string
  /** Endings that its name may have; the first is given to a name that has none of them. */
  readonly endings: readonly [string, ...string[]]
}

const openXml = 'application/vnd.openxmlformats-officedocument'
const openDocument = 'application/vnd.oasis.opendocument'

/** The media type that a file of each kind is sent with, and how its name ends. */
export const evidenceKindFacts: Record<EvidenceKind, KindFacts> = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'] },
  png: { mediaType: 'image/png', endings: ['png'] },
  jpeg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  gif: { mediaType: 'image/gif', endings: ['gif'] },
  webp: { mediaType: 'image/webp', endings: ['webp'] },
  tiff: { mediaType: 'image/tiff', endings: ['tif', 'tiff'] },
  heic: { mediaType: 'image/heic', endings: ['heic'] },
  docx: { mediaType: `${openXml}.wordprocessingml.document`, endings: ['docx'] },
  xlsx: { mediaType: `${openXml}.spreadsheetml.sheet`, endings: ['xlsx'] },
  pptx: { mediaType: `${openXml}.presentationml.presentation`, endings: ['pptx'] },
  odt: { mediaType: `${openDocument}.text`, endings: ['odt'] },
  ods: { mediaType: `${openDocument}.spreadsheet`, endings: ['ods'] },
  odp: { mediaType: `${openDocument}.presentation`, endings: ['odp'] },
  csv: { mediaType: 'text/csv', endings: ['csv'] },
  text: { mediaType: 'text/plain', endings: ['txt'] },
}
