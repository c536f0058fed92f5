// The benefit in four figures: asked, distinct, prefilled, to type.
import { useTranslation } from 'react-i18next'
import type { SheetPartFragment } from '../generated/graphql.ts'
import styles from './funnel.module.css'

export function Funnel({ sheet, left }: { sheet: SheetPartFragment; left: number }) {
  const { t } = useTranslation()
  const departments = new Set(sheet.requests.map((r) => r.department.id)).size
  const steps = [
    { key: 'asked', figure: sheet.asked, note: t('funnel.askedNote', { departments, forms: sheet.requests.length }) },
    { key: 'distinct', figure: sheet.distinct, note: t('funnel.distinctNote', { count: sheet.asked - sheet.distinct }) },
    { key: 'prefilled', figure: sheet.prefilled, note: t('funnel.prefilledNote') },
    { key: 'toType', figure: sheet.toType, note: left > 0 ? t('funnel.leftNote', { count: left }) : t('funnel.doneNote') },
  ] as const
  return (
    <ol className={styles.funnel} data-testid="funnel" aria-label={t('funnel.label')}>
      {steps.map(({ key, figure, note }) => (
        <li key={key} data-step={key}>
          <span className={styles.name}>{t(`funnel.${key}`)}</span>
          <strong data-testid={`funnel-${key}`}>{figure}</strong>
          <span className={styles.bar} aria-hidden="true">
            <span style={{ width: `${sheet.asked > 0 ? Math.max(2, (figure / sheet.asked) * 100) : 0}%` }} />
          </span>
          <small>{note}</small>
        </li>
      ))}
    </ol>
  )
}
