// What was sent, on request: it is on the screen only as long as someone wants to see it.
import { useTranslation } from 'react-i18next'
import type { SubmissionQuery } from '../generated/graphql.ts'
import { ValueText } from '../parts/value-text.tsx'
import styles from './receipt.module.css'

export function SentValues({ values }: { values: NonNullable<SubmissionQuery['submission']>['values'] }) {
  const { t } = useTranslation()
  return (
    <details className={styles.section} data-testid="sent-values">
      <summary>{t('receipt.values', { count: values.length })}</summary>
      <dl className={styles.values}>
        {values.map(({ element, value }) => (
          <div key={element.id}>
            <dt>{element.label}</dt>
            <dd>
              <ValueText value={value} domain={element.domain} classification={element.classification} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
