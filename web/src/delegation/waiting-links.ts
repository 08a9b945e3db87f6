import type { Delegation } from '@atalaya/shared/delegation'

/** Those asked for a figure by a link that still works and who have it to answer, anew where the office returned it. */
export function waitingLinks<Link extends Pick<Delegation, 'end'> & { readonly figures: readonly Pick<Delegation['figures'][number], 'indicator' | 'state'>[] }>(
  delegations: readonly Link[],
  indicator: string,
): Link[] {
  return delegations.filter(({ end, figures }) => end === null && figures.some((figure) => figure.indicator === indicator && (figure.state === 'waiting' || figure.state === 'returned')))
}
