// One list of one answer, fetched when opened: reading its rows in full is recorded.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type OperationContext, useQuery } from 'urql'
import { AnswerRowsDocument, type AnswersQuery } from '../generated/graphql.ts'
import { Failed } from '../parts/failed.tsx'
import { FileList } from '../parts/file-list.tsx'
import { Loading } from '../parts/loading.tsx'
import styles from './answers.module.css'
import { columnsOf, filesOf, textIn } from './columns.ts'

interface Props {
  answer: string
  set: NonNullable<AnswersQuery['answers']>['nodes'][number]['rowSets'][number]
  division: string
  context: Partial<OperationContext>
  purpose: string | null
}

export function AnswerRows({ answer, set, division, context, purpose }: Props) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <details className={styles.rows} onToggle={(e) => setOpen(e.currentTarget.open)} data-testid="answer-rows">
      <summary>{t('answers.rows', { division, label: set.label, count: set.total })}</summary>
      {open && <Rows answer={answer} code={set.code} context={context} purpose={purpose} />}
    </details>
  )
}

function Rows({ answer, code, context, purpose }: Pick<Props, 'answer' | 'context' | 'purpose'> & { code: string }) {
  const { t } = useTranslation()
  const [{ data, error }, again] = useQuery({ query: AnswerRowsDocument, variables: { id: answer }, context })
  if (error) return <Failed error={error} onRetry={() => again()} />
  if (!data) return <Loading />
  const rows = data.answer?.rowSets.find((set) => set.code === code)?.rows ?? []
  const columns = columnsOf(rows.map((r) => r.values))
  return (
    <div className={styles.table}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('rows.who')}</th>
            {columns.map((c) => (
              <th key={c.key} scope="col">
                {c.label}
                {c.unit && <small> {t('answers.unit', { unit: c.unit })}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.subject.id}>
              <th scope="row">{row.subject.label}</th>
              {columns.map((c) => (
                <td key={c.key}>
                  {filesOf(row.values, c.key).length > 0 ? (
                    <FileList files={filesOf(row.values, c.key)} purpose={purpose} answer={answer} />
                  ) : (
                    (textIn(row.values, c.key) ?? t('value.none'))
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
