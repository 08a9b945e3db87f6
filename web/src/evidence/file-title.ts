/** A title to begin with: what the file is called, without its ending. */
export function titleOf({ name }: Pick<File, 'name'>): string {
  return name.replace(/\.[^.]{1,5}$/, '').replaceAll('_', ' ').slice(0, 200)
}

interface Titled {
  readonly title: string
  readonly file: Pick<File, 'name'> | undefined
}

/** The title once a file is chosen: one that was taken from the file before it goes with that; one that somebody wrote stays. */
export function titleFor(file: Pick<File, 'name'>, { title, file: former }: Titled): string {
  const isWritten = title.trim() !== '' && (former === undefined || title !== titleOf(former))
  return isWritten ? title : titleOf(file)
}
