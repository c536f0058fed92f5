// Whether a credential exists, since when, and its last test result.
import { useTranslation } from 'react-i18next'
import { dayOf } from '../format/dates.ts'
import styles from './credentials.module.css'

interface Given {
  givenAt: string
  testedAt?: string | null | undefined
  failure?: string | null | undefined
}

export function CredentialState({ given }: { given: Given | null | undefined }) {
  const { t } = useTranslation()
  if (!given) return <p className={styles.missing}>{t('credentials.missing')}</p>
  return (
    <p>
      {t('credentials.since', { date: dayOf(given.givenAt) })}
      <span className={given.failure ? styles.missing : styles.quiet}>
        {given.failure ?? (given.testedAt ? t('credentials.held', { date: dayOf(given.testedAt) }) : t('credentials.untested'))}
      </span>
    </p>
  )
}
