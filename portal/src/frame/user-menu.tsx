// The signed-in person: name, roles, divisions, language, sign out.
import UserOutlined from '@ant-design/icons/es/icons/UserOutlined'
import { Button, Popover, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { unsent } from '../kept/unsent.ts'
import { forgetAll } from '../kept/vault.ts'
import { useMe } from '../session/session.tsx'
import styles from './frame.module.css'
import { LanguageSwitch } from './language-switch.tsx'

export function UserMenu() {
  const { t } = useTranslation()
  const me = useMe()
  const card = (
    <div className={styles.person} data-testid="user-card">
      <strong>{me.name}</strong>
      <div className={styles.tags}>
        {me.roles.map((r) => (
          <Tag key={r} color="blue">
            {t(`role.${r}`)}
          </Tag>
        ))}
      </div>
      {me.department && <p>{me.department.name}</p>}
      {me.divisions.length > 0 && <p>{me.divisions.map((d) => d.name).join(t('list.separator'))}</p>}
      <div className={styles.personFoot}>
        <LanguageSwitch />
        <Button
          size="small"
          onClick={() => (!unsent.any() || window.confirm(t('kept.signOut'))) && void signOut()}
          data-testid="sign-out"
        >
          {t('user.signOut')}
        </Button>
      </div>
    </div>
  )
  return (
    <Popover content={card} trigger="click" placement="bottomRight">
      <Button type="text" icon={<UserOutlined />} data-testid="user-menu" aria-haspopup="dialog">
        <span className={styles.userName}>{me.name}</span>
      </Button>
    </Popover>
  )
}

// Ends the session. The server returns the identity provider's sign-out address, and the page goes there.
async function signOut(): Promise<void> {
  await forgetAll()
  try {
    const reply = await fetch('/auth/logout', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'x-yibiao': '1', accept: 'application/json' },
    })
    const body: unknown = reply.headers.get('content-type')?.includes('json') ? await reply.json() : null
    const next = body && typeof body === 'object' && 'redirect' in body ? body.redirect : null
    window.location.assign(typeof next === 'string' ? next : '/')
  } catch {
    window.location.assign('/')
  }
}
