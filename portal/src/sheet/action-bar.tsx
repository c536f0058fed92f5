// Always in sight: what is saved, what is left, the one button.
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Item } from './edits.ts'
import { goToItem } from './go-to-item.ts'
import { SavedNote } from './saved-note.tsx'
import styles from './sheet.module.css'
import type { Draft } from './use-draft.ts'

interface Props {
  draft: Draft
  left: readonly Item[]
  onReview: () => void
}

export function ActionBar({ draft, left, onReview }: Props) {
  const { t } = useTranslation()
  const first = left[0]
  return (
    <footer className={`${styles.bar} no-print`}>
      <div className={styles.barText}>
        <SavedNote state={draft.saved} />
        {first ? (
          <button type="button" className={styles.next} onClick={() => goToItem(first.element.id)} data-testid="next-open">
            {t('sheet.left', { count: left.length })}
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
