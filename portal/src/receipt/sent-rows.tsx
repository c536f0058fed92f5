// A submitted list, row by row, shown on request like the values.
import { Pagination } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SubmissionQuery } from '../generated/graphql.ts'
import { FileList } from '../parts/file-list.tsx'
import { InFull } from '../parts/in-full.tsx'
import { ValueText } from '../parts/value-text.tsx'
import { onPage, PAGE } from '../sheet/rows/row-view.ts'
import styles from './receipt.module.css'

interface Props {
  set: NonNullable<SubmissionQuery['submission']>['rowSets'][number]
  purpose: string | null
  onPurpose: (purpose: string) => void
}

export function SentRows({ set, purpose, onPurpose }: Props) {
  const { t } = useTranslation()
  const [page, setPage] = useState(0)
  const { rows } = set
  const columns = rows[0]?.values.map((v) => ({ id: v.element.id, label: v.label })) ?? []
  return (
    <details className={styles.section} data-testid="sent-rows">
      <summary>{t('receipt.rows', { label: set.label, count: set.total })}</summary>
      {rows.some((r) => r.values.some((v) => v.masked && v.value !== null)) && <InFull onPurpose={onPurpose} />}
      {rows.length > 0 && (
        <div className={styles.rows}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('rows.who')}</th>
                {columns.map((c) => (
                  <th key={c.id} scope="col">
                    {c.label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {onPage(rows, page).map((row) => (
                <tr key={row.subject.id}>
                  <th scope="row">{row.subject.label}</th>
                  {row.values.map(({ element, value, files }) => (
                    <td key={element.id}>
                      {files.length > 0 ? (
                        <FileList files={files} purpose={purpose} />
                      ) : (
                        <ValueText value={value} domain={element.domain} classification={element.classification} />
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rows.length > PAGE && (
        <Pagination
          size="small"
          current={page + 1}
          pageSize={PAGE}
          total={rows.length}
          showSizeChanger={false}
          onChange={(n) => setPage(n - 1)}
        />
      )}
    </details>
  )
}
