// The number of all, overdue and soon due tasks (seven days); each figure is a filter.
import { useTranslation } from 'react-i18next'
import type { InboxCountsQuery } from '../generated/graphql.ts'
import { type Filter, type Quick, quickOf, rangeOf } from './filter.ts'
import styles from './inbox.module.css'

const QUICK: readonly Quick[] = ['all', 'overdue', 'soon']

interface Props {
  filter: Filter
  counts: InboxCountsQuery | undefined
  onFilter: (change: Partial<Filter>) => void
}

export function QuickStrip({ filter, counts, onFilter }: Props) {
  const { t } = useTranslation()
  const now = new Date()
  const chosen = quickOf(filter, now)
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
          onClick={() => onFilter(rangeOf(quick, now))}
        >
          <strong>{counts?.[quick]?.totalCount ?? '–'}</strong>
          <span>{t(`inbox.quick.${quick}`)}</span>
        </button>
      ))}
    </div>
  )
}
