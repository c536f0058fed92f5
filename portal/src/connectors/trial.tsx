// A dry run: request, reply and result side by side. The hub has masked personal values.

import { useTranslation } from 'react-i18next'
import type { TryConnectorMutation } from '../generated/graphql.ts'
import { Pill } from '../parts/pill.tsx'
import styles from './connectors.module.css'

export type Tried = NonNullable<TryConnectorMutation['tryConnector']['trial']>

export function Trial({ trial }: { trial: Tried }) {
  const { t } = useTranslation()
  const result = trial.result !== null && trial.result !== undefined
  return (
    <div className={styles.trial} data-testid="trial" data-ok={trial.ok}>
      <p>
        <Pill tone={trial.ok ? 'good' : 'bad'}>{t(trial.ok ? 'connectors.trialGood' : 'connectors.trialBad')}</Pill>
      </p>
      <ul className={styles.trouble}>
        {trial.faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
      <div className={styles.sides}>
        <div className={styles.calls}>
          {trial.calls.map((call, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: calls of one run stay in their order
            <div className={styles.call} key={n}>
              <p className={styles.quiet}>
                {t(`connectors.purpose.${call.purpose}`)} ·{' '}
                {call.sent ? t('connectors.milliseconds', { count: call.milliseconds }) : t('connectors.notSent')}
                {call.failure && <span className={styles.trouble}>{call.failure}</span>}
              </p>
              <Json title={t('connectors.request')} value={call.request} />
              {call.sent && !call.failure && <Json title={t('connectors.reply')} value={call.reply} />}
            </div>
          ))}
        </div>
        {result && (
          <div className={styles.made}>
            <Json title={t('connectors.made')} value={trial.result} />
          </div>
        )}
      </div>
    </div>
  )
}

/** A raw part of a dry run. */
function Json({ title, value }: { title: string; value: unknown }) {
  return (
    <figure className={styles.json}>
      <figcaption>{title}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard */}
      <pre tabIndex={0}>
        <code>{JSON.stringify(value, null, 2)}</code>
      </pre>
    </figure>
  )
}
