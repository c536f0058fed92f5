// Always in sight: what is saved, what is left, the one button.
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { SavedNote } from './saved-note.tsx'
import styles from './sheet.module.css'
import type { Draft } from './use-draft.ts'

interface Props {
  draft: Draft
  /** Places that must still be filled, decided or mended. */
  left: number
  onNext: () => void
  onReview: () => void
}

export function ActionBar({ draft, left, onNext, onReview }: Props) {
  const { t } = useTranslation()
  return (
    <footer className={`${styles.bar} no-print`}>
      <div className={styles.barText}>
        <SavedNote state={draft.saved} />
        {left > 0 ? (
          <button type="button" className={styles.next} onClick={onNext} data-testid="next-open">
            {t('sheet.left', { count: left })}
          </button>
        ) : (
          <span className={styles.ready} data-testid="ready">
            {t('sheet.ready')}
          </span>
        )}
      </div>
      <Button type="primary" size="large" onClick={onReview} title="Ctrl+Enter" data-testid="submit">
        {t('sheet.submit')}
      </Button>
    </footer>
  )
}
