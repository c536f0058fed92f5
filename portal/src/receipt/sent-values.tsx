// The submitted values, on request: on the screen only while a person wants to see them.
import { useTranslation } from 'react-i18next'
import type { SubmissionQuery } from '../generated/graphql.ts'
import { AllFiles } from '../parts/all-files.tsx'
import { FileList } from '../parts/file-list.tsx'
import { InFull } from '../parts/in-full.tsx'
import { ValueText } from '../parts/value-text.tsx'
import styles from './receipt.module.css'

interface Props {
  submission: Pick<NonNullable<SubmissionQuery['submission']>, 'id' | 'rowSets'>
  values: NonNullable<SubmissionQuery['submission']>['values']
  purpose: string | null
  onPurpose: (purpose: string) => void
}

export function SentValues({ submission, values, purpose, onPurpose }: Props) {
  const { t } = useTranslation()
  const files = [values, ...submission.rowSets.flatMap((set) => set.rows.map((row) => row.values))].flat().flatMap((v) => v.files)
  return (
    <details className={styles.section} data-testid="sent-values">
      <summary>{t('receipt.values', { count: values.length })}</summary>
      {values.some((v) => v.masked && v.value !== null) && <InFull onPurpose={onPurpose} />}
      <AllFiles of={{ submission: submission.id }} count={files.length} purpose={purpose} />
      <dl className={styles.values}>
        {values.map(({ element, label, ownTo, value, files }) => (
          <div key={element.id}>
            <dt>
              {label}
              {ownTo && <small> {ownTo.title}</small>}
            </dt>
            <dd>
              {files.length > 0 ? (
                <FileList files={files} purpose={purpose} />
              ) : (
                <ValueText value={value} domain={element.domain} classification={element.classification} />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
