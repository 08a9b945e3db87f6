import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { rowRefusalMessages, type ImportCounts } from '@atalaya/shared/import'
import { loadFramework } from '@atalaya/seeds/framework'
import { eachImportRow } from './import/present-batch.ts'
import { importByCommand, type CommandImport } from './import/import-by-command.ts'
import { refusedRowsCsv } from './import/refused-csv.ts'
import { calendarDateSchema } from '@atalaya/shared/period'
import { runTyped, UsageError } from './typed-command.ts'

const usage = `Reads a CSV or XLSX file of figures that others made, says what it would change, and changes it with --apply. For example:

  npm run import -- figures.csv --city cali --as ana.torres@cali.example

  --city          the city of rows that name none, by its name in addresses
  --as            who answers for the figures, by e-mail; figures go where that person enters them
  --mapping       a mapping that the city has kept, by its name
  --refused       a file to which the rows that are not taken are written, with their reasons
  --apply         write the figures; without it nothing is changed
  --as-published  put them in force at once, because they were published elsewhere: with --reason; this is not taken back
  --correct       propose what would correct approved figures, with this reason; somebody else decides on each
  --source        where figures come from whose row names no source; the file's name if it is not said
  --data-date     the day of the data of figures whose row names none, as 2019-03-31
  --reason        where and when they were published; kept in the trail

Ends with 0 where every row is taken, 2 where some are not, 1 where nothing could be read.`

interface Typed extends CommandImport {
  readonly refused: string | undefined
}

/** What is asked for. Raises `UsageError` with all that is wrong, or with the usage where there is nothing. */
function readTyped(typed: readonly string[]): Typed {
  if (typed.length === 0) throw new UsageError(usage)
  const text = { type: 'string' as const }
  const mark = { type: 'boolean' as const }
  let parsed
  try {
    parsed = parseArgs({ args: [...typed], allowPositionals: true, options: { city: text, as: text, mapping: text, refused: text, reason: text, correct: text, source: text, 'data-date': text, apply: mark, 'as-published': mark } })
  } catch (error) {
    throw new UsageError(error instanceof Error ? `${error.message}\n\n${usage}` : usage)
  }
  const { values, positionals: [path, ...more] } = parsed
  const isPublished = values['as-published'] === true
  const wrong = [
    ...(path === undefined ? ['the file is missing'] : []),
    ...more.map((word) => `${word} belongs to no option: put quotes around a text of several words`),
    ...(values.city === undefined ? ['--city is missing'] : []),
    ...(values.as === undefined ? ['--as is missing'] : []),
    ...(isPublished && (values.reason === undefined || values.reason.trim() === '') ? ['--as-published needs a --reason'] : []),
    ...(isPublished && values.correct !== undefined ? ['--correct is for figures that go through the office, not for --as-published'] : []),
    ...(values.correct !== undefined && values.correct.trim() === '' ? ['--correct needs a reason'] : []),
    ...(values['data-date'] !== undefined && !calendarDateSchema.safeParse(values['data-date']).success ? ['--data-date is no day such as 2019-03-31'] : []),
  ]
  if (wrong.length > 0 || path === undefined || values.city === undefined || values.as === undefined) {
    throw new UsageError(`The file cannot be read:\n${wrong.map((line) => `  - ${line}`).join('\n')}\n\n\`npm run import\` alone prints what each option is.`)
  }
  return {
    path, city: values.city, person: values.as, mapping: values.mapping, refused: values.refused, reason: values.reason ?? '',
    correctionReason: values.correct === undefined ? null : values.correct.trim(), source: values.source, dataDate: values['data-date'],
    kind: isPublished ? 'published' : 'draft', isApplied: values.apply === true,
  }
}

/** A bar on a terminal, and nothing where the output is kept. */
function showProgress(done: number, total: number): void {
  if (!process.stderr.isTTY) return
  const width = 30
  const filled = total === 0 ? width : Math.round((done / total) * width)
  process.stderr.write(`\r${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done} / ${total}${done === total ? '\n' : ''}`)
}

const shownRefusals = 20

function summary(counts: ImportCounts, { isApplied, kind, correctionReason }: Typed): string {
  const writes = counts.new + counts.changed
  const into = kind === 'published' ? 'published' : 'written into drafts'
  return [
    `New ${counts.new}, changed ${counts.changed}, the same ${counts.same}, would correct what was approved ${counts.proposed}, refused ${counts.refused}, empty ${counts.empty}.`,
    counts.doubtful + counts.blocking + counts.warned > 0 ? `To look at: ${counts.doubtful} read with a doubt, ${counts.blocking} that cannot be right, ${counts.warned} with a warning.` : '',
    counts.proposed === 0 ? '' : correctionReason === null ? `${counts.proposed} are left as they were approved; --correct REASON proposes them.` : `${counts.proposed} corrections ${isApplied ? 'are' : 'would be'} proposed.`,
    isApplied ? `${writes} figures are ${into}.` : `Nothing was changed. With --apply ${writes} figures are ${into}.`,
  ].filter((line) => line !== '').join('\n')
}

/** `npm run import -- figures.csv --city cali --as …`: a dry run, or with `--apply` the import itself. */
await runTyped(readTyped, async (store, typed) => {
  const now = new Date()
  await loadFramework(store, { now })
  const { counts, found, key, done } = await importByCommand(store, typed, now, showProgress)
  const { decimalMark, separator, encoding, sheet } = found.proposed
  console.log(`Read as ${found.kind === 'workbook' ? `the sheet ${sheet}` : `${encoding}, parted by ${separator === '\t' ? 'tabs' : separator}`}, decimals after ${decimalMark}${found.isMarkSaid ? '' : ' (the custom of the city: the numbers do not say)'}.`)
  console.log(summary(counts, typed))
  let shown = 0
  for await (const rows of eachImportRow(store.read, key, ['refused'])) {
    for (const { fileRow, refusal, told } of rows) {
      if (shown === shownRefusals) break
      shown += 1
      // By name: PostgreSQL keeps the members of a JSON object in an order of its own.
      const words = told === null ? [] : [told.territory, told.indicator, told.period, told.value].filter((word) => word !== '')
      console.log(`  row ${fileRow}: ${refusal === null ? '' : rowRefusalMessages.en[refusal]}${words.length > 0 ? ` (${words.join(' · ')})` : ''}`)
    }
  }
  if (counts.refused > shown) console.log(`  … and ${counts.refused - shown} more; --refused FILE writes all of them down.`)
  if (typed.refused !== undefined) await pipeline(refusedRowsCsv(store.read, key, 'en'), createWriteStream(typed.refused))
  await done()
  if (counts.refused > 0) process.exitCode = 2
})
