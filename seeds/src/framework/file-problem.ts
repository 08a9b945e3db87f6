/** What is wrong in one line of a framework file. */
export interface FileProblem {
  readonly file: string
  readonly line: number
  readonly message: string
}

/** Everything that is wrong in the framework files, a line each: `indicators-office.csv:7: …`. */
export class FrameworkFilesError extends Error {
  readonly problems: readonly FileProblem[]

  constructor(problems: readonly FileProblem[]) {
    const lines = problems
      .toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
      .map(({ file, line, message }) => `${file}:${line}: ${message}`)
    super(lines.join('\n'))
    this.name = 'FrameworkFilesError'
    this.problems = problems
  }
}

/** Notes a problem; reading goes on, so that one run lists them all. */
export type Refuse = (at: { readonly file: string; readonly line: number }, message: string) => void
