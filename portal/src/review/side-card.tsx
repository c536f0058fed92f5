// One side of an uncertain pair: the field in its form's words, or the element in the catalogue's.
import { useTranslation } from 'react-i18next'
import { domainText } from '../elements/domain-text.ts'
import type { ReviewSidePartFragment } from '../generated/graphql.ts'
import { Pill } from '../parts/pill.tsx'
import styles from './review.module.css'

export function SideCard({ side }: { side: ReviewSidePartFragment }) {
  const { t } = useTranslation()
  const { element } = side
  return (
    <div className={styles.side}>
      <small className={styles.quiet}>{side.form?.title ?? t('review.catalogue')}</small>
      <strong>{side.label}</strong>
      {side.form && <Pill>{side.form.department.name}</Pill>}
      {element && <code>{element.id}</code>}
      {element && <span className={styles.quiet}>{domainText(t, element.domain)}</span>}
      {element?.definition && <small>{element.definition}</small>}
      {side.details.map((d) => (
        <small key={d} className={styles.quiet}>
          {d}
        </small>
      ))}
    </div>
  )
}

/** Both in one line, for lists. */
export function SidesLine({ a, b }: { a: ReviewSidePartFragment; b: ReviewSidePartFragment }) {
  const { t } = useTranslation()
  const where = (s: ReviewSidePartFragment) => s.form?.title ?? t('review.catalogue')
  return (
    <span>
      <strong>{a.label}</strong> <small className={styles.quiet}>{where(a)}</small> ⇄ <strong>{b.label}</strong>{' '}
      <small className={styles.quiet}>{where(b)}</small>
    </span>
  )
}
