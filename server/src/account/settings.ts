import { appendAudit } from '@atalaya/db/audit'
import { bumpTerritory, getTerritory, saveSettings as keepSettings } from '@atalaya/db/territory'
import { mayAdminister, type settingsSchema } from '@atalaya/shared/account'
import type { z } from 'zod'
import { authorize, signedIn, type VerbContext } from '../plugins/context.ts'

type Settings = z.infer<typeof settingsSchema>

export async function getSettings(context: VerbContext, slug: string): Promise<Settings> {
  const { allowsSelfApproval, office, addressee } = authorize(await getTerritory(context.store.read, slug), mayAdminister(context.principal, slug))
  return { allowsSelfApproval, office, addressee }
}

export async function saveSettings(context: VerbContext, slug: string, settings: Settings): Promise<Settings> {
  const before = await getSettings(context, slug)
  const { personId } = signedIn(context)
  const { id } = await getTerritory(context.store.read, slug)
  await context.store.write(async (handle) => {
    await keepSettings(handle, id, settings)
    await bumpTerritory(handle, id)
    await appendAudit(handle, { territory: slug, personId, at: context.now, action: 'territory.settings', subject: slug, before, after: settings })
  })
  return settings
}
