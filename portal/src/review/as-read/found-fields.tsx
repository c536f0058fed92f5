// The fields that were found in a sheet, in their order, lists by their name.
import { useTranslation } from 'react-i18next'
import styles from './as-read.module.css'
import type { WorksheetAsRead } from './use-file-as-read.ts'

export function FoundFields({ sheet }: { sheet: WorksheetAsRead }) {
  const { t } = useTranslation()
  if (sheet.fields.length === 0) return <p>{t('asRead.noFields')}</p>
  const groups = [...Map.groupBy(sheet.fields, (f) => f.list ?? '')]
  return (
    <div data-testid="found-fields">
      <p>
        {t(sheet.list ? 'asRead.foundList' : 'asRead.found', { title: sheet.title ?? sheet.name, count: sheet.fields.length })}
      </p>
      {groups.map(([list, fields]) => (
        <div key={list}>
          {list !== '' && <small>{t('asRead.list', { list })}</small>}
          <ul className={styles.fields}>
            {fields.map((f) => (
              <li key={`${f.cell} ${f.label}`}>
                {f.label}
                {f.required && '*'}
                <small>
                  {[f.unit, f.cell, f.options.length > 0 ? f.options.slice(0, 4).join('/') : null]
                    .filter(Boolean)
                    .map((said) => ` · ${said}`)
                    .join('')}
                </small>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
