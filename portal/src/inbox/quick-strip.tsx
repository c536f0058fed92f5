// The number of all, overdue and soon due tasks (seven days); each figure is a filter.
import { useTranslation } from 'react-i18next'
import type { InboxCountsQuery } from '../generated/graphql.ts'
import styles from './inbox.module.css'
import { type Quick, quickOf, rangeOf, type Wish } from './wish.ts'

const QUICK: readonly Quick[] = ['all', 'overdue', 'soon']

interface Props {
  wish: Wish
  counts: InboxCountsQuery | undefined
  onWish: (change: Partial<Wish>) => void
}

export function QuickStrip({ wish, counts, onWish }: Props) {
  const { t } = useTranslation()
  const now = new Date()
  const chosen = quickOf(wish, now)
  return (
    <div className={styles.strip}>
      {QUICK.map((quick) => (
        <button
          key={quick}
          type="button"
          data-quick={quick}
          data-testid={`quick-${quick}`}
          aria-pressed={chosen === quick}
          data-some={(counts?.[quick]?.totalCount ?? 0) > 0 ? true : undefined}
          onClick={() => onWish(rangeOf(quick, now))}
        >
          <strong>{counts?.[quick]?.totalCount ?? '–'}</strong>
          <span>{t(`inbox.quick.${quick}`)}</span>
        </button>
      ))}
    </div>
  )
}
