// One data element: its names, its domain, its authority.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ElementsQuery } from '../generated/graphql.ts'
import { Pill } from '../parts/pill.tsx'
import { domainText } from './domain-text.ts'
import { ElementMore } from './element-more.tsx'
import styles from './elements.module.css'

export function ElementCard({ element }: { element: NonNullable<ElementsQuery['elements']>['nodes'][number] }) {
  const { t } = useTranslation()
  const [opened, open] = useState(false)
  const { domain } = element
  return (
    <li data-testid={`element-${element.id}`}>
      <div className={styles.name}>
        <strong>{element.label}</strong>
        <code>{element.id}</code>
      </div>
      <div>
        <span>{domainText(t, domain)}</span>
        {domain.codes && (
          <details className={styles.codes}>
            <summary>{t('elements.codes', { count: domain.codes.length })}</summary>
            <ul>
              {domain.codes.map((c) => (
                <li key={c.code}>
                  <code>{c.code}</code> {c.label}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <div className={styles.authority}>
        {element.authority ? <Pill tone="accent">{element.authority.name}</Pill> : <Pill>{t('elements.noAuthority')}</Pill>}
        <Pill tone={element.classification === 'SENSITIVE' ? 'warn' : 'plain'}>
          {t(`classification.${element.classification}`)}
        </Pill>
      </div>
      <p className={styles.more}>
        {[
          element.definition,
          element.standard ?? domain.standard,
          element.freshnessDays ? t('elements.fresh', { count: element.freshnessDays }) : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <details className={styles.history} onToggle={(e) => open(e.currentTarget.open)} data-testid={`history-${element.id}`}>
        <summary>{t('elements.history')}</summary>
        {opened && <ElementMore id={element.id} />}
      </details>
    </li>
  )
}
