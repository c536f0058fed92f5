// How far a county's journal is verified, and whether it is intact.
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { minuteOf } from '../format/dates.ts'
import { JournalCheckDocument } from '../generated/graphql.ts'
import { Pill } from '../parts/pill.tsx'
import styles from './journal.module.css'

export function CheckState({ county }: { county: string }) {
  const { t } = useTranslation()
  const [{ data }] = useQuery({ query: JournalCheckDocument, variables: { county } })
  if (!data) return null
  const check = data.journalCheck
  if (!check)
    return (
      <p className={styles.check} data-testid="journal-check">
        <Pill tone="warn">{t('check.never')}</Pill>
      </p>
    )
  return (
    <>
      <p className={styles.check} data-testid="journal-check" data-broken={check.broken !== null || undefined}>
        <Pill tone={check.broken === null ? 'good' : 'bad'}>{check.broken === null ? t('check.whole') : t('check.broken')}</Pill>
        {check.broken === null && <span>{t('check.upTo', { count: check.sequence })}</span>}
        <span>{t('check.at', { at: minuteOf(check.checkedAt) })}</span>
        <span>{t('check.full', { at: minuteOf(check.fullAt) })}</span>
      </p>
      {check.broken !== null && (
        <Alert
          type="error"
          showIcon
          title={t('check.brokenAt', { sequence: check.brokenAt ?? check.sequence })}
          description={<code>{check.broken}</code>}
          style={{ marginBottom: 12 }}
        />
      )}
    </>
  )
}
