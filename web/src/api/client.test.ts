import { submissionEndpoints } from '@atalaya/shared/submission'
import { observationEndpoints } from '@atalaya/shared/observation'
import { expect, it } from 'vitest'
import { addressOf } from './client.ts'

it.each([
  ['parameters in their places', submissionEndpoints.saveFigure, { params: { territory: 'bucaramanga', period: '2019-Q2', code: 'ORI-CG-01' } }, '/api/v1/territories/bucaramanga/submissions/2019-Q2/figures/ORI-CG-01'],
  ['what is not asked for is left out', observationEndpoints.dashboard, { params: { territory: 'quito' }, query: { period: undefined, lang: 'es' } }, '/api/v1/territories/quito/dashboard?lang=es'],
  ['nothing breaks out of its place', observationEndpoints.territory, { params: { territory: 'a/b?c' } }, '/api/v1/territories/a%2Fb%3Fc'],
] as const)('%s', (_, endpoint, parts, address) => {
  expect(addressOf(endpoint, parts)).toBe(address)
})
