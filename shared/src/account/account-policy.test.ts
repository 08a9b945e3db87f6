import { describe, expect, it } from 'vitest'
import { no, yes, type Principal, type Role } from '../access/index.ts'
import { mayResetPassword } from './account-policy.ts'

type Memberships = Readonly<Record<string, readonly Role[]>>

function person(personId: number, roles: Memberships): Principal {
  const memberships = Object.entries(roles).map(([territory, held]) => ({ territory, roles: [...held] }))
  return { personId, name: 'Ana', email: `ana-${personId}@example.org`, memberships }
}

const ofCali = person(1, { cali: ['administrator'] })
const ofBoth = person(1, { cali: ['administrator', 'provider'], lima: ['administrator'] })

describe('giving a member a first password', () => {
  it.each<[string, Principal | undefined, Principal, ReturnType<typeof mayResetPassword>]>([
    ['is open to the administrator of the only territory of the person', ofCali, person(2, { cali: ['provider', 'validator'] }), yes],
    ['is open for another administrator of the same territory, who has no more to lose than to give', ofCali, person(2, { cali: ['administrator'] }), yes],
    ['is open to whoever administers all the territories of the person', ofBoth, person(2, { cali: ['provider'], lima: ['administrator'] }), yes],
    ['is closed by a role elsewhere', ofCali, person(2, { cali: ['provider'], lima: ['publisher'] }), no('works-elsewhere')],
    ['is closed by the least role elsewhere', ofCali, person(2, { lima: ['reader'], cali: ['provider'] }), no('works-elsewhere')],
    ['is closed by one territory of three', ofBoth, person(2, { cali: ['provider'], lima: ['reader'], quito: ['reader'] }), no('works-elsewhere')],
    ['is closed where one has another role elsewhere, but does not administer it', person(1, { cali: ['administrator'], lima: ['validator'] }), person(2, { cali: ['reader'], lima: ['reader'] }), no('works-elsewhere')],
    ['is closed for oneself', ofCali, ofCali, no('own-account')],
    ['is closed for oneself before anything elsewhere', ofCali, person(1, { cali: ['administrator'], lima: ['reader'] }), no('own-account')],
    ['is closed to whoever administers another territory alone', person(1, { lima: ['administrator'] }), person(2, { cali: ['reader'] }), no('not-allowed', { role: 'administrator' })],
    ['is closed to every other role', person(1, { cali: ['provider', 'validator', 'publisher', 'reader'] }), person(2, { cali: ['reader'] }), no('not-allowed', { role: 'administrator' })],
    ['is closed to nobody in particular', undefined, person(2, { cali: ['reader'] }), no('not-signed-in')],
  ])('%s', (_promise, principal, member, answer) => {
    expect(mayResetPassword(principal, 'cali', member)).toEqual(answer)
  })
})
