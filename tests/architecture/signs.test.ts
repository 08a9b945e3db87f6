import { auditActions, installationActions } from '@atalaya/shared/audit'
import { describe, expect, test } from 'vitest'
import { codeFiles, filesIn, importsOf, occurrences, shippedFiles } from './source-files.ts'

const self = 'tests/architecture/signs.test.ts'
const documents = filesIn('.', /(\.(md|json|jsonc|yaml|css|html|sql|example)|^\.ci\/run)$/).filter(({ path }) => !/^pnpm-lock\.yaml$|\/meta\//.test(path))
const everything = [...codeFiles, ...documents].filter(({ path }) => path !== self)

/** In lines. Texts stand three times, and are read one language at a time. */
const longestFile = 320
const longestCatalogue = 480

/**
 * The acts that the code writes, each with whether it is in no territory: named in the row itself (`action: '…'`, beside what the row has
 * or takes from another one, `...row`), or one of several that the row takes its action from.
 */
const actsWritten = shippedFiles
  .filter(({ path }) => /^(server|seeds|db)\/src\//.test(path))
  .flatMap(({ text }) => {
    const isNowhere = (row: string) => row.includes("territory: ''") || [...row.matchAll(/\.\.\.(\w+)\b/g)].some(([, name]) => new RegExp(`const ${name} = \\{[^}]*territory: ''`).test(text))
    const named = [...text.matchAll(/\{([^{}]*)\baction: '([a-z]+\.[a-z-]+)'/g)].map(([, row = '', action]) => ({ action, isOfInstallation: isNowhere(row) }))
    const chosen = [...text.matchAll(/const (?:acts|begun|action) = (.*)/g)].flatMap(([, choice = '']) => [...choice.matchAll(/'([a-z]+\.[a-z-]+)'/g)])
    return [...named, ...chosen.map(([, action]) => ({ action, isOfInstallation: false }))]
  })

describe('signs', () => {
  test('a missing figure is never made a zero, nor a missing list an empty one', () => {
    const found = occurrences(shippedFiles, /\?\? 0\b(?!\.)|\|\| (0\b|\[\]|\{\}|''|"")/)
    expect(found, 'Say what is missing, or name the number that it stands for').toEqual([])
  })

  test('no failure is swallowed', () => {
    const whole = codeFiles.flatMap(({ path, text }) => {
      const found = [...text.matchAll(/catch\s*(\([^)]*\))?\s*\{\s*\}|\.catch\(\s*\(\s*\w*\s*\)\s*=>\s*(undefined|null|\{\s*\}|\[\])\s*\)/g)]
      return found.map(([what]) => `${path}: ${what}`)
    })
    expect(whole.filter((place) => !place.startsWith(self)), 'Let it throw, or handle it').toEqual([])
  })

  test('no rule is switched off where it bites', () => {
    const found = [
      ...occurrences(everything, /(oxlint|eslint)-(disable|enable)|@ts-(ignore|nocheck)/),
      // A test of types says with it that something must not compile.
      ...occurrences(shippedFiles, /@ts-expect-error/),
    ]
    expect(found, 'Mend the code, or change the rule for all in .oxlintrc.json').toEqual([])
  })

  test('only the process reads the clock: a time of day is an argument everywhere else', () => {
    const timeless = shippedFiles.filter(({ path }) => /^(shared|db)\/src\//.test(path))
    expect(occurrences(timeless, /new Date\(\)|Date\.now\(/), 'Take `now` as an argument').toEqual([])
  })

  test('only the problem mapping knows a status of failure', () => {
    const found = occurrences(shippedFiles.filter(({ path }) => path.startsWith('server/')), /\.(code|status)\(\s*[45]\d\d\b/)
    expect(found, 'Raise an entry of the catalogue').toEqual([])
  })

  test('the store runs on either engine: no builder ends in get, all or run', () => {
    const found = occurrences(shippedFiles.filter(({ path }) => /^(db|server|seeds)\/src\//.test(path) && !path.startsWith('db/src/store/')), /\)\.(get|all|run)\(\)/)
    expect(found, 'Await the builder: on PostgreSQL these do not exist').toEqual([])
  })

  test('every write of a verb leaves a row in the trail', () => {
    const verbs = shippedFiles.filter(({ path, text }) => path.startsWith('server/src/') && /\.write\(/.test(text))
    // That a person is still there is no act of theirs, and what became of a message is in its own row; a thread waits for its turn to
    // write what a verb writes; a terminal is written to.
    const noActs = ['server/src/plugins/session.ts', 'server/src/mail/deliver-mail.ts', 'server/src/import/import-worker.ts', 'server/src/import-figures.ts']
    const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length
    const silent = verbs.filter(({ path, text }) => count(text, /\.write\(/g) > count(text, /\bappendAudits?\(/g) && !noActs.includes(path))
    expect(verbs.length).toBeGreaterThan(5)
    expect(silent.map(({ path }) => path), 'Append to the audit in the same transaction').toEqual([])
  })

  test('every version that comes to be is told of by the row of its verb', () => {
    const verbs = shippedFiles.filter(({ path, text }) => /^(server|seeds)\/src\//.test(path) && /\baddObservationVersion\(/.test(text))
    expect(verbs.length).toBeGreaterThan(1)
    const silent = verbs.filter(({ text }) => !/\bversionKey\(/.test(text) || !/\bversions\b/.test(text))
    expect(silent.map(({ path }) => path), 'Put the digest that it answers into `after.versions` of the row, under `versionKey`').toEqual([])
  })

  test('every action that has words is appended somewhere', () => {
    const appended = new Set(actsWritten.map(({ action }) => action))
    expect(auditActions.filter((action) => !appended.has(action))).toEqual([])
  })

  test('the actions of the installation alone are those that no verb writes of a territory', () => {
    const ofTerritories = new Set(actsWritten.flatMap(({ action, isOfInstallation }) => (isOfInstallation ? [] : [action])))
    expect(auditActions.filter((action) => !ofTerritories.has(action)), 'Keep `installationActions` as the verbs write').toEqual(installationActions)
  })

  test('the project speaks of itself alone', () => {
    const words = [
      /(?<![\w./-])\/work\b/, /\.\.\/shared\/(?!src\b)/, /\bissue #?\d/i, /\b(house|mission|stack|design-language|performance|features|domain)\.md\b/,
      /\b(claude|anthropic|openai|chatgpt|copilot|subagent)\b/i, /\bas an ai\b/i, /\b(TODO|FIXME|XXX)\b/,
    ]
    const numbered = occurrences(everything.filter(({ path }) => !path.endsWith('.css')), /(?<![\w&'"`(:#-])#\d+\b/)
    const found = [...words.flatMap((word) => occurrences(everything, word)), ...numbered]
    expect(found, 'Say the reason itself; a reader has only this repository').toEqual([])
  })

  test(`a file is read in one go: ${longestFile} lines at most`, () => {
    const tooLong = codeFiles.flatMap(({ path, text }) => {
      const lines = text.split('\n').length - 1
      return lines > (path.endsWith('-messages.ts') ? longestCatalogue : longestFile) ? [`${path}: ${lines} lines`] : []
    })
    expect(tooLong, 'Divide it by what its parts are about').toEqual([])
  })

  test('nobody imports tests', () => {
    const found = shippedFiles.flatMap((file) => importsOf(file).flatMap((specifier) => (/\btests\//.test(specifier) ? [`${file.path}: ${specifier}`] : [])))
    expect(found).toEqual([])
  })

  test('names say what a thing is', () => {
    const vague = codeFiles.filter(({ path }) => /(^|[/-])(utils?|helpers?|misc|common|managers?|info)([/.-]|$)/.test(path))
    expect(vague.map(({ path }) => path), 'Name it after what it does').toEqual([])
    const wild = codeFiles.filter(({ path }) => !/^[a-z0-9.-]+(\/[a-z0-9.-]+)*$/.test(path))
    expect(wild.map(({ path }) => path), 'File names are kebab-case').toEqual([])
  })
})
