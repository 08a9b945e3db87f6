import { appendAudit } from '@atalaya/db/audit'
import { bumpTerritory, getTerritory, saveSettings as keepSettings } from '@atalaya/db/territory'
import { mayAdminister, type Settings, type VersionedSettings } from '@atalaya/shared/account'
import { Problem } from '@atalaya/shared/problem'
import { contentVersion } from '../plugins/content-version.ts'
import { authorize, signedIn, type VerbContext } from '../plugins/context.ts'

export async function getSettings(context: VerbContext, slug: string): Promise<VersionedSettings> {
  return versioned(authorize(await getTerritory(context.store.read, slug), mayAdminister(context.principal, slug)))
}

function settingsOf({ allowsSelfApproval, office, addressee, requiresSecondFactor }: Settings): Settings {
  return { allowsSelfApproval, office, addressee, requiresSecondFactor }
}

/** The territory's own version rises with whatever is published, and would refuse who has changed nothing that these settings say. */
function versioned(territory: Settings): VersionedSettings {
  const settings = settingsOf(territory)
  const { allowsSelfApproval, office, addressee, requiresSecondFactor } = settings
  return { ...settings, version: contentVersion([allowsSelfApproval, office, addressee, requiresSecondFactor]) }
}

/** Raises the administrator policy's refusal, and `stale-version` with the settings in force when they are not those that were seen. */
export async function saveSettings(context: VerbContext, slug: string, { version, ...settings }: VersionedSettings): Promise<VersionedSettings> {
  return context.store.write(async (handle) => {
    const { id, ...territory } = authorize(await getTerritory(handle, slug), mayAdminister(context.principal, slug))
    const [current, wanted] = [versioned(territory), versioned(settings)]
    // Nothing is lost by two people who want the same.
    if (current.version === wanted.version) return current
    if (current.version !== version) throw new Problem('stale-version', { detail: 'Somebody else changed these settings meanwhile', params: { current } })
    const { personId } = signedIn(context)
    await keepSettings(handle, id, settings)
    await bumpTerritory(handle, id)
    await appendAudit(handle, { territory: slug, personId, at: context.now, action: 'territory.settings', subject: slug, before: settingsOf(territory), after: settings })
    return wanted
  })
}
