import fastify from 'fastify'
import { describe, expect, it } from 'vitest'
import { KeptBodies, type KeptAnswer } from './kept-bodies.ts'

/** A server that keeps what `make` makes, at the version in the address. */
function keeping(make: KeptAnswer['make']) {
  const kept = new KeptBodies()
  const app = fastify()
  app.get('/:version', (request, reply) => kept.send(request, reply, { key: 'board', version: request.url, type: 'text/plain', isCostly: true, make }))
  return async (version: string) => (await app.inject(`/${version}`)).body
}

/** A server that keeps one answer of eight bytes for each address: how many were made, and for which. */
function askedOf(kept: KeptBodies, { isCostly = true } = {}) {
  const app = fastify()
  let made = 0
  app.get<{ Params: { name: string } }>('/:name', (request, reply) =>
    kept.send(request, reply, { key: request.params.name, version: '1', type: 'text/plain', isCostly, make: async () => `made ${String((made += 1)).padStart(2)}${request.params.name}` }),
  )
  return async (name: string, headers: Record<string, string> = {}) => (await app.inject({ url: `/${name}`, headers })).body
}

/** What a kept answer is to a request with these headers. */
async function answerTo(headers: Record<string, string>) {
  const kept = new KeptBodies()
  const app = fastify()
  app.get('/', (request, reply) => kept.send(request, reply, { key: 'board', version: '1', type: 'text/plain', make: async () => 'a board' }))
  return app.inject({ url: '/', headers })
}

describe('an answer that is kept', () => {
  it('is made once for those who ask at the same moment, and again for another version', async () => {
    let made = 0
    const ask = keeping(async () => {
      made += 1
      await new Promise((resolve) => setTimeout(resolve, 20))
      return `made ${made}`
    })
    expect(await Promise.all([ask('1'), ask('1'), ask('1')])).toEqual(['made 1', 'made 1', 'made 1'])
    expect(await ask('1')).toBe('made 1')
    expect(await ask('2')).toBe('made 2')
  })

  it('is made anew after it could not be made', async () => {
    let tries = 0
    const ask = keeping(async () => {
      tries += 1
      if (tries === 1) throw new Error('The database was away')
      return 'here it is'
    })
    expect(JSON.parse(await ask('1'))).toMatchObject({ statusCode: 500 })
    expect(await ask('1')).toBe('here it is')
  })

  it.each([
    ['gzip', true], ['br, GZIP;q=0.5', true], ['gzip;q=0, identity', false], ['gzip; q=0.0', false], ['x-gzip', false], ['', false],
  ])('goes compressed to who takes %j: %s', async (encoding, isCompressed) => {
    const { headers } = await answerTo({ 'accept-encoding': encoding })
    expect(headers['content-encoding']).toBe(isCompressed ? 'gzip' : undefined)
  })

  it('goes when others need its room, the least recently used first', async () => {
    const ask = askedOf(new KeptBodies(20))
    // Eight bytes each: two have room among twenty, three do not.
    expect([await ask('a'), await ask('b'), await ask('a'), await ask('c'), await ask('a'), await ask('b')]).toEqual(['made  1a', 'made  2b', 'made  1a', 'made  3c', 'made  1a', 'made  4b'])
  })

  it('is kept from the second time on, unless it is costly', async () => {
    const ask = askedOf(new KeptBodies(), { isCostly: false })
    expect([await ask('a'), await ask('a'), await ask('a')]).toEqual(['made  1a', 'made  2a', 'made  2a'])
    const askCostly = askedOf(new KeptBodies())
    expect([await askCostly('a'), await askCostly('a')]).toEqual(['made  1a', 'made  1a'])
  })

  it('was asked for once by all who asked at the same moment', async () => {
    const ask = askedOf(new KeptBodies(), { isCostly: false })
    expect(await Promise.all([ask('a'), ask('a')])).toEqual(['made  1a', 'made  1a'])
    expect([await ask('a'), await ask('a')]).toEqual(['made  2a', 'made  2a'])
  })

  it('does not go for what is asked for once', async () => {
    // Room for two of eight bytes.
    const ask = askedOf(new KeptBodies(20), { isCostly: false })
    await ask('a')
    const kept = await ask('a')
    for (const name of ['b', 'c', 'd', 'e']) await ask(name)
    expect(await ask('a')).toBe(kept)
  })

  it('has the same tag when it is made again from the same', async () => {
    const tags = []
    const app = fastify()
    const kept = new KeptBodies()
    app.get('/', (request, reply) => kept.send(request, reply, { key: 'board', version: '1', type: 'text/plain', make: async () => 'a board, año' }))
    for (let asked = 0; asked < 3; asked += 1) tags.push((await app.inject('/')).headers.etag)
    expect(new Set(tags).size).toBe(1)
  })

  it('leaves its room to what is compressed', async () => {
    const ask = askedOf(new KeptBodies(30))
    // Compressed, eight bytes are 28: header of ten, content of at least ten, trailer of eight.
    await ask('a')
    await ask('b')
    await ask('b', { 'accept-encoding': 'gzip' })
    expect(await ask('a')).toBe('made  3a')
  })

  it('is not sent again to who has it, among others, or in the strong form of its tag', async () => {
    const etag = String((await answerTo({})).headers.etag)
    for (const asked of [etag, `"a", ${etag}`, etag.slice(2), '*']) expect((await answerTo({ 'if-none-match': asked })).statusCode).toBe(304)
    for (const asked of ['"a"', 'W/"b", "c"']) expect((await answerTo({ 'if-none-match': asked })).statusCode).toBe(200)
  })
})
