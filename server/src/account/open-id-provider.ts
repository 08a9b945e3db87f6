import { Problem } from '@atalaya/shared/problem'
import * as client from 'openid-client'
import type { Config } from '../config/index.ts'

type OpenIdConfig = NonNullable<Config['openId']>

/** Seconds that the provider has for each answer: somebody is waiting before a page. */
const timeout = 5
/** Milliseconds after which its addresses are asked for again, in case they have moved. */
const discoveredFor = 60 * 60_000

/** What the provider said of who signed in there. */
export interface Claims {
  readonly issuer: string
  readonly subject: string
  /** With two steps there (RFC 8176). */
  readonly hasSecondFactor: boolean
  /** The e-mail, where the provider itself has verified it; null otherwise. Asks the provider when what it sent had none. */
  readonly verifiedEmail: () => Promise<string | null>
}

interface Checks {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

export function refusedByProvider(): Problem {
  return new Problem('provider-refused', { detail: 'The sign-in was cancelled, took too long or began in another browser: begin again', params: {} })
}

/** Whether it said no, or said what cannot be believed; otherwise it said nothing. */
function isRefusal(error: unknown): boolean {
  if (error instanceof client.AuthorizationResponseError) return true
  if (error instanceof client.ResponseBodyError) return error.status < 500
  const silences = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON', 'OAUTH_PARSE_ERROR'])
  return error instanceof client.ClientError && error.code !== undefined && !silences.has(error.code)
}

/** A failure in the words of the catalogue; what it was is for the log, and has neither codes nor tokens in it. */
function toProblem(error: unknown, log: (reason: string) => void): Problem {
  const { name, message, code } = error as Error & { readonly code?: string }
  log([name, code, message].filter(Boolean).join(': '))
  if (isRefusal(error)) return refusedByProvider()
  return new Problem('provider-unavailable', { detail: 'The provider does not answer: sign in with the password, or try again in some minutes', params: {} })
}

/** As the provider says that it takes the secret; in the header where it does not say (OpenID Connect Discovery, section 3). */
function byItsOwnWay(secret: string): client.ClientAuth {
  return (server, ...rest) => {
    const ways = server.token_endpoint_auth_methods_supported
    const isByHeader = ways === undefined || ways.includes('client_secret_basic')
    return (isByHeader ? client.ClientSecretBasic(secret) : client.ClientSecretPost(secret))(server, ...rest)
  }
}

/** The provider of identities, asked for its addresses when somebody first signs in: that it is down stops no start. */
export class OpenIdProvider {
  /** As the provider names itself, in the form of addresses: what it signs under another name is refused. */
  readonly issuer: string
  readonly label: string
  readonly #config: OpenIdConfig
  readonly #returnAddress: string
  #discovered: { readonly at: number; readonly asked: Promise<client.Configuration> } | undefined

  constructor(config: OpenIdConfig, returnAddress: string) {
    this.issuer = new URL(config.issuer).href
    this.label = config.label
    this.#config = config
    this.#returnAddress = returnAddress
  }

  #discover(now: Date): Promise<client.Configuration> {
    if (this.#discovered !== undefined && now.getTime() - this.#discovered.at < discoveredFor) return this.#discovered.asked
    const { issuer, clientId, clientSecret } = this.#config
    // Read with its keys, although it came over TLS: then it holds also where something stands in between.
    const execute = [client.enableNonRepudiationChecks, ...(issuer.startsWith('http:') ? [client.allowInsecureRequests] : [])]
    const asked = client.discovery(new URL(issuer), clientId, undefined, byItsOwnWay(clientSecret), { timeout, execute })
    const discovered = { at: now.getTime(), asked }
    this.#discovered = discovered
    asked.catch(() => {
      if (this.#discovered === discovered) this.#discovered = undefined
    })
    return asked
  }

  /** Where the browser goes to sign in, with what is kept to check what comes back. Raises `provider-unavailable`. */
  async begin(now: Date, log: (reason: string) => void): Promise<Checks & { readonly address: string }> {
    const checks = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier() }
    try {
      const address = client.buildAuthorizationUrl(await this.#discover(now), {
        redirect_uri: this.#returnAddress,
        scope: 'openid email',
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(checks.verifier),
        code_challenge_method: 'S256',
      })
      return { ...checks, address: address.href }
    } catch (error) {
      throw toProblem(error, log)
    }
  }

  /** What the provider's answer, the query that it sent the browser back with, is worth. Raises `provider-refused` and `provider-unavailable`. */
  async redeem(answer: string, { state, nonce, verifier }: Checks, now: Date, log: (reason: string) => void): Promise<Claims> {
    try {
      const provider = await this.#discover(now)
      const address = new URL(this.#returnAddress)
      address.search = answer
      const tokens = await client.authorizationCodeGrant(provider, address, { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true })
      const claims = tokens.claims()
      if (!claims) throw refusedByProvider()
      const { sub: subject, amr } = claims
      return {
        issuer: this.issuer,
        subject,
        hasSecondFactor: this.#config.countsAsSecondFactor || (Array.isArray(amr) && amr.includes('mfa')),
        verifiedEmail: async () => {
          if (claims.email !== undefined) return verifiedOf(claims)
          try {
            return verifiedOf(await client.fetchUserInfo(provider, tokens.access_token, subject))
          } catch (error) {
            throw toProblem(error, log)
          }
        },
      }
    } catch (error) {
      throw error instanceof Problem ? error : toProblem(error, log)
    }
  }
}

/** Only what is said to be verified, and said so as the standard has it: some providers write the word instead, about addresses that anybody typed. */
function verifiedOf({ email, email_verified: isVerified }: Readonly<Record<string, unknown>>): string | null {
  return typeof email === 'string' && isVerified === true ? email : null
}
