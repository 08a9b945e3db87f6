import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readConfig } from '@atalaya/server/config'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { serverOn, useApp, type Caller } from '../../support/app.ts'
import { archivePath, backUp, openInstallation, restore, type Installation } from '../../support/archives.ts'
import { buildOffice } from '../../support/builders.ts'
import { attach, filesBelow, pdf, useDataFolder } from '../../support/evidence.ts'
import { expectOk, expectProblem } from '../../support/expect.ts'
import { rowsOf } from '../../support/stored.ts'

const [key, secret, region] = ['AKIDEXAMPLE', 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY', 'sa-east-1']
const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')
const hmac = (by: string | Buffer, text: string) => createHmac('sha256', by).update(text).digest()

/** Whether a request is signed as Signature Version 4 says (AWS, «Authenticating Requests», 2: the four steps), by the key that the store knows. */
function isSigned({ method = '', url = '', headers }: IncomingMessage, body: Buffer): boolean {
  const parts = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([\w;-]+), Signature=([\da-f]{64})$/.exec(String(headers.authorization))
  const [, keyId, day = '', place = '', signed = '', signature] = parts ?? []
  const names = signed.split(';')
  if (keyId !== key || place !== region || !names.includes('host') || !names.includes('x-amz-content-sha256') || headers['x-amz-content-sha256'] !== sha256(body)) return false
  const canonical = [method, url, '', ...names.map((name) => `${name}:${String(headers[name])}`), '', signed, sha256(body)].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], `${day}/${place}/s3/aws4_request`, sha256(canonical)].join('\n')
  const signingKey = ['s3', 'aws4_request'].reduce((by, text) => hmac(by, text), hmac(hmac(`AWS4${secret}`, day), place))
  return hmac(signingKey, toSign).toString('hex') === signature
}

/** A store of objects as far as this product asks for one: it checks every signature, and wants to know how long a body is. */
class ObjectStore {
  readonly objects = new Map<string, Buffer>()
  readonly asked: string[] = []
  isDown = false
  readonly #server: Server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { status, content } = this.#answer(request, Buffer.concat(chunks))
      response.writeHead(status).end(content)
    })
  })

  #answer(request: IncomingMessage, body: Buffer): { status: number; content?: Buffer } {
    const { method = '', url = '' } = request
    this.asked.push(method)
    if (this.isDown) return { status: 503 }
    if (!isSigned(request, body)) return { status: 403 }
    if (method === 'PUT') {
      if (request.headers['content-length'] !== String(body.length)) return { status: 411 }
      this.objects.set(url, body)
      return { status: 200 }
    }
    const content = this.objects.get(url)
    return content === undefined ? { status: 404 } : { status: 200, content }
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return this.address()
  }

  address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/atalaya-evidencia`
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}

const folder = useDataFolder()
const app = useApp()
const objects = new ObjectStore()
let server: FastifyInstance
const figure = (path: string) => `${path}/evidence/ORI-CG-01/2019-Q1`

beforeAll(async () => {
  const OBJECT_STORE = await objects.start()
  server = await serverOn(app.store, () => app.clock.now, { DATA_DIR: folder, OBJECT_STORE, OBJECT_STORE_REGION: region, OBJECT_STORE_KEY: key, OBJECT_STORE_SECRET: secret, LOG_LEVEL: 'silent' })
})
afterAll(async () => {
  await server.close()
  await objects.stop()
})

/** Asks the server whose files are in the store of objects, as that person. */
function onBucket(cookie: string): Caller {
  const headers = { host: 'atalaya.example.org', cookie, origin: 'http://atalaya.example.org' }
  const ask = (method: 'GET' | 'PUT' | 'POST' | 'DELETE') => (path: string, body?: unknown, given = {}) =>
    server.inject({ method, url: path, headers: { ...headers, ...given }, ...(body === undefined ? {} : { payload: body as object }) })
  return { get: (path, given) => ask('GET')(path, undefined, given), put: ask('PUT'), post: ask('POST'), delete: ask('DELETE') }
}

describe('a store of objects', () => {
  it('is sent what is attached, signed, under its hash and once, and gives it back', async () => {
    const office = await buildOffice(app)
    const provider = onBucket(office.provider.cookie)
    const content = pdf('En el almacén')
    expectOk(await attach(provider, figure(office.path), content))
    expectOk(await attach(provider, figure(office.path), content))
    const place = `/atalaya-evidencia/evidence/${sha256(content).slice(0, 2)}/${sha256(content)}`
    expect([...objects.objects]).toEqual([[place, content]])
    expect(objects.asked).toEqual(['HEAD', 'PUT', 'HEAD'])
    expect(filesBelow(folder)).toEqual([])
    const response = await provider.get(`${figure(office.path)}/2/file`)
    expect([response.statusCode, response.rawPayload.equals(content)]).toEqual([200, true])
  })

  it('is read for a backup, and given what is restored', async () => {
    const office = await buildOffice(app)
    const content = pdf('Respaldado')
    expectOk(await attach(onBucket(office.provider.cookie), figure(office.path), content))
    const here: Installation = { store: app.store, dataDir: folder, objectStore: { address: objects.address(), region, keyId: key, secret } }
    const path = archivePath()
    const { files } = await backUp(here, path)
    expect(files).toEqual({ count: 2, bytes: pdf('En el almacén').length + content.length, missing: [] })
    const kept = new Map(objects.objects)
    objects.objects.clear()
    expect((await backUp(here, archivePath())).files).toMatchObject({ count: 0, missing: [sha256(content), sha256(pdf('En el almacén'))].toSorted() })
    const copy = await openInstallation('sqlite')
    onTestFinished(() => copy.end())
    await restore({ ...copy, objectStore: here.objectStore }, path)
    expect(new Map([...objects.objects].toSorted())).toEqual(new Map([...kept].toSorted()))
    objects.isDown = true
    await expect(backUp(here, archivePath())).rejects.toThrow('The object store answered GET with 503')
    objects.isDown = false
  })

  it('that does not answer leaves no row that points to nothing', async () => {
    const office = await buildOffice(app)
    objects.isDown = true
    const response = await attach(onBucket(office.provider.cookie), figure(office.path), pdf('Sin almacén'))
    objects.isDown = false
    expectProblem(response, 'unexpected')
    expect(response.body).not.toContain(secret)
    expect(await rowsOf(app, office, 'evidence')).toEqual([])
    expect(filesBelow(folder)).toEqual([])
  })

  it('is not begun without its key, and never tells what was typed for it', () => {
    const address = 'https://s3.example.org/atalaya'
    expect(() => readConfig({ OBJECT_STORE: address, OBJECT_STORE_KEY: key })).toThrow(/OBJECT_STORE is given/)
    expect(() => readConfig({ OBJECT_STORE: `https://${key}:clave-secreta@s3.example.org/atalaya` })).toThrow(/- OBJECT_STORE: (?!.*clave-secreta)/)
    expect(() => readConfig({ OBJECT_STORE: 'https://s3.example.org' })).toThrow(/bucket/)
    expect(readConfig({ OBJECT_STORE: `${address}/`, OBJECT_STORE_KEY: key, OBJECT_STORE_SECRET: secret }).objectStore).toEqual({ address, region: 'us-east-1', keyId: key, secret })
  })
})
