// One entry of the journal.
import { useTranslation } from 'react-i18next'
import { secondOf } from '../format/dates.ts'
import type { JournalQuery } from '../generated/graphql.ts'
import styles from './journal.module.css'

export function Entry({ entry }: { entry: NonNullable<JournalQuery['journal']>['nodes'][number] }) {
  const { t } = useTranslation()
  const body: unknown = entry.body
  const facts = body && typeof body === 'object' ? Object.entries(body) : []
  return (
    <li data-testid={`entry-${entry.sequence}`}>
      <b>{entry.sequence}</b>
      <div>
        <strong>
          <code>{entry.kind}</code>
        </strong>
        <span className={styles.meta}>
          <time dateTime={entry.at}>{secondOf(entry.at)}</time> · {entry.actor === 'system' ? t('journal.system') : entry.actor}
        </span>
        <details>
          <summary>{t('journal.more')}</summary>
          <dl>
            {facts.map(([key, value]) => (
              <div key={key}>
                <dt>{key}</dt>
                <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
              </div>
            ))}
            <div>
              <dt>SHA-256</dt>
              <dd>{entry.hash}</dd>
            </div>
          </dl>
        </details>
      </div>
    </li>
  )
}
