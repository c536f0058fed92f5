// One row per answer, columns in the form's order. A list of the form opens below its answer.
import { useTranslation } from 'react-i18next'
import type { OperationContext } from 'urql'
import { minuteOf } from '../format/dates.ts'
import type { AnswersQuery } from '../generated/graphql.ts'
import { AllFiles } from '../parts/all-files.tsx'
import { FileList } from '../parts/file-list.tsx'
import { AnswerRows } from './answer-rows.tsx'
import styles from './answers.module.css'
import { columnsOf, filesOf, textIn } from './columns.ts'

type Answer = NonNullable<AnswersQuery['answers']>['nodes'][number]

interface Props {
  answers: readonly Answer[]
  /** Context of the queries for list rows: a purpose. */
  context: Partial<OperationContext>
  purpose: string | null
}

export function AnswerTable({ answers, context, purpose }: Props) {
  const { t } = useTranslation()
  const columns = columnsOf(answers.map((a) => a.values))
  const isExplained = answers.some((a) => a.explanation)
  return (
    <>
      <div className={styles.table}>
        <table data-testid="answer-table">
          <thead>
            <tr>
              <th scope="col">{t('answers.subject')}</th>
              <th scope="col">{t('answers.division')}</th>
              <th scope="col">{t('answers.submitted')}</th>
              {columns.map((c) => (
                <th key={c.key} scope="col">
                  {c.label}
                  {c.unit && <small> {t('answers.unit', { unit: c.unit })}</small>}
                </th>
              ))}
              {isExplained && <th scope="col">{t('answers.explanation')}</th>}
            </tr>
          </thead>
          <tbody>
            {answers.map((a) => (
              <tr key={a.id} data-testid="answer">
                <th scope="row">
                  {a.subject.label}
                  <div>
                    <AllFiles of={{ answer: a.id }} count={a.values.flatMap((v) => v.files).length} purpose={purpose} />
                  </div>
                </th>
                <td>{a.division.name}</td>
                <td title={a.receipt}>
                  {minuteOf(a.submittedAt)} · {a.worker.name}
                </td>
                {columns.map((c) => (
                  <td key={c.key}>
                    {filesOf(a.values, c.key).length > 0 ? (
                      <FileList files={filesOf(a.values, c.key)} purpose={purpose} answer={a.id} />
                    ) : (
                      (textIn(a.values, c.key) ?? t('value.none'))
                    )}
                  </td>
                ))}
                {isExplained && <td data-testid="answer-explanation">{a.explanation ?? t('value.none')}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {answers.flatMap((a) =>
        a.rowSets.map((set) => (
          <AnswerRows
            key={`${a.id} ${set.code}`}
            answer={a.id}
            set={set}
            division={a.division.name}
            context={context}
            purpose={purpose}
          />
        )),
      )}
    </>
  )
}
