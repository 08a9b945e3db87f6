import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65_535)
const minutes = z.coerce.number().int().min(1).max(60 * 24 * 365)
const yesOrNo = z.enum(['yes', 'no']).transform((answer) => answer === 'yes')

/** What the provider says about people would otherwise pass the network in clear. */
function isSafeIssuer(address: string): boolean {
  const issuer = URL.parse(address)
  return issuer !== null && (issuer.protocol === 'https:' || ['127.0.0.1', '[::1]', 'localhost'].includes(issuer.hostname))
}

/** The environment, variable by variable; `.env.example` repeats these sentences. */
export const configSchema = z.object({
  /** `production` refuses to start with demo accounts and asks for PUBLIC_URL; `development` is for trying out. */
  MODE: z.enum(['development', 'production']).default('development'),
  /** Address to listen on; loopback unless a proxy on another machine must reach it. */
  HOST: z.string().refine((host) => host === 'localhost' || isIP(host) !== 0, 'is an IP address or localhost').default('127.0.0.1'),
  /** Port to listen on; 0 takes a free one. */
  PORT: port.default(3000),
  /** Where readers reach the product, without a path: `https://atalaya.example.org`. Empty: the address listened on. */
  PUBLIC_URL: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).refine((url) => new URL(url).pathname === '/', 'has no path')]).default(''),
  /** Folder of what is kept in files: the SQLite database, and what people attach. */
  DATA_DIR: z.string().min(1).default('data'),
  /** `postgres://user:password@host/database`, or the path of a SQLite file. Empty: `atalaya.sqlite` in DATA_DIR. */
  DATABASE_URL: z.string().default(''),
  /** `https://s3.example.org/bucket`: a bucket of a store that speaks S3, for the files that people attach. Empty: they lie in DATA_DIR. */
  OBJECT_STORE: z.union([z.literal(''), z.string().regex(/^https?:\/\/[^/?#@\s]+(\/[^/?#@\s]+)+\/?$/, 'is an address with a bucket, without a name and a password in it')]).default(''),
  /** Region that the store's requests are signed for; many stores take any. */
  OBJECT_STORE_REGION: z.string().regex(/^[\w-]+$/, 'is a word').default('us-east-1'),
  /** Name of the key to the store. */
  OBJECT_STORE_KEY: z.string().default(''),
  /** Secret of the key; never logged. */
  OBJECT_STORE_SECRET: z.string().default(''),
  /** Whether an empty database is filled with the demo: Bucaramanga and ten illustrative cities. */
  DEMO: yesOrNo.default(true),
  /** Minutes without use after which a person is signed out. */
  SESSION_IDLE_MINUTES: minutes.default(60 * 8),
  /** Minutes after which a person is signed out whatever the use. */
  SESSION_MINUTES: minutes.default(60 * 24 * 7),
  /** Failed sign-ins a minute on one account from one address before the next are refused; twice as many from one address, twenty times on one account. */
  SIGN_IN_ATTEMPTS: z.coerce.number().int().min(1).max(1000).default(10),
  /** Addresses or CIDR ranges, separated by commas, of the proxies in front that may say whom they speak for. Empty: nobody is believed. */
  TRUSTED_PROXIES: z.string().regex(/^[\da-fA-F.:/, ]*$/, 'is a list of addresses or CIDR ranges').default(''),
  /** `smtp://user:password@host:587`, or `smtps://` for TLS from the first byte. Empty: messages are written to files in DATA_DIR, under `outbox`, and administrators see them. */
  SMTP_URL: z.union([z.literal(''), z.url({ protocol: /^smtps?$/ })]).default(''),
  /** Whom messages are from, `Atalaya <atalaya@example.org>`; needed with SMTP_URL. */
  MAIL_FROM: z.string().regex(/^([^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)?$/, 'is an address, or a name and an address in angle brackets').default(''),
  /** `https://identity.example.org/realm`: a provider of OpenID Connect whose sign-in opens the office too, to who has an account. Empty: passwords alone. */
  OIDC_ISSUER: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).refine(isSafeIssuer, 'is an https address, or one of this machine')]).default(''),
  /** What the provider calls this installation; the address that it sends people back to is PUBLIC_URL with `/office/open-id`. */
  OIDC_CLIENT_ID: z.string().max(500).default(''),
  /** Secret of this installation at the provider; never logged. Cookies of a sign-in that has begun are signed with a key made from it. */
  OIDC_CLIENT_SECRET: z.string().default(''),
  /** How the provider is called on the sign-in page, as people know it. Empty: by its address. */
  OIDC_LABEL: z.string().max(60).default(''),
  /** Whether every sign-in there counts as two steps. Otherwise one does that says so itself (`mfa` among its `amr`), and the number of the phone is asked for after any other. */
  OIDC_SECOND_FACTOR: yesOrNo.default(false),
  /** What is logged. */
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
})

export type Config = Readonly<{
  mode: 'development' | 'production'
  host: string
  port: number
  publicUrl: string
  dataDir: string
  databaseUrl: string
  /** Undefined: files lie in `dataDir`. */
  objectStore: Readonly<{ address: string; region: string; keyId: string; secret: string }> | undefined
  hasDemo: boolean
  sessionIdleMinutes: number
  sessionMinutes: number
  signInAttempts: number
  trustedProxies: readonly string[]
  smtpUrl: string
  mailFrom: string
  /** Undefined: people sign in with passwords alone. */
  openId: Readonly<{ issuer: string; clientId: string; clientSecret: string; label: string; countsAsSecondFactor: boolean }> | undefined
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}>

type Variable = keyof typeof configSchema.shape

/** Have passwords in them, which are told to nobody, not even when they are wrong. */
const secretVariables: ReadonlySet<Variable> = new Set(['DATABASE_URL', 'SMTP_URL', 'OBJECT_STORE', 'OBJECT_STORE_KEY', 'OBJECT_STORE_SECRET', 'OIDC_CLIENT_SECRET'])

interface ConfigTrouble {
  readonly detail: string
  /** Those that mend it. */
  readonly variables: readonly Variable[]
}

/** Says everything that is wrong with the environment, a line each, and which variables to look up. */
export class ConfigError extends Error {
  constructor(troubles: readonly ConfigTrouble[]) {
    const variables = new Set(troubles.flatMap((trouble) => trouble.variables))
    super(`The configuration is not right:\n${troubles.map(({ detail }) => `  - ${detail}`).join('\n')}\n.env.example explains ${[...variables].join(', ')}.`)
    this.name = 'ConfigError'
  }
}

/** Parses the environment once. Raises `ConfigError` with the whole list of what is wrong. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.keys(configSchema.shape).map((name) => [name, environment[name] === '' ? undefined : environment[name]]))
  const parsed = configSchema.safeParse(given)
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map(({ path, message }) => {
        const variable = path[0] as Variable
        return { detail: `${variable}${secretVariables.has(variable) ? '' : `=${JSON.stringify(given[variable])}`}: ${message}`, variables: [variable] }
      }),
    )
  }
  const { MODE, PUBLIC_URL, HOST, PORT, DATA_DIR, DATABASE_URL } = parsed.data
  if (MODE === 'production' && PUBLIC_URL === '') {
    throw new ConfigError([{ detail: 'PUBLIC_URL is needed in production: links, cookies and the origin check are made from it', variables: ['PUBLIC_URL'] }])
  }
  if (parsed.data.SMTP_URL !== '' && parsed.data.MAIL_FROM === '') {
    throw new ConfigError([{ detail: 'MAIL_FROM is needed with SMTP_URL: mail servers take no message from nobody', variables: ['MAIL_FROM', 'SMTP_URL'] }])
  }
  return Object.freeze({
    objectStore: readObjectStore(parsed.data),
    openId: readOpenId(parsed.data),
    mode: MODE,
    host: HOST,
    port: PORT,
    publicUrl: PUBLIC_URL.replace(/\/$/, ''),
    dataDir: resolve(DATA_DIR),
    databaseUrl: DATABASE_URL === '' ? join(resolve(DATA_DIR), 'atalaya.sqlite') : DATABASE_URL,
    hasDemo: MODE === 'development' && parsed.data.DEMO,
    sessionIdleMinutes: parsed.data.SESSION_IDLE_MINUTES,
    sessionMinutes: parsed.data.SESSION_MINUTES,
    signInAttempts: parsed.data.SIGN_IN_ATTEMPTS,
    trustedProxies: parsed.data.TRUSTED_PROXIES.split(',').map((range) => range.trim()).filter((range) => range !== ''),
    smtpUrl: parsed.data.SMTP_URL,
    mailFrom: parsed.data.MAIL_FROM,
    logLevel: parsed.data.LOG_LEVEL,
  })
}

/**
 * Where the product is reached, for links in messages: never what a request calls it, because whoever asks for a link in
 * somebody's name would choose where it leads.
 */
export function siteAddress({ publicUrl, host, port }: Config): string {
  return publicUrl === '' ? `http://${host.includes(':') ? `[${host}]` : host}:${port}` : publicUrl
}

function readObjectStore({ OBJECT_STORE, OBJECT_STORE_REGION, OBJECT_STORE_KEY, OBJECT_STORE_SECRET }: z.infer<typeof configSchema>): Config['objectStore'] {
  if (OBJECT_STORE === '') return undefined
  if (OBJECT_STORE_KEY === '' || OBJECT_STORE_SECRET === '') {
    throw new ConfigError([{ detail: 'OBJECT_STORE is given, and the key to it or its secret is not', variables: ['OBJECT_STORE_KEY', 'OBJECT_STORE_SECRET'] }])
  }
  return Object.freeze({ address: OBJECT_STORE.replace(/\/$/, ''), region: OBJECT_STORE_REGION, keyId: OBJECT_STORE_KEY, secret: OBJECT_STORE_SECRET })
}

function readOpenId({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_LABEL, OIDC_SECOND_FACTOR }: z.infer<typeof configSchema>): Config['openId'] {
  if (OIDC_ISSUER === '') return undefined
  if (OIDC_CLIENT_ID === '' || OIDC_CLIENT_SECRET === '') {
    throw new ConfigError([{ detail: 'OIDC_ISSUER is given, and what it calls this installation or the secret is not', variables: ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] }])
  }
  const label = OIDC_LABEL === '' ? new URL(OIDC_ISSUER).host : OIDC_LABEL
  return Object.freeze({ issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET, label, countsAsSecondFactor: OIDC_SECOND_FACTOR })
}
