// The source and date of the value; for a changed one, the fetched value and a way back to it.
import UndoOutlined from '@ant-design/icons/es/icons/UndoOutlined'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '../format/dates.ts'
import type { ItemState } from '../generated/graphql.ts'
import { Pill, type Tone } from '../parts/pill.tsx'
import { ValueText } from '../parts/value-text.tsx'
import { CountedBehind } from '../registers/counted-behind.tsx'
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
  /** For a sheet about a place and period. */
  about: { place: string; period: string } | null
  onRevert: () => void
}

export function ItemOrigin({ item, state, edited, locked, about, onRevert }: Props) {
  const { t } = useTranslation()
  const { fetched, element } = item
  const [behind, setBehind] = useState(false)
  const counted = [fetched, ...item.candidates].some((f) => f?.source.countedOn)
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
      {about && counted && (
        <Button size="small" type="link" onClick={() => setBehind(true)} data-testid={`behind-${element.id}`}>
          {t('register.show')}
        </Button>
      )}
      {about && behind && <CountedBehind {...about} element={element} onClose={() => setBehind(false)} />}
      {item.lastPeriod && (
        <span className={styles.source} data-testid={`last-${element.id}`}>
          {item.lastPeriod.source.label}{' '}
          <ValueText value={item.lastPeriod.value} domain={item.domain} classification={element.classification} />
          {item.sinceThen && ` · ${t('asLast.changed')}`}
        </span>
      )}
      {changed && !disagrees(item) && (
        <span className={styles.was}>
          {t('item.was')} <ValueText value={fetched.value} domain={item.domain} classification={element.classification} />
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
