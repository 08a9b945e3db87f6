import { createPerson } from '@atalaya/db/account'
import type { WriteHandle } from '@atalaya/db/store'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { useApp } from '../../support/app.ts'
import { allRows } from '../../support/stored.ts'
import { testEngine } from '../../support/test-engine.ts'

const app = useApp()
let count = 0

function addPerson(handle: WriteHandle, email: string): Promise<number> {
  return createPerson(handle, { name: 'Luz', email, passwordHash: '', language: 'es', isDemo: false, hasFirstPassword: false })
}

/** E-mails that nobody has yet. */
const fresh = (names: number) => Array.from({ length: names }, () => `luz-${(count += 1)}@example.org`)

async function present(emails: readonly string[]): Promise<string[]> {
  return (await allRows(app.store, 'person')).map(({ email }) => email).filter((email) => emails.includes(email))
}

describe('a write', () => {
  it('is kept, with what its body answers', async () => {
    const [email = ''] = fresh(1)
    const id = await app.store.write((handle) => addPerson(handle, email))
    expect((await allRows(app.store, 'person')).find((person) => person.email === email)?.id).toBe(id)
  })

  it('is undone whole when its body throws after an await', async () => {
    const emails = fresh(2)
    const failing = app.store.write(async (handle) => {
      for (const email of emails) await addPerson(handle, email)
      await wait(5)
      throw new Error('the body gave up')
    })
    await expect(failing).rejects.toThrow('the body gave up')
    expect(await present(emails)).toEqual([])
  })

  it('is undone whole when the database refuses a statement', async () => {
    const [email = ''] = fresh(1)
    const { person } = app.store.read.tables
    const twice = app.store.write(async (handle) => {
      await addPerson(handle, email)
      await handle.db.insert(person).values({ name: 'Luz', email, emailKey: email, passwordHash: '', language: 'es', isDemo: false })
    })
    await expect(twice).rejects.toThrow(/UNIQUE|duplicate key|Failed query/)
    expect(await present([email])).toEqual([])
  })

  it('that failed does not stand in the way of the next', async () => {
    const [email = ''] = fresh(1)
    await expect(app.store.write(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await app.store.write((handle) => addPerson(handle, email))
    expect(await present([email])).toEqual([email])
  })

  it.runIf(testEngine() === 'postgres')('whose connection the server ends is refused alone, and the next has another', async () => {
    const ended = app.store.write(({ db }) => (db as unknown as { execute(text: string): Promise<unknown> }).execute('select pg_terminate_backend(pg_backend_pid())'))
    await expect(ended).rejects.toThrow(/pg_terminate_backend/)
    const [email = ''] = fresh(1)
    await app.store.write((handle) => addPerson(handle, email))
    expect(await present([email])).toEqual([email])
  })

  it('inside a write is refused, also after an await, and undoes the outer one', async () => {
    const emails = fresh(2)
    const nested = app.store.write(async (handle) => {
      await addPerson(handle, emails[0] ?? '')
      await wait(1)
      await app.store.write((inner) => addPerson(inner, emails[1] ?? ''))
    })
    await expect(nested).rejects.toThrow('A write was begun inside a write')
    expect(await present(emails)).toEqual([])
  })

  it('is seen by readers whole or not at all', async () => {
    const emails = fresh(2)
    const counts: Promise<number>[] = []
    const look = () => counts.push(present(emails).then((seen) => seen.length))
    expect(await present(emails)).toEqual([])
    await app.store.write(async (handle) => {
      for (const email of emails) {
        await addPerson(handle, email)
        // Not awaited: on an engine of one connection a reader waits for the writer.
        look()
        await wait(5)
      }
    })
    look()
    const seen = await Promise.all(counts)
    expect(seen).toHaveLength(3)
    expect(seen).not.toContain(1)
    expect(seen.at(-1)).toBe(2)
  })

  it('waits for the one before, so that what both read and change is changed twice', async () => {
    const [email = ''] = fresh(1)
    const id = await app.store.write((handle) => addPerson(handle, email))
    const { person } = app.store.read.tables
    const addLetter = () =>
      app.store.write(async ({ db, tables }) => {
        const name = (await db.select().from(tables.person)).find((row) => row.id === id)?.name
        await wait(2)
        await db.insert(person).values({ id, name: '', email, emailKey: email, passwordHash: '', language: 'es', isDemo: false }).onConflictDoUpdate({ target: person.id, set: { name: `${name}!` } })
      })
    await Promise.all([addLetter(), addLetter(), addLetter()])
    expect((await allRows(app.store, 'person')).find((row) => row.id === id)?.name).toBe('Luz!!!')
  })
})
