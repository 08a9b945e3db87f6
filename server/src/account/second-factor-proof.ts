import { findSecondFactor, takeRecoveryCode, takeStep } from '@atalaya/db/account'
import type { WriteHandle } from '@atalaya/db/store'
import { Problem } from '@atalaya/shared/problem'
import { Secret, TOTP } from 'otpauth'
import { hashToken } from '../plugins/session.ts'
import { newFirstPassword } from './password.ts'

/** What the program on the phone shows the numbers under. */
const issuer = 'Atalaya'

/** Seconds that a number lasts; the one before and the one after are taken too, for clocks that differ (RFC 6238, 5.2). */
const period = 30

/** What programs for phones know without being told: SHA-1, six digits, half a minute. */
export function totpOf(secret: string, email: string): TOTP {
  return new TOTP({ issuer, label: email, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period })
}

/** 160 bits, as RFC 4226 recommends. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** Eighty bits each, which nobody guesses from their hashes. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, newFirstPassword)
}

/** However it was typed: spaces and capitals mean nothing. */
function normalizeCode(code: string): string {
  return code.replaceAll(/\s/g, '').toLowerCase()
}

export function hashRecoveryCode(code: string): string {
  return hashToken(normalizeCode(code).replaceAll('-', ''))
}

export function wrongCode(): Problem {
  const detail = 'The number is not right, or was used before'
  return new Problem('invalid-fields', { detail, params: {}, errors: [{ pointer: '/code', detail, slug: 'wrong-code' }] })
}

/** Whether a number is right now and was not taken before; takes it. */
export async function takeNumber(handle: WriteHandle, { personId, secret, code, now }: { personId: number; secret: string; code: string; now: Date }): Promise<boolean> {
  const token = normalizeCode(code)
  if (!/^\d{6}$/.test(token)) return false
  const timestamp = now.getTime()
  const delta = totpOf(secret, '').validate({ token, timestamp, window: 1 })
  return delta !== null && takeStep(handle, personId, Math.floor(timestamp / (period * 1000)) + delta)
}

/** What showed that it is the person: `none` where no second factor is asked for. */
export type Proof = 'none' | 'number' | 'recovery-code'

/** Takes a number of the phone or uses a recovery code up. Raises `invalid-fields` for what is neither, and what was used before. */
export async function takeProof(handle: WriteHandle, { personId, code, now }: { personId: number; code: string | undefined; now: Date }): Promise<Proof> {
  const factor = await findSecondFactor(handle, personId)
  if (!factor || factor.confirmedAt === null) return 'none'
  if (code !== undefined) {
    if (await takeNumber(handle, { personId, secret: factor.secret, code, now })) return 'number'
    if (await takeRecoveryCode(handle, personId, hashRecoveryCode(code))) return 'recovery-code'
  }
  throw wrongCode()
}
