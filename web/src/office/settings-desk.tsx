import { SettingsPage } from '../account/settings-page.tsx'
import { TakeEverything } from '../archive/take-everything.tsx'

/** The page of a territory's settings, with what the other nouns bring to it. */
export function SettingsDesk() {
  return <SettingsPage Foot={TakeEverything} />
}
