import { argon2, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'

/** RFC 9106 and OWASP's least for argon2id: 19 MiB, two passes, one lane; about 40 ms. */
const parameters = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }

function derive(password: string, nonce: Buffer, { memory, passes, parallelism, tagLength }: typeof parameters): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message: password.normalize('NFKC'), nonce, memory, passes, parallelism, tagLength }, (error, tag) =>
      error ? reject(error) : resolve(tag),
    )
  })
}

/** Letters and digits that are not taken for one another when they are read aloud or copied from paper. */
const tellable = 'abcdefghijkmnpqrstuvwxyz23456789'

/** A password to be told in person and typed once: four groups of four out of 32 signs, 80 bits. */
export function newFirstPassword(): string {
  const group = () => Array.from({ length: 4 }, () => tellable[randomInt(tellable.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}

/** Whether two passwords are one to whoever types them. */
export function isSamePassword(one: string, other: string): boolean {
  return one.normalize('NFKC') === other.normalize('NFKC')
}

const base64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')

/** A password as it is kept: argon2id in PHC string form, with its salt and parameters. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const { memory, passes, parallelism } = parameters
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(await derive(password, salt, parameters))}`
}

/** Whether a password is the one kept. Raises on a string that is not in PHC form, because then the database is damaged. */
export async function verifyPassword(kept: string, password: string): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(kept)
  const [, memory, passes, parallelism, salt, tag] = parts ?? []
  if (!salt || !tag) throw new Error('A kept password is not an argon2id string')
  const expected = Buffer.from(tag, 'base64')
  const given = await derive(password, Buffer.from(salt, 'base64'), {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  })
  return timingSafeEqual(expected, given)
}

let nobodysPassword: Promise<string> | undefined

/** Takes as long as a wrong password, so that the time of an answer does not tell which e-mails exist. */
export async function verifyNobody(password: string): Promise<false> {
  nobodysPassword ??= hashPassword(randomBytes(16).toString('hex'))
  await verifyPassword(await nobodysPassword, password)
  return false
}
