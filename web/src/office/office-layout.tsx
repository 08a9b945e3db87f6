import { accountEndpoints } from '@atalaya/shared/account'
import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, Outlet, useNavigate } from '@tanstack/react-router'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useChangeLanguage } from '../account/use-account-language.ts'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { LanguageSwitch } from '../language/language-switch.tsx'
import { Message } from '../ui/message.tsx'
import styles from './office-layout.module.css'
import { officeMessages } from './office-messages.ts'

const signedIn = getRouteApi('/signed-in')

function AccountMenu() {
  const texts = useMessages(officeMessages)
  const { me } = signedIn.useRouteContext()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const signOut = async () => {
    await call(accountEndpoints.signOut, {})
    queryClient.clear()
    await navigate({ to: '/sign-in' })
  }
  return (
    <MenuTrigger>
      <AriaButton className={styles['account']!} aria-label={texts.account(me.name)}>
        {me.name}
      </AriaButton>
      <Popover className={styles['popover']!} placement="bottom end">
        <Menu className={styles['menu']!}>
          <MenuItem className={styles['item']!} onAction={() => void navigate({ to: '/account' })}>
            {texts.myAccount}
          </MenuItem>
          <MenuItem className={styles['item']!} onAction={() => void signOut()}>
            {texts.signOut}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** What stands above every page of the office. */
export function OfficeLayout() {
  const texts = useMessages(officeMessages)
  const language = useLanguage()
  const changeLanguage = useChangeLanguage()
  return (
    <>
      <a href="#content" className={`visually-hidden ${styles['skip']}`}>
        {texts.skip}
      </a>
      <header className={styles['bar']}>
        <Link to="/" className={styles['mark']}>
          {texts.product} <span className={styles['door']}>{texts.office}</span>
        </Link>
        <div className={styles['tools']}>
          <LanguageSwitch onChoose={(next) => changeLanguage.mutate(next)} />
          <AccountMenu />
        </div>
      </header>
      {changeLanguage.isError && (
        <div className={styles['notice']}>
          <Message tone="warn" title={texts.languageNotSaved} isUrgent>
            <p>{problemText(changeLanguage.error, language)}</p>
          </Message>
        </div>
      )}
      <Outlet />
    </>
  )
}
