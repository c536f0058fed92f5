// The requests that the department issued from here, with their progress and a link to the answers.
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { dayOf } from '../format/dates.ts'
import { periodText } from '../format/period.ts'
import { IssuedFormsDocument } from '../generated/graphql.ts'
import { usePages } from '../graphql/use-pages.ts'
import { Listing } from '../parts/listing.tsx'
import { answersAddress } from './address.ts'
import styles from './answers.module.css'

export function IssuedForms() {
  const { t } = useTranslation()
  const pages = usePages(IssuedFormsDocument, {}, (d) => d.issuedForms)
  return (
    <section className={styles.issued} data-testid="issued-forms">
      <h2>{t('answers.issued')}</h2>
      <Listing pages={pages} empty={t('answers.noneIssued')}>
        {(issued) => (
          <ul className={styles.list}>
            {issued.map((i) => (
              <li key={`${i.form.id} ${i.period}`}>
                <Link to={answersAddress(i.form.id, i.period)} data-testid={`answers-${i.form.id}`}>
                  <strong>{[i.form.title, periodText(t, i.period)].filter(Boolean).join(' · ')}</strong>
                  <span>{t('answers.count', { answered: i.answered, asked: i.asked })}</span>
                  <small>
                    {t('answers.issuedAt', { day: dayOf(i.issuedAt) })}
                    {i.dueAt && ` · ${t('answers.due', { day: dayOf(i.dueAt) })}`}
                  </small>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Listing>
    </section>
  )
}
