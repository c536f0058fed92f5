// Says at once that the network is gone, and that nothing typed is lost meanwhile.
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './frame.module.css'

function listen(changed: () => void): () => void {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}

export function OfflineBanner() {
  const { t } = useTranslation()
  const online = useSyncExternalStore(listen, () => navigator.onLine)
  return (
    <div role="status">
      {!online && (
        <p className={styles.offline} data-testid="offline">
          {t('offline')}
        </p>
      )}
    </div>
  )
}
