import type { Delegation } from '@atalaya/shared/delegation'
import { expect, it } from 'vitest'
import { waitingLinks } from './waiting-links.ts'

type Asked = Delegation['figures'][number]
const link = (department: string, state: Asked['state'], end: Delegation['end'] = null, indicator = 'ORI-CG-02') => ({ department, end, figures: [{ indicator, state }] })

it('waits for those who have the figure to answer by a link that works, and for nobody else', () => {
  const links = [
    link('Planeación', 'waiting'), link('Hacienda', 'returned'), link('Salud', 'answered'), link('Cultura', 'taken'), link('Agua', 'waiting', 'expired'),
    link('Ambiente', 'waiting', 'revoked'), link('Turismo', 'waiting', null, 'TER-IC-01'),
  ]
  expect(waitingLinks(links, 'ORI-CG-02').map(({ department }) => department)).toEqual(['Planeación', 'Hacienda'])
  expect(waitingLinks(links, 'GOB-PR-02')).toEqual([])
})
