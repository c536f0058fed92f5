// Whether it is checked that the system keeps what it acknowledges; where it cannot be, that is said.
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { HealthPartFragment } from '../generated/graphql.ts'
import styles from './connectors.module.css'

export function ReadBackFacts({ readBack: { possible, due, lost, unread } }: { readBack: HealthPartFragment['readBack'] }) {
  const { t } = useTranslation()
  if (possible === null) return null
  return (
    <p className={styles.quiet} data-testid="read-back-facts" data-possible={possible}>
      {t(possible ? 'connectors.readBack.possible' : 'connectors.readBack.impossible')}
      {lost > 0 && (
        <>
          {' '}
          <Link to="/stuck">{t('connectors.readBack.lost', { count: lost })}</Link>
        </>
      )}
      {unread > 0 && ` ${t('connectors.readBack.unread', { count: unread })}`}
      {possible && due > 0 && ` ${t('connectors.readBack.due', { count: due })}`}
    </p>
  )
}
