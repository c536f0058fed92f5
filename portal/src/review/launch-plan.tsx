// What launching a form would do, what prevents it, and the button.
import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { IntakeFormQuery } from '../generated/graphql.ts'
import styles from './review.module.css'

type Form = NonNullable<IntakeFormQuery['intakeForm']>

interface Props {
  form: Form
  busy: boolean
  problem: string | null
  onLaunch: () => void
}

export function LaunchPlan({ form, busy, problem, onLaunch }: Props) {
  const { t } = useTranslation()
  const { plan } = form
  if (!plan) return null
  const figures: [string, number][] = [
    [t('review.plan.fields'), plan.fields],
    [t('review.plan.shared'), plan.shared],
    [t('review.plan.newElements'), plan.newElements],
    [t('review.plan.openRequests'), plan.openRequests],
    [t('review.plan.openSheets'), plan.openSheets],
  ]
  return (
    <section className={styles.plan} data-testid="plan">
      <h2>{t('review.plan.title')}</h2>
      <dl className={styles.figures}>
        {figures.map(([name, n]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{n}</dd>
          </div>
        ))}
      </dl>
      {plan.currentVersion !== null && (
        <p className={styles.quiet}>
          {t('review.plan.changes', { version: plan.currentVersion, added: plan.added.length, removed: plan.removed.length })}
        </p>
      )}
      {plan.openSheets > 0 && <p className={styles.quiet}>{t('review.plan.sheetsNote')}</p>}
      {plan.conversions.length > 0 && (
        <details>
          <summary>{t('review.plan.conversions', { count: plan.conversions.length })}</summary>
          <ul>
            {plan.conversions.map((c) => (
              <li key={c.field}>
                <code>{c.field}</code> {c.samples.join('，')} {!c.reversible && <strong>{t('review.plan.oneWay')}</strong>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {plan.obstacles.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('review.plan.obstacles')}
          description={plan.obstacles.join('\n')}
          style={{ whiteSpace: 'pre-line' }}
          data-testid="obstacles"
        />
      )}
      {problem && <Alert type="error" showIcon title={problem} />}
      <div className={styles.actions}>
        <Button type="primary" disabled={plan.obstacles.length > 0} loading={busy} onClick={onLaunch} data-testid="launch">
          {t('review.launch')}
        </Button>
        <Link to={`/simulation/${encodeURIComponent(form.id)}`} data-testid="to-simulation">
          {t('simulation.title')}
        </Link>
        {form.launchedVersion !== null && <Link to={`/forms/${encodeURIComponent(form.id)}`}>{t('review.inForce')}</Link>}
      </div>
    </section>
  )
}
