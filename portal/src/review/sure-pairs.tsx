// The sure pairs in one list, with one button that confirms all of them.
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ReviewQueueQuery } from '../generated/graphql.ts'
import styles from './review.module.css'
import { SidesLine } from './side-card.tsx'

interface Props {
  pairs: NonNullable<ReviewQueueQuery['reviewQueue']>['nodes']
  /** Of all sure pairs, including those that are not in this list. */
  total: number
  busy: boolean
  onSame: () => void
}

export function SurePairs({ pairs, total, busy, onSame }: Props) {
  const { t } = useTranslation()
  return (
    <details className={styles.bulk} data-testid="bulk">
      <summary>{t('review.bulk', { count: total })}</summary>
      <ul>
        {pairs.map((i) => (
          <li key={i.id}>
            <SidesLine a={i.a} b={i.b} />
          </li>
        ))}
      </ul>
      <Button onClick={onSame} loading={busy} data-testid="bulk-same">
        {t('review.bulkSame', { count: pairs.length })}
      </Button>
    </details>
  )
}
