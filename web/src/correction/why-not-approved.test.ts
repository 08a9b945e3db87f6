import { correctionAbilities } from '@atalaya/shared/correction'
import { describe, expect, it } from 'vitest'
import { whyNotApproved } from './why-not-approved.ts'

type Roles = Parameters<typeof correctionAbilities>[0]['principal']
const personOf = (roles: readonly string[]) => ({ personId: 7, memberships: [{ territory: 'quito', roles }] }) as unknown as Roles
const seenBy = (roles: readonly string[], { proposerId = 7, isStale = false } = {}) => ({
  isStale,
  abilities: correctionAbilities({ principal: personOf(roles), territory: { slug: 'quito', allowsSelfApproval: false }, state: 'proposed', proposerId }),
})

describe('why a correction is not approved by somebody', () => {
  it.each([
    ['its author, who enters figures and administers', seenBy(['provider', 'administrator']), 'La aprueba otra persona: quien valida o publica las cifras de este territorio.'],
    ['its author, who validates', seenBy(['validator']), 'Usted propuso esta corrección: otra persona la aprueba o la rechaza. Usted puede retirarla.'],
    ['anybody, once the figure has changed', seenBy(['validator'], { proposerId: 8, isStale: true }), 'La cifra cambió después de esta propuesta'],
    ['nobody who validates and did not propose it', seenBy(['validator'], { proposerId: 8 }), undefined],
  ])('%s', (_, correction, told) => {
    expect(whyNotApproved(correction, 'es')).toBe(told)
  })
})
