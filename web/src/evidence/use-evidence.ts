import type { FigureEvidence } from '@atalaya/shared/evidence'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { evidenceQuery, type FigureOfEvidence } from './evidence-queries.ts'

/** Pieces that stand, as they are known here; `known` is what the page said of them when it was read. */
export function useStanding(figure: FigureOfEvidence, known: number): number {
  const { data } = useQuery({ ...evidenceQuery(figure), enabled: false })
  return data === undefined ? known : data.evidence.filter(({ withdrawal }) => withdrawal === null).length
}

/** A change of a figure's evidence: its answer is the evidence as it is then. */
export function useEvidenceChange<Input>(figure: FigureOfEvidence, change: (input: Input) => Promise<FigureEvidence>, onDone: () => void) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: async (next) => {
      queryClient.setQueryData(evidenceQuery(figure).queryKey, next)
      onDone()
      await queryClient.invalidateQueries({ queryKey: ['preview', figure.territory] })
    },
  })
}
