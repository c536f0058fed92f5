// Always visible: what is saved, what is left, the one button.

import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { clock } from '../format/dates.ts'
import type { SaveState } from './autosave.ts'
import styles from './sheet.module.css'
import type { Draft } from './use-draft.ts'

interface Props {
  draft: Draft
  /** Number of places to fill in, decide or correct. */
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

/** Whether the input is safe. */
function SavedNote({ state }: { state: SaveState }) {
  const { t } = useTranslation()
  const text = state.kind === 'saved' ? t('saved.saved', { time: clock(state.at) }) : t(`saved.${state.kind}`)
  return (
    <span className={styles.saved} data-state={state.kind} role="status" data-testid="saved">
      {text}
    </span>
  )
}
