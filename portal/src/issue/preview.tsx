// How many requests this will be, before anything is sent.
import { useTranslation } from 'react-i18next'
import styles from './issue.module.css'
import { aboutPlaces, countOf, type IssuableForm, MOST, subjectsOf, type Wish } from './wish.ts'

export function Preview({ wish, form }: { wish: Wish; form: IssuableForm }) {
  const { t } = useTranslation()
  const count = countOf(wish, form)
  const repeated = aboutPlaces(form) ? 0 : subjectsOf(wish.lines).repeated
  return (
    <p className={styles.preview} role="status" data-testid="issue-preview">
      <strong>{t('issue.preview', { count })}</strong>
      {repeated > 0 && <span>{t('issue.repeated', { count: repeated })}</span>}
      {count > MOST && <span className={styles.bad}>{t('issue.tooMany')}</span>}
    </p>
  )
}
