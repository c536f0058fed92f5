// 按上月填: one click fills every empty item with the previous period's value, and another undoes it. Typed and fetched values are
// not changed.
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asValue, sameValue, type Value } from '../format/value.ts'
import { currentValue, type Edits, type Item, isEdited } from './edits.ts'
import styles from './sheet.module.css'
import type { Draft } from './use-draft.ts'

export const lastOf = (item: Item): Value | null => asValue(item.lastPeriod?.value)

/** Empty items with a value of the previous period. */
export const fillable = (items: readonly Item[], edits: Edits): Item[] =>
  items.filter(
    (i) =>
      !i.readOnly &&
      !i.calculated &&
      i.state !== 'CONFLICT' &&
      i.lastPeriod?.masked !== true &&
      lastOf(i) !== null &&
      !isEdited(i, edits) &&
      currentValue(i, edits) === null,
  )

export function FillAsLast({ draft }: { draft: Draft }) {
  const { t } = useTranslation()
  const [filled, setFilled] = useState<readonly string[]>([])
  const { items } = draft.sheet
  const open = fillable(items, draft.edits)
  // Values typed over since then stay.
  const back = items.filter(
    (i) => filled.includes(i.element.id) && isEdited(i, draft.edits) && sameValue(currentValue(i, draft.edits), lastOf(i)),
  )
  if (open.length === 0 && back.length === 0) return null
  return (
    <p className={styles.asLast} data-testid="as-last">
      {open.length > 0 && (
        <>
          {t('asLast.text', { count: open.length })}{' '}
          <Button
            size="small"
            data-testid="as-last-fill"
            onClick={() => {
              for (const item of open) draft.edit(item, lastOf(item))
              setFilled([...filled, ...open.map((i) => i.element.id)])
            }}
          >
            {t('asLast.fill')}
          </Button>
        </>
      )}
      {back.length > 0 && (
        <Button
          size="small"
          type="link"
          data-testid="as-last-undo"
          onClick={() => {
            for (const item of back) draft.revert(item)
            setFilled([])
          }}
        >
          {t('asLast.undo', { count: back.length })}
        </Button>
      )}
    </p>
  )
}
