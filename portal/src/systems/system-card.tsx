// One departmental system: open it, or why that is impossible; my account there, and linking or unlinking it.
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '../format/dates.ts'
import type { SystemsQuery } from '../generated/graphql.ts'
import { LinkDialog } from './link-dialog.tsx'
import styles from './systems.module.css'
import type { Told } from './systems-page.tsx'
import { UnlinkDialog } from './unlink-dialog.tsx'

interface Props {
  system: NonNullable<SystemsQuery['systems']>[number]
  onChanged: (told: Told) => void
}

export function SystemCard({ system, onChanged }: Props) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState<'link' | 'unlink'>()
  const { id, name, department, address, whyNot, account, mayProve } = system
  const close = () => setAsking(undefined)
  return (
    <li data-testid={`system-${id}`}>
      <div className={styles.head}>
        <span>
          <strong>{name}</strong>
          <span className={styles.quiet}>{department.name}</span>
        </span>
        {address && (
          <Button
            type="primary"
            href={address}
            target="_blank"
            rel="noopener"
            aria-label={t('systems.newTab', { name })}
            data-testid={`open-${id}`}
          >
            {t('systems.open')}
          </Button>
        )}
      </div>
      {whyNot && (
        <p className={styles.whyNot} data-testid={`why-not-${id}`}>
          {whyNot}
        </p>
      )}
      <div className={styles.account}>
        {account ? (
          <p data-testid={`account-${id}`}>
            {t('systems.account')} <strong>{account.account}</strong>
            <span className={styles.quiet}>
              {t('systems.since', { way: t(`systems.way.${account.way}`), date: dayOf(account.linkedAt) })}
            </span>
          </p>
        ) : (
          <p className={styles.quiet}>{t('systems.noAccount')}</p>
        )}
        {account && (
          <Button onClick={() => setAsking('unlink')} data-testid={`unlink-${id}`}>
            {t('systems.unlink')}
          </Button>
        )}
        {!account && mayProve && (
          <Button onClick={() => setAsking('link')} data-testid={`link-${id}`}>
            {t('systems.link')}
          </Button>
        )}
      </div>
      {asking === 'link' && <LinkDialog system={id} name={name} onClose={close} />}
      {asking === 'unlink' && (
        <UnlinkDialog
          system={id}
          onClose={close}
          onDone={() => {
            close()
            onChanged({ good: true, text: t('systems.unlinked') })
          }}
        />
      )}
    </li>
  )
}
