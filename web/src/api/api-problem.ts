import { problemCatalogue, problemDetailsSchema, type FieldError, type ProblemParams, type ProblemSlug } from '@atalaya/shared/problem'

/** A refusal of the API: its slug from the catalogue, its own parameters, and the fields it points at. */
export class ApiProblem<Slug extends ProblemSlug = ProblemSlug> extends Error {
  readonly slug: Slug
  readonly params: ProblemParams<Slug>
  readonly errors: readonly FieldError[]
  /** The request's id, for whoever looks it up in the log. */
  readonly instance: string

  constructor(slug: Slug, options: { detail: string; params: ProblemParams<Slug>; errors: readonly FieldError[]; instance: string }) {
    super(options.detail)
    this.name = 'ApiProblem'
    this.slug = slug
    this.params = options.params
    this.errors = options.errors
    this.instance = options.instance
  }
}

/** Nothing answered, or something that is not the API did. What was to be sent has to be kept and sent again. */
export class Unreachable extends Error {
  constructor(options?: { cause: unknown }) {
    super('The service could not be reached', options)
    this.name = 'Unreachable'
  }
}

/** Whether a failure is the refusal of that slug. */
export function isProblem<Slug extends ProblemSlug>(failure: unknown, slug: Slug): failure is ApiProblem<Slug> {
  return failure instanceof ApiProblem && failure.slug === slug
}

/** What a response that is not a success says. One without problem details comes from a proxy or a gateway, not from the API. */
export async function readProblem(response: Response): Promise<ApiProblem | Unreachable> {
  const text = await response.text()
  const details = problemDetailsSchema.safeParse(jsonOrNull(text))
  if (!details.success) return new Unreachable({ cause: text.slice(0, 200) })
  const { slug, detail, errors, instance } = details.data
  if (slug === 'unavailable') return new Unreachable({ cause: detail })
  const params = problemCatalogue[slug].params.parse(details.data)
  return new ApiProblem(slug, { detail, params, errors: errors ?? [], instance })
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
