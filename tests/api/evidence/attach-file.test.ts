import { createHash } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { figureEvidenceSchema } from '@atalaya/shared/evidence'
import { describe, expect, it } from 'vitest'
import { useApp } from '../../support/app.ts'
import { buildOffice, buildPerson, buildSubmission } from '../../support/builders.ts'
import { attach, filesBelow, officeDocument, pdf, useDataFolder, zipOf } from '../../support/evidence.ts'
import { expectAuditRow, expectOk, expectProblem } from '../../support/expect.ts'
import { refusesOthers } from '../../support/refusals.ts'
import { rowsOf, territoryRow, trailOf } from '../../support/stored.ts'

const folder = useDataFolder()
const app = useApp({ DATA_DIR: folder })
const figure = (path: string) => `${path}/evidence/ORI-CG-01/2019-Q1`
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex')
const placeOf = (content: Buffer) => `evidence/${sha256(content).slice(0, 2)}/${sha256(content)}`

describe('attaching a file', () => {
  refusesOthers(app, { may: ['publisher', 'provider', 'validator'], send: (caller, path, headers) => attach(caller, figure(path), pdf(), {}, headers) })

  it('keeps the bytes by their hash, the row with the figure, and who did it in the trail', async () => {
    const office = await buildOffice(app)
    const content = pdf('Kept')
    const { version } = await territoryRow(app, office)
    const told = { fileName: 'C:\\Mis documentos\\Convenio Medellín.PDF', title: ' Convenio con Medellín ', documentDate: '2019-02-14', visibility: 'public' } as const
    const { evidence, abilities } = expectOk(await attach(office.provider, figure(office.path), content, told), figureEvidenceSchema)
    const shown = { title: 'Convenio con Medellín', documentDate: '2019-02-14', visibility: 'public', content: { form: 'file', kind: 'pdf', bytes: content.length, name: 'Convenio Medellín.pdf' } }
    expect(evidence).toEqual([{ number: 1, ...shown, attachedBy: office.provider.principal.name, attachedAt: '2019-07-10T15:00:00.000Z', withdrawal: null }])
    expect(abilities).toEqual({ attach: { allowed: true }, withdraw: { allowed: true } })
    expect(filesBelow(folder)).toContain(placeOf(content))
    expect((await rowsOf(app, office, 'evidence')).map(({ hash }) => hash)).toEqual([sha256(content)])
    await expectAuditRow(app, {
      territory: office.territory.slug, action: 'evidence.attach', subject: '2019-Q1/ORI-CG-01/1', personId: office.provider.principal.personId, before: null,
      after: { ...shown, content: { ...shown.content, hash: sha256(content) } },
    })
    // Nobody's board says anything of a figure that is only entered.
    expect((await territoryRow(app, office)).version).toBe(version)
  })

  it('is internal unless it is said to be public, and needs no date', async () => {
    const office = await buildOffice(app)
    const { evidence } = expectOk(await attach(office.validator, figure(office.path), pdf()), figureEvidenceSchema)
    expect(evidence).toMatchObject([{ visibility: 'internal', documentDate: null }])
  })

  it('keeps the same bytes once, however often and wherever they are brought', async () => {
    const [office, other] = [await buildOffice(app), await buildOffice(app)]
    const content = pdf('The same everywhere')
    expectOk(await attach(office.provider, figure(office.path), content))
    const { evidence } = expectOk(await attach(office.provider, figure(office.path), content, { title: 'Otra vez' }), figureEvidenceSchema)
    expectOk(await attach(other.provider, figure(other.path), content))
    expect(evidence.map(({ number, title }) => [number, title])).toEqual([[1, 'Convenio firmado'], [2, 'Otra vez']])
    expect(filesBelow(folder).filter((path) => path.endsWith(sha256(content)))).toEqual([placeOf(content)])
    expect(filesBelow(folder).filter((path) => /arriving|\.part$/.test(path))).toEqual([])
  })

  it.each(['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp'] as const)('tells a %s from other zipped documents, whatever it is called', async (kind) => {
    const office = await buildOffice(app)
    const { evidence } = expectOk(await attach(office.provider, figure(office.path), await officeDocument(kind), { fileName: 'anexo' }), figureEvidenceSchema)
    expect(evidence).toMatchObject([{ content: { kind, name: `anexo.${kind}` } }])
  })

  it.each([
    ['csv', 'datos.csv', Buffer.from('país;monto\r\nChile;1.256,5\r\n')],
    ['csv', 'datos.csv', Buffer.from('pa\xeds;monto\r\nPer\xfa;7\r\n', 'latin1')],
    ['text', 'acta.txt', Buffer.from('Acta de la reunión\n')],
    ['text', 'acta.pdf', Buffer.from('Acta de la reunión\n')],
    ['png', 'foto.jpg', Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=', 'base64')],
  ] as const)('reads a %s called %s', async (kind, fileName, content) => {
    const office = await buildOffice(app)
    const { evidence } = expectOk(await attach(office.provider, figure(office.path), content, { fileName }), figureEvidenceSchema)
    expect(evidence).toMatchObject([{ content: { kind } }])
  })

  it.each([
    ['an executable called .pdf', 'informe.pdf', async () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'unknown-kind'],
    ['a page called .png', 'foto.png', async () => Buffer.from('<!DOCTYPE html><script>alert(1)</script>'), 'is-markup'],
    ['a page behind a page of text', 'acta.txt', async () => Buffer.from(`${'acta '.repeat(40_000)}<script>alert(1)</script>`), 'is-markup'],
    ['a drawing in SVG', 'mapa.png', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'is-markup'],
    ['a drawing that begins as XML', 'mapa.txt', async () => Buffer.from('<?xml version="1.0"?><svg/>'), 'is-markup'],
    ['text with control characters', 'acta.txt', async () => Buffer.from('acta\u0000\u0007'), 'unknown-kind'],
    ['a zip that is no document', 'anexos.docx', () => zipOf({ 'a.txt': 'a' }), 'unknown-kind'],
    ['a document with macros', 'anexo.docx', () => officeDocument('docx', { 'word/vbaProject.bin': 'x' }), 'has-macros'],
    ['a document that says it has macros', 'anexo.xlsx', () => zipOf({ '[Content_Types].xml': '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>' }), 'has-macros'],
    ['an open document with macros', 'anexo.odt', () => officeDocument('odt', { 'Basic/script-lc.xml': '<x/>' }), 'has-macros'],
    ['nothing', 'vacio.txt', async () => Buffer.alloc(0), 'empty-file'],
  ])('refuses %s, and keeps nothing of it', async (_name, fileName, content, slug) => {
    const office = await buildOffice(app)
    const before = filesBelow(folder)
    const problem = expectProblem(await attach(office.provider, figure(office.path), await content(), { fileName }), 'invalid-fields', ['/file'])
    expect(problem.errors?.map((error) => error.slug)).toEqual([slug])
    expect(filesBelow(folder)).toEqual(before)
    expect(await rowsOf(app, office, 'evidence')).toEqual([])
    expect((await trailOf(app, office.territory.slug)).map(({ action }) => action)).toEqual([])
  })

  it('takes 20 MB and refuses one byte more at once, before it has come', async () => {
    const office = await buildOffice(app)
    const most = 20 * 1024 * 1024
    const text = Buffer.alloc(most, 'a')
    expectOk(await attach(office.provider, figure(office.path), text, { fileName: 'largo.txt' }))
    expectProblem(await attach(office.provider, figure(office.path), Buffer.alloc(most + 1, 'a'), { fileName: 'largo.txt' }), 'too-large')
    // Announced and never sent: the answer does not wait for it.
    expectProblem(await attach(office.provider, figure(office.path), Buffer.from('a'), {}, { 'content-length': String(most + 1) }), 'too-large')
    expect(await rowsOf(app, office, 'evidence')).toHaveLength(1)
  })

  it.each([
    ['a title of blanks', { title: '  ' }],
    ['a title of two lines', { title: 'uno\ndos' }],
    ['a day that is none', { documentDate: '2019-02-30' }],
    ['a mark that is none', { visibility: 'secret' as 'public' }],
    ['no name', { fileName: '' }],
  ])('refuses %s', async (_name, told) => {
    const office = await buildOffice(app)
    expectProblem(await attach(office.provider, figure(office.path), pdf(), told), 'invalid-request')
  })

  it('refuses what is not sent as a file', async () => {
    const office = await buildOffice(app)
    const address = `${figure(office.path)}/files?fileName=a.pdf&title=Acta`
    expectProblem(await office.provider.post(address, { a: 1 }), 'unsupported-media-type')
  })

  it.each([
    ['an indicator that is not adopted', 'TER-IC-02/2019-Q1', 'not-found'],
    ['an indicator that is not there', 'ORI-CG-99/2019-Q1', 'not-found'],
    ['a period of another frequency', 'ORI-CG-01/2019-A1', 'not-found'],
    ['a quarter to come', 'ORI-CG-01/2019-Q4', 'period-not-open'],
    ['a quarter before those that are kept', 'ORI-CG-01/1989-Q4', 'period-too-early'],
  ] as const)('refuses %s', async (_name, place, slug) => {
    const office = await buildOffice(app)
    expectProblem(await attach(office.provider, `${office.path}/evidence/${place}`, pdf()), slug)
  })

  it('is closed to who enters figures once they are handed in, and open to who checks them', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'submitted' })
    expect(expectProblem(await attach(office.provider, figure(office.path), pdf()), 'wrong-state')['state']).toBe('submitted')
    expectOk(await attach(office.validator, figure(office.path), pdf()))
  })

  it('is open on a public figure to who may correct it alone, and changes what the public sees', async () => {
    const office = await buildOffice(app)
    await buildSubmission(app, office, { state: 'published' })
    const { version } = await territoryRow(app, office)
    expectProblem(await attach(office.validator, figure(office.path), pdf()), 'not-allowed')
    const { abilities } = expectOk(await attach(office.publisher, figure(office.path), pdf()), figureEvidenceSchema)
    expect(abilities).toEqual({ attach: { allowed: true }, withdraw: { allowed: false, problem: 'wrong-state', params: { state: 'published' } } })
    expect((await territoryRow(app, office)).version).toBe(version + 1)
  })

  it('leaves nothing of a file that is cut off on its way', async () => {
    const office = await buildOffice(app)
    const before = filesBelow(folder)
    await app.server.listen({ port: 0, host: '127.0.0.1' })
    const { port } = app.server.server.address() as AddressInfo
    const person = await buildPerson(app, { office, roles: ['provider'] })
    const headers = { host: 'atalaya.example.org', cookie: person.cookie, origin: 'http://atalaya.example.org', 'content-type': 'application/octet-stream', 'content-length': 100_000 }
    const sending = httpRequest({ port, host: '127.0.0.1', method: 'POST', path: `${figure(office.path)}/files?fileName=a.pdf&title=Acta`, headers })
    const ended = new Promise((resolve) => sending.once('error', resolve))
    sending.write(pdf())
    // Some of it has arrived.
    while (!filesBelow(folder).some((path) => path.includes('arriving'))) await wait(10)
    sending.destroy(new Error('the line went dead'))
    await ended
    while (filesBelow(folder).some((path) => path.includes('arriving'))) await wait(10)
    expect(filesBelow(folder)).toEqual(before)
    expect(await rowsOf(app, office, 'evidence')).toEqual([])
  })
})
