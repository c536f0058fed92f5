// A value that the hub computes from other items: read only, with its formula in words.
import { useTranslation } from 'react-i18next'
import { ValueText } from '../parts/value-text.tsx'
import type { Item } from './edits.ts'
import styles from './item.module.css'

export function CalculatedItem({ id, item }: { id: string; item: Item }) {
  const { t } = useTranslation()
  const formula = item.asks.find((a) => a.calculated)?.calculated?.words
  return (
    <>
      <output
        id={id}
        className={styles.calculated}
        aria-describedby={`${id}-formula`}
        data-testid={`calculated-${item.element.id}`}
      >
        {item.fetched ? (
          <ValueText value={item.fetched.value} domain={item.domain} classification={item.element.classification} />
        ) : (
          <span className={styles.waits}>{t('item.calculatedLater')}</span>
        )}
      </output>
      {formula && (
        <p id={`${id}-formula`} className={styles.issue}>
          {t('item.formula', { formula })}
        </p>
      )}
    </>
  )
}
