import { appendAudit } from '@atalaya/db/audit'
import { bumpTerritory, getTerritory, saveSettings as keepSettings } from '@atalaya/db/territory'
import { mayAdminister, type settingsSchema } from '@atalaya/shared/account'
import type { z } from 'zod'
import { authorize, signedIn, type VerbContext } from '../plugins/context.ts'

type Settings = z.infer<typeof settingsSchema>

export async function getSettings(context: VerbContext, slug: string): Promise<Settings> {
  return settingsOf(authorize(await getTerritory(context.store.read, slug), mayAdminister(context.principal, slug)))
}

function settingsOf({ allowsSelfApproval, office, addressee }: Settings): Settings {
  return { allowsSelfApproval, office, addressee }
}

export async function saveSettings(context: VerbContext, slug: string, settings: Settings): Promise<Settings> {
  return context.store.write(async (handle) => {
    const { id, ...territory } = authorize(await getTerritory(handle, slug), mayAdminister(context.principal, slug))
    const { personId } = signedIn(context)
    await keepSettings(handle, id, settings)
    await bumpTerritory(handle, id)
    await appendAudit(handle, { territory: slug, personId, at: context.now, action: 'territory.settings', subject: slug, before: settingsOf(territory), after: settings })
    return settings
  })
}
