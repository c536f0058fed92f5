// Visible on every page: input that is not at the hub yet, where it is stored meanwhile, and when all of it has arrived.
import { Button } from 'antd'
import { type ReactNode, useCallback, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { isoDay } from '../format/dates.ts'
import { unsent, useUnsent } from '../kept/unsent.ts'
import { DAYS } from '../kept/vault.ts'
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

/** Elements that stick below the top bar also stick below this bar, whatever its height. */
function useHeight(): (bar: HTMLElement | null) => () => void {
  return useCallback((bar) => {
    const { style } = document.documentElement
    const sizes = new ResizeObserver(() => style.setProperty('--bar', `${bar?.offsetHeight ?? 0}px`))
    if (bar) sizes.observe(bar)
    return () => sizes.disconnect()
  }, [])
}

export function UnsentBar() {
  const { t } = useTranslation()
  const height = useHeight()
  const online = useSyncExternalStore(listen, () => navigator.onLine)
  const { failing, refused, kept, sent, earlier, tooOld } = useUnsent()
  const bar = (state: string, text: string, action?: ReactNode) => (
    <div className={styles.unsent} data-testid="unsent" data-state={state}>
      <p>{text}</p>
      {action}
    </div>
  )
  const open = (address: string) => (
    <LinkButton size="small" to={address} data-testid="unsent-open">
      {t('unsent.open')}
    </LinkButton>
  )
  const retry = (
    <Button size="small" onClick={unsent.retry} data-testid="unsent-retry">
      {t('unsent.retry')}
    </Button>
  )
  const read = (
    <Button size="small" onClick={unsent.seen} data-testid="unsent-read">
      {t('unsent.close')}
    </Button>
  )
  const reload = (
    <Button size="small" onClick={() => window.location.reload()}>
      {t('unsent.reload')}
    </Button>
  )
  const said = () => {
    if (refused) {
      const { kind, reason } = refused.refusal
      const text = `${t(`unsent.refused.${kind}`, { reason })}${t(kept ? 'unsent.onDevice' : 'unsent.onlyHere')}`
      if (!refused.here) return bar('refused', text, open(refused.address))
      // A refused text is corrected in its field; otherwise reopening shows what still applies.
      return bar('refused', text, kind === 'content' || !kept ? undefined : reload)
    }
    if (failing) return bar(kept ? 'failing' : 'notKept', t(kept ? 'unsent.failing' : 'unsent.notKept', { days: DAYS }), retry)
    if (!online) return bar('offline', t('unsent.offline'))
    if (tooOld > 0) return bar('tooOld', t('unsent.tooOld', { count: tooOld, days: DAYS }), read)
    const [next] = earlier
    if (next) {
      const day = isoDay(new Date(next.until))
      return bar('earlier', t('unsent.earlier', { count: earlier.length, day }), open(next.address))
    }
    return sent ? bar('sent', t('unsent.sent'), read) : null
  }
  return (
    <div role="status" className="no-print" ref={height}>
      {said()}
    </div>
  )
}
