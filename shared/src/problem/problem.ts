import { z } from 'zod'
import { problemSlugSchema, type ProblemParams, type ProblemSlug } from './catalogue.ts'

/** One field's trouble: JSON Pointer (RFC 6901) into the body, a sentence for the person, a slug for the program. */
export const fieldErrorSchema = z.object({ pointer: z.string(), detail: z.string(), slug: z.string() })
export type FieldError = z.infer<typeof fieldErrorSchema>

/** Where a problem is explained to people, by its slug: the end of its `type`. */
export const problemsPath = '/problems'

/** RFC 9457 problem details as the API answers them; an entry's own parameters stand beside the standard members. */
export const problemDetailsSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  instance: z.string(),
  slug: problemSlugSchema,
  errors: z.array(fieldErrorSchema).optional(),
})
export type ProblemDetails = z.infer<typeof problemDetailsSchema>

/** Raised by verbs; the server's one mapping turns it into problem details. Pure rules return refusals instead. */
export class Problem<Slug extends ProblemSlug = ProblemSlug> extends Error {
  readonly slug: Slug
  readonly params: ProblemParams<Slug>
  readonly errors: FieldError[] | undefined

  constructor(slug: Slug, options: { detail: string; params: ProblemParams<Slug>; errors?: FieldError[] }) {
    super(options.detail)
    this.name = 'Problem'
    this.slug = slug
    this.params = options.params
    this.errors = options.errors
  }
}
