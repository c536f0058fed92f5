// In view on every page: what was typed and is not at the hub yet, where it is meanwhile, and when all of it has arrived.
import { Button } from 'antd'
import { type ReactNode, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { unsent, useUnsent } from '../kept/unsent.ts'
import { LinkButton } from '../parts/link-button.tsx'
import styles from './frame.module.css'

function listen(changed: () => void): () => void {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}

export function UnsentBar() {
  const { t } = useTranslation()
  const online = useSyncExternalStore(listen, () => navigator.onLine)
  const { failing, kept, sent, earlier } = useUnsent()
  const bar = (state: string, text: string, action?: ReactNode) => (
    <div className={styles.unsent} data-testid="unsent" data-state={state}>
      <p>{text}</p>
      {action}
    </div>
  )
  const retry = (
    <Button size="small" onClick={unsent.retry} data-testid="unsent-retry">
      {t('unsent.retry')}
    </Button>
  )
  const said = () => {
    if (failing) return bar(kept ? 'failing' : 'notKept', t(kept ? 'unsent.failing' : 'unsent.notKept'), retry)
    if (!online) return bar('offline', t('unsent.offline'))
    if (earlier[0])
      return bar(
        'earlier',
        t('unsent.earlier', { count: earlier.length }),
        <LinkButton size="small" to={earlier[0]} data-testid="unsent-open">
          {t('unsent.open')}
        </LinkButton>,
      )
    if (!sent) return null
    return bar(
      'sent',
      t('unsent.sent'),
      <Button size="small" onClick={unsent.seenSent}>
        {t('unsent.close')}
      </Button>,
    )
  }
  return (
    <div role="status" className="no-print">
      {said()}
    </div>
  )
}
