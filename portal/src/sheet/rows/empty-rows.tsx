// No rows: why, and what to do: keep the register that would fill the list, or add rows by hand.
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '../../parts/link-button.tsx'
import type { RowSet } from './row-edits.ts'
import styles from './row-set.module.css'

interface Props {
  set: RowSet
  locked: boolean
  onAdd: () => void
}

export function EmptyRows({ set, locked, onAdd }: Props) {
  const { t } = useTranslation()
  return (
    <div className={styles.empty} data-testid="rows-empty">
      <p>{set.issue ?? t(set.register ? 'rows.emptyRegister' : 'rows.empty')}</p>
      {!locked && (
        <p>
          <Button type="primary" onClick={onAdd} data-testid="rows-add">
            {t('rows.add')}
          </Button>
          {!set.register && (
            <LinkButton to="/registers" data-testid="rows-to-register">
              {t('rows.toRegister')}
            </LinkButton>
          )}
        </p>
      )}
    </div>
  )
}
