// The answers to one form and period: the counts, the table, the workbook.
import { useTranslation } from 'react-i18next'
import { AnswersDocument } from '../generated/graphql.ts'
import { usePages } from '../graphql/use-pages.ts'
import { usePurpose } from '../graphql/use-purpose.ts'
import { InFull } from '../parts/in-full.tsx'
import { Listing } from '../parts/listing.tsx'
import { AnswerTable } from './answer-table.tsx'
import styles from './answers.module.css'
import { DownloadAnswers } from './download-answers.tsx'

interface Props {
  form: { id: string; title: string }
  period: string | null
}

export function AnswerList({ form, period }: Props) {
  const { t } = useTranslation()
  const { context, purpose, setPurpose } = usePurpose()
  const said = 'fetchOptions' in context
  const pages = usePages(AnswersDocument, { form: form.id, period }, (d) => d.answers, context)
  const figures = pages.data?.answers
  const masked = pages.nodes.some((a) => a.values.some((v) => v.masked) || a.rowSets.some((set) => set.total > 0))
  return (
    <>
      {figures && (
        <div className={styles.bar}>
          <strong data-testid="answers-count">{t('answers.count', { answered: figures.answered, asked: figures.asked })}</strong>
          {masked && !said && <InFull onPurpose={setPurpose} />}
          {figures.answered > 0 && <DownloadAnswers form={form} period={period} />}
        </div>
      )}
      <Listing pages={pages} empty={t('answers.none')}>
        {(answers) => <AnswerTable answers={answers} context={context} purpose={purpose} />}
      </Listing>
    </>
  )
}
