import { z } from 'zod'
import { abilitySchema } from '../access/index.ts'
import { calendarDateSchema } from '../period/index.ts'
import { evidenceKindSchema } from './evidence-kind.ts'

/** Bytes of a file at most: a scanned agreement of forty pages is half of it. */
export const maxEvidenceBytes = 20 * 1024 * 1024

/** Who may have a piece: the people of the office, or with the published figure everybody. */
export const visibilities = ['internal', 'public'] as const
export const visibilitySchema = z.enum(visibilities)
export type Visibility = z.infer<typeof visibilitySchema>

/** What a piece is: a file that is kept here, or the address of a document that is kept elsewhere. */
export const evidenceForms = ['file', 'link'] as const
export type EvidenceForm = (typeof evidenceForms)[number]

export const evidenceContentSchema = z.discriminatedUnion('form', [
  z.object({ form: z.literal('file'), kind: evidenceKindSchema, bytes: z.number().int().positive(), name: z.string() }),
  z.object({ form: z.literal('link'), url: z.string() }),
])
export type EvidenceContent = z.infer<typeof evidenceContentSchema>

/** Of one line: a query carries it, and no database keeps every sign that it may hold. */
const lineSchema = (most: number) => z.string().trim().min(1).max(most).regex(/^\P{Cc}*$/u, 'has no control characters')

/** An address that a reader may follow; one with a name and a password in it would give them away. */
const linkSchema = z.url({ protocol: /^https?$/ }).max(2000).regex(/^https?:\/\/[^/?#@\s]+([/?#]\S*)?$/i, 'has neither a name nor a password in it')

/** What a person says of a piece when attaching it. */
export const describedEvidenceSchema = z.object({
  title: lineSchema(200),
  /** The day that the document bears; absent when it bears none. */
  documentDate: calendarDateSchema.optional(),
  visibility: visibilitySchema.default('internal'),
})

/** Beside the bytes of a file; its name is kept for the download alone. */
export const describedFileSchema = describedEvidenceSchema.extend({ fileName: lineSchema(255) })
export const attachLinkSchema = describedEvidenceSchema.extend({ url: linkSchema })
export type DescribedEvidence = z.infer<typeof describedEvidenceSchema>

/** A change of the mark; `seen` is the one that stood, so that two people never undo each other unawares. */
export const markEvidenceSchema = z.object({ visibility: visibilitySchema, seen: visibilitySchema })
export const withdrawEvidenceSchema = z.object({ reason: z.string().trim().min(1).max(1000) })

/** What readers are shown of a public piece of a published figure. */
export const publicEvidenceSchema = z.object({
  /** Of this figure: 1 for the first that was attached. */
  number: z.number().int().positive(),
  title: z.string(),
  documentDate: calendarDateSchema.nullable(),
  content: evidenceContentSchema,
})
export type PublicEvidence = z.infer<typeof publicEvidenceSchema>

/** One piece of evidence of a figure, as the office sees it. */
export const evidenceSchema = publicEvidenceSchema.extend({
  visibility: visibilitySchema,
  attachedBy: z.string(),
  attachedAt: z.iso.datetime(),
  /** Null while it stands; what was withdrawn is told and no longer offered. */
  withdrawal: z.object({ by: z.string(), at: z.iso.datetime(), reason: z.string() }).nullable(),
})
export type Evidence = z.infer<typeof evidenceSchema>

/** `GET …/evidence/{code}/{period}`: every piece that was ever attached, in that order, and what may be done. */
export const figureEvidenceSchema = z.object({
  evidence: z.array(evidenceSchema),
  /** Attaching and marking go together; what is of a published figure is hidden and never withdrawn. */
  abilities: z.object({ attach: abilitySchema, withdraw: abilitySchema }),
})
export type FigureEvidence = z.infer<typeof figureEvidenceSchema>
