import { describe, expect, it } from 'vitest'
import { loggedAddress } from './logged-address.ts'

describe('an address in the log', () => {
  it.each([
    ['/answer/p3cQ_9-x', '/answer/…'],
    ['/answer/p3cQ_9-x?lang=pt', '/answer/…?lang=pt'],
    ['/api/v1/answers/p3cQ_9-x', '/api/v1/answers/…'],
    ['/api/v1/answers/p3cQ_9-x/figures/ORI-CG-01', '/api/v1/answers/…/figures/ORI-CG-01'],
    ['/office/invitation/p3cQ_9-x', '/office/invitation/…'],
    ['/office/password/p3cQ_9-x', '/office/password/…'],
    ['/unsubscribe/p3cQ_9-x', '/unsubscribe/…'],
    ['/office/open-id?code=p3cQ_9-x&state=a%2Fb', '/office/open-id?…'],
    ['/office/Open-Id/?code=p3cQ_9-x', '/office/Open-Id/?…'],
    ['/office/open-id', '/office/open-id'],
    ['/ANSWER/p3cQ_9-x/', '/ANSWER/…/'],
    ['/api/v1/territories/quito?from=2019-Q1', '/api/v1/territories/quito?from=2019-Q1'],
  ])('%s is %s', (address, logged) => {
    expect(loggedAddress(address)).toBe(logged)
  })
})
