import { resetPasswordOf } from './account/reset-password.ts'
import { runTyped, UsageError } from './typed-command.ts'

const usage = `Gives somebody a first password, for whom no administrator can do it. For example:

  npm run new-password -- ana.torres@cali.example`

/** The e-mail alone. Raises `UsageError` with the usage. */
function readEmail([email, ...rest]: readonly string[]): string {
  if (email === undefined || rest.length > 0) throw new UsageError(usage)
  return email
}

/** `npm run new-password -- ana.torres@cali.example`: a first password, printed once; the first sign-in asks for another. */
await runTyped(readEmail, async (store, email) => {
  const { password } = await resetPasswordOf(store, email, new Date())
  console.log(`${email} is signed out everywhere.\nFirst password (shown this once; the first sign-in asks for another): ${password}`)
})
