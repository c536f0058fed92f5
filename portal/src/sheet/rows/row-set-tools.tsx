// The tools above a list's rows: which rows are shown, a search, and adding rows.
import { Button, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './row-set.module.css'
import type { RowView } from './row-view.ts'

interface Props {
  views: readonly RowView[]
  counts: Readonly<Record<RowView, number>>
  view: RowView
  onView: (view: RowView) => void
  /** Null: there is no search. */
  words: string | null
  onWords: (words: string) => void
  /** The list has no room for more rows. */
  full: boolean
  /** Null: no rows can be added. */
  onAdd: (() => void) | null
}

export function RowSetTools({ views, counts, view, onView, words, onWords, full, onAdd }: Props) {
  const { t } = useTranslation()
  return (
    <div className={styles.tools}>
      <fieldset className={styles.views}>
        <legend className="sr-only">{t('rows.view')}</legend>
        {views.map((v) => (
          <button key={v} type="button" aria-pressed={view === v} onClick={() => onView(v)} data-testid={`rows-view-${v}`}>
            {t(`rows.view.${v}`)} <b>{counts[v]}</b>
          </button>
        ))}
      </fieldset>
      {words !== null && (
        <Input
          allowClear
          className={styles.search}
          placeholder={t('rows.search')}
          aria-label={t('rows.search')}
          value={words}
          onChange={(e) => onWords(e.target.value)}
          data-testid="rows-search"
        />
      )}
      {onAdd && (
        <Button onClick={onAdd} disabled={full} data-testid="rows-add">
          {t('rows.add')}
        </Button>
      )}
    </div>
  )
}
