// Where the value comes from and as of when; for a changed one, what was fetched and the way back to it.
import UndoOutlined from '@ant-design/icons/es/icons/UndoOutlined'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { dayOf } from '../format/dates.ts'
import type { ItemState } from '../generated/graphql.ts'
import { Pill, type Tone } from '../parts/pill.tsx'
import { ValueText } from '../parts/value-text.tsx'
import { disagrees, type Item } from './edits.ts'
import styles from './item.module.css'

const TONES: Record<ItemState, Tone> = {
  FILLED: 'good',
  EDITED: 'accent',
  TYPED: 'accent',
  CONFLICT: 'warn',
  EMPTY: 'plain',
  UNAVAILABLE: 'plain',
  FAILED: 'bad',
}

interface Props {
  item: Item
  state: ItemState
  edited: boolean
  locked: boolean
  onRevert: () => void
}

export function ItemOrigin({ item, state, edited, locked, onRevert }: Props) {
  const { t } = useTranslation()
  const { fetched, element } = item
  const picked = disagrees(item) && state === 'FILLED'
  const changed = edited && state === 'EDITED' && fetched
  return (
    <div className={styles.origin}>
      {state !== 'EMPTY' && <Pill tone={TONES[state]}>{picked ? t('item.picked') : t(`item.${state}`)}</Pill>}
      {fetched && !disagrees(item) && (
        <span className={styles.source} data-testid={`source-${element.id}`}>
          {fetched.source.label}
          {fetched.asOf && <time dateTime={fetched.asOf}> · {dayOf(fetched.asOf)}</time>}
        </span>
      )}
      {changed && !disagrees(item) && (
        <span className={styles.was}>
          {t('item.was')} <ValueText value={fetched.value} domain={element.domain} classification={element.classification} />
        </span>
      )}
      {edited && !locked && (changed || disagrees(item)) && (
        <Button
          size="small"
          type="link"
          icon={<UndoOutlined />}
          onClick={onRevert}
          aria-label={t('item.revertNamed', { label: element.label })}
          data-testid={`revert-${element.id}`}
        >
          {t('item.revert')}
        </Button>
      )}
    </div>
  )
}
