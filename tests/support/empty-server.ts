import { makePlace, startServer } from './own-server.ts'

/** A server of its own on an empty database without the demo, and the link that its console printed. */
export async function startEmpty(environment: Readonly<Record<string, string>> = {}) {
  const place = await makePlace()
  const { said, stop } = await startServer({ ...place, env: { ...place.env, ...environment } }, /office\/setup#\S+/)
  const [link = ''] = /http:\S+\/office\/setup#\S+/.exec(said) ?? []
  return {
    link,
    async stop() {
      await stop()
      await place.remove()
    },
  }
}
