import { submissionEndpoints } from '@atalaya/shared/submission'
import type { FastifyInstance } from 'fastify'
import { bind, type Asked } from '../plugins/bind.ts'
import { approveSubmission } from './approve-submission.ts'
import { getCompleteness, getCompletenessOverview } from './get-completeness.ts'
import { getSubmission } from './get-submission.ts'
import { listSubmissions } from './list-submissions.ts'
import { publishSubmission } from './publish-submission.ts'
import { endReopening, reopenFigure } from './reopen-figure.ts'
import { returnSubmission } from './return-submission.ts'
import { saveFigures } from './save-figures.ts'
import { saveNarrative } from './save-narrative.ts'
import { submitFigures } from './submit-figures.ts'

type Action = typeof submissionEndpoints.reopen | typeof submissionEndpoints.endReopening | typeof submissionEndpoints.submit | typeof submissionEndpoints.return | typeof submissionEndpoints.approve | typeof submissionEndpoints.publish

/** Every action answers the page of the quarter as it stands afterwards. */
async function after({ params: { territory, period }, request }: Asked<Action>) {
  return getSubmission(await request.context(), territory, period)
}

export async function submissionRoutes(app: FastifyInstance) {
  bind(app, submissionEndpoints.list, async ({ params, request }) => listSubmissions(await request.context(), params.territory))
  bind(app, submissionEndpoints.get, async ({ params, request }) => getSubmission(await request.context(), params.territory, params.period))
  bind(app, submissionEndpoints.saveFigure, async ({ params: { code, ...params }, body, request }) => {
    const [saved] = await saveFigures(await request.context(), { ...params, figures: [{ ...body, indicator: code }], isSingle: true })
    if (!saved) throw new Error('A figure was saved and not answered')
    return saved
  })
  bind(app, submissionEndpoints.saveFigures, async ({ params, body, request }) => ({ figures: await saveFigures(await request.context(), { ...params, ...body }) }))
  bind(app, submissionEndpoints.saveNarrative, async ({ params, body, request }) => saveNarrative(await request.context(), { ...params, ...body }))
  bind(app, submissionEndpoints.submit, async (asked) => {
    await submitFigures(await asked.request.context(), { ...asked.params, ...asked.body })
    return after(asked)
  })
  bind(app, submissionEndpoints.return, async (asked) => {
    await returnSubmission(await asked.request.context(), { ...asked.params, ...asked.body })
    return after(asked)
  })
  bind(app, submissionEndpoints.approve, async (asked) => {
    await approveSubmission(await asked.request.context(), { ...asked.params, ...asked.body })
    return after(asked)
  })
  bind(app, submissionEndpoints.publish, async (asked) => {
    await publishSubmission(await asked.request.context(), { ...asked.params, ...asked.body })
    return after(asked)
  })
  bind(app, submissionEndpoints.reopen, async (asked) => {
    await reopenFigure(await asked.request.context(), { ...asked.params, ...asked.body })
    return after(asked)
  })
  bind(app, submissionEndpoints.endReopening, async (asked) => {
    await endReopening(await asked.request.context(), asked.params)
    return after(asked)
  })
  bind(app, submissionEndpoints.completeness, async ({ params, request }) => getCompleteness(await request.context(), params.territory, params.period))
  bind(app, submissionEndpoints.completenessOverview, async ({ query, request }) => getCompletenessOverview(await request.context(), query.period))
}
