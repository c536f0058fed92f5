// Whether what was typed is safe.
import { useTranslation } from 'react-i18next'
import { clock } from '../format/dates.ts'
import type { SaveState } from './autosave.ts'
import styles from './sheet.module.css'

export function SavedNote({ state }: { state: SaveState }) {
  const { t } = useTranslation()
  const text = state.kind === 'saved' ? t('saved.saved', { time: clock(state.at) }) : t(`saved.${state.kind}`)
  return (
    <span className={styles.saved} data-state={state.kind} role="status" data-testid="saved">
      {text}
    </span>
  )
}
