// The head of a list's table: each column's name, its unit, and a mark if it is required.
import { useTranslation } from 'react-i18next'
import type { RowSet } from './row-edits.ts'
import styles from './row-set.module.css'

export function RowTableHead({ set }: { set: RowSet }) {
  const { t } = useTranslation()
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.who}>
          {t('rows.who')}
        </th>
        {set.columns.map(({ element, domain, required, labels }) => (
          <th key={element.id} scope="col" title={[element.definition, ...labels].filter(Boolean).join(' · ')}>
            {columnLabel(element.label, labels)}
            {domain.unit && <small> {domain.unit}</small>}
            {required && (
              <span className={styles.required} role="img" aria-label={t('item.required')}>
                *
              </span>
            )}
          </th>
        ))}
        <th scope="col">
          <span className="sr-only">{t('rows.remove')}</span>
        </th>
      </tr>
    </thead>
  )
}

/** An element created for this form also has the form's title in its label, which is already above the table. */
const columnLabel = (label: string, labels: readonly string[]): string => labels.find((own) => label.endsWith(own)) ?? label
