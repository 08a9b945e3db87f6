import { appendAudit } from '@atalaya/db/audit'
import {
  beginSecondFactor as keepSecret, confirmSecondFactor as keepConfirmed, countRecoveryCodes, deleteSecondFactor, findPerson, findSecondFactor,
} from '@atalaya/db/account'
import { getTerritory, listTerritories } from '@atalaya/db/territory'
import { mayResetPassword, type begunSecondFactorSchema, type secondFactorSchema } from '@atalaya/shared/account'
import { Problem } from '@atalaya/shared/problem'
import { encode } from 'uqr'
import type { z } from 'zod'
import { authorize, signedIn, type VerbContext } from '../plugins/context.ts'
import { verifyPassword } from './password.ts'
import { getMember } from './reset-password.ts'
import { hashRecoveryCode, newRecoveryCodes, newSecret, takeNumber, takeProof, totpOf, wrongCode } from './second-factor-proof.ts'

function notSetUp(): Problem {
  return new Problem('wrong-state', { detail: 'There is no second factor', params: { state: 'no-second-factor' } })
}

export async function getSecondFactor(context: VerbContext): Promise<z.infer<typeof secondFactorSchema>> {
  const { personId, memberships } = signedIn(context)
  const { read } = context.store
  const factor = await findSecondFactor(read, personId)
  const asking = new Set((await listTerritories(read)).flatMap(({ slug, requiresSecondFactor }) => (requiresSecondFactor ? [slug] : [])))
  return {
    isOn: factor !== undefined && factor.confirmedAt !== null,
    recoveryCodesLeft: await countRecoveryCodes(read, personId),
    isRequired: memberships.some(({ territory }) => asking.has(territory)),
  }
}

/**
 * A secret for a phone, in this answer and in no later one. It is asked for only once a number of it was right, so that nobody
 * locks themselves out by leaving halfway. Raises `already-exists` for who has one.
 */
export async function beginSecondFactor(context: VerbContext): Promise<z.infer<typeof begunSecondFactorSchema>> {
  const { personId, email } = signedIn(context)
  const secret = newSecret()
  await context.store.write(async (handle) => {
    const factor = await findSecondFactor(handle, personId)
    if (factor && factor.confirmedAt !== null) throw new Problem('already-exists', { detail: 'There is a second factor already: take it away first', params: {} })
    await keepSecret(handle, personId, secret)
    await appendAudit(handle, { territory: '', personId, at: context.now, action: 'account.begin-second-factor', subject: String(personId) })
  })
  const uri = totpOf(secret, email).toString()
  return { secret, uri, qr: encode(uri, { border: 0 }).data.map((row) => row.map((isDark) => (isDark ? '1' : '0')).join('')) }
}

/** Asks for it from now on. Raises `wrong-state` where none was begun, `invalid-fields` for a wrong number. */
export async function confirmSecondFactor(context: VerbContext, code: string): Promise<{ codes: string[] }> {
  const { personId } = signedIn(context)
  const { now } = context
  const codes = newRecoveryCodes()
  await context.store.write(async (handle) => {
    const factor = await findSecondFactor(handle, personId)
    if (!factor || factor.confirmedAt !== null) throw notSetUp()
    if (!(await takeNumber(handle, { personId, secret: factor.secret, code, now }))) throw wrongCode()
    await keepConfirmed(handle, { personId, at: now.toISOString(), codeHashes: codes.map(hashRecoveryCode) })
    await appendAudit(handle, { territory: '', personId, at: now, action: 'account.confirm-second-factor', subject: String(personId) })
  })
  return { codes }
}

/** Raises `invalid-fields` at the password or the number that is wrong, `wrong-state` where there is nothing to take away. */
export async function removeSecondFactor(context: VerbContext, { password, code }: { password: string; code: string }): Promise<void> {
  const { personId, email } = signedIn(context)
  const { now } = context
  const person = await findPerson(context.store.read, email)
  if (!person || !(await verifyPassword(person.passwordHash, password))) {
    const detail = 'The password is not right'
    throw new Problem('invalid-fields', { detail, params: {}, errors: [{ pointer: '/password', detail, slug: 'wrong-password' }] })
  }
  await context.store.write(async (handle) => {
    if ((await takeProof(handle, { personId, code, now })) === 'none') throw notSetUp()
    await deleteSecondFactor(handle, personId)
    await appendAudit(handle, { territory: '', personId, at: now, action: 'account.remove-second-factor', subject: String(personId) })
  })
}

/** For a member who lost the phone and the codes; open where a first password is, because either is a way in. Raises `wrong-state` where there is none. */
export async function takeSecondFactorAway(context: VerbContext, slug: string, memberId: number): Promise<void> {
  const { store, principal, now } = context
  const { personId } = signedIn(context)
  await store.write(async (handle) => {
    const member = await getMember(handle, await getTerritory(handle, slug), memberId, context)
    authorize(member, mayResetPassword(principal, slug, member))
    if (!(await findSecondFactor(handle, memberId))) throw notSetUp()
    await deleteSecondFactor(handle, memberId)
    await appendAudit(handle, { territory: slug, personId, at: now, action: 'account.take-second-factor-away', subject: String(memberId) })
  })
}
