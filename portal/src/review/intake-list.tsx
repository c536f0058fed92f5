// Imported forms of departments, with their progress; files are uploaded here.
import { Alert, Input } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { classText } from '../format/class-text.ts'
import { type ImportFormsMutation, IntakeFormsDocument } from '../generated/graphql.ts'
import { usePages } from '../graphql/use-pages.ts'
import { Listing } from '../parts/listing.tsx'
import { Pill } from '../parts/pill.tsx'
import { BringForms } from './bring-forms.tsx'
import styles from './review.module.css'

/** Shorter lists need no search. */
const SEARCHED = 10
const TONES = { REVIEW: 'warn', LAUNCHED: 'good', DROPPED: 'plain' } as const

export function IntakeList() {
  const { t } = useTranslation()
  const [outcome, setOutcome] = useState<ImportFormsMutation['importForms']>()
  const [search, setSearch] = useState('')
  const words = useDeferredValue(search.trim()) || null
  const pages = usePages(IntakeFormsDocument, { search: words }, (d) => d.intakeForms)
  return (
    <>
      <BringForms
        onBrought={(brought) => {
          setOutcome(brought)
          pages.reload()
        }}
      />
      {outcome && (
        <Alert
          type={outcome.problems.length > 0 ? 'warning' : 'success'}
          showIcon
          closable
          title={t('review.brought', { count: outcome.forms?.length ?? 0 })}
          description={outcome.problems.map((p) => p.message).join('\n')}
          style={{ whiteSpace: 'pre-line', marginBottom: 12 }}
          data-testid="brought"
        />
      )}
      {(search !== '' || pages.nodes.length > SEARCHED) && (
        <Input
          allowClear
          value={search}
          onChange={(e) => setSearch(e.target.value)}
          placeholder={t('review.searchForms')}
          aria-label={t('review.searchForms')}
          className={styles.search}
          data-testid="intake-search"
        />
      )}
      <Listing pages={pages} empty={words ? t('review.nothingFound') : t('review.noForms')}>
        {(forms) => (
          <ul className={styles.list}>
            {forms.map((f) => (
              <li key={f.id}>
                <Link to={`/review/${encodeURIComponent(f.id)}`} data-testid={`intake-${f.id}`}>
                  <span className={styles.line}>
                    <strong>{f.title}</strong>
                    <Pill tone={TONES[f.state]}>{t(`review.state.${f.state}`)}</Pill>
                  </span>
                  <small className={styles.quiet}>
                    {[
                      f.department.name,
                      f.class ? classText(t, f.class) : t('review.noClass'),
                      t('review.fields', { count: f.fieldCount }),
                      f.waitingCount > 0 && f.state === 'REVIEW' ? t('review.waitingFields', { count: f.waitingCount }) : null,
                      f.reason,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Listing>
    </>
  )
}
