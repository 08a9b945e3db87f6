import { commentEndpoints, type Thread } from '@atalaya/shared/comment'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import { submissionQuery } from '../submission/submission-queries.ts'
import { figureDetailsQuery, mentionsQuery, type FigureAddress } from './comment-queries.ts'

/** What is done with the comments on a figure: each answers the thread as it is then, and what counts comments is asked for again. */
export function useThread(figure: FigureAddress) {
  const queryClient = useQueryClient()
  const params = figure
  const onSuccess = async (thread: Thread) => {
    queryClient.setQueryData(figureDetailsQuery(figure).queryKey, (details) => details && { ...details, thread })
    await queryClient.invalidateQueries({ queryKey: submissionQuery(figure.territory, figure.period).queryKey })
    await queryClient.invalidateQueries({ queryKey: mentionsQuery.queryKey })
  }
  // Whatever was refused, it is shown as it is now.
  const onError = () => queryClient.invalidateQueries({ queryKey: figureDetailsQuery(figure).queryKey })
  return {
    write: useMutation({ mutationFn: (text: string) => call(commentEndpoints.writeComment, { params, body: { text } }), onSuccess }),
    withdraw: useMutation({ mutationFn: (number: number) => call(commentEndpoints.withdrawComment, { params: { ...params, number } }), onSuccess, onError }),
    resolve: useMutation({
      mutationFn: (body: { isResolved: boolean; version: number }) => call(commentEndpoints.resolveComments, { params, body }), onSuccess, onError,
    }),
    see: useMutation({ mutationFn: () => call(commentEndpoints.seeComments, { params }), onSuccess }),
  }
}
