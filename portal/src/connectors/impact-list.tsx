// What a change would break or alter, the gravest first; breaking changes must be accepted.
import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImpactPartFragment, ImpactSeverity } from '../generated/graphql.ts'
import { Pill, type Tone } from '../parts/pill.tsx'
import styles from './connectors.module.css'

const TONES: Record<ImpactSeverity, Tone> = { BREAKING: 'bad', WARNING: 'warn', INFO: 'plain' }
const SHOWN = 50
/** True for a count that the sentence does not contain. */
const untold = (message: string, count: number | null): boolean => count !== null && count > 0 && !message.includes(String(count))

interface Props {
  impact: ImpactPartFragment
  accepted: boolean
  onAccept: (accepted: boolean) => void
}

export function ImpactList({ impact, accepted, onAccept }: Props) {
  const { t } = useTranslation()
  if (impact.findings.length === 0) return <p className={styles.good}>{t('connectors.impact.none')}</p>
  return (
    <div data-testid="impact">
      <h3 className={styles.sub}>{t('connectors.impact.title', { count: impact.findings.length })}</h3>
      <ul className={styles.findings}>
        {impact.findings.slice(0, SHOWN).map(({ severity, code, about, message, tasks, deliveries, forms }) => (
          <li key={`${code} ${about} ${message}`} data-testid={`finding-${code}`}>
            <Pill tone={TONES[severity]}>{t(`connectors.severity.${severity}`)}</Pill>
            <span>
              {message}
              <small>
                {[
                  untold(message, tasks) ? t('connectors.impact.tasks', { count: tasks ?? 0 }) : '',
                  untold(message, deliveries) ? t('connectors.impact.deliveries', { count: deliveries ?? 0 }) : '',
                  untold(message, forms) ? t('connectors.impact.forms', { count: forms ?? 0 }) : '',
                ]
                  .filter(Boolean)
                  .join(t('list.separator'))}
              </small>
            </span>
          </li>
        ))}
      </ul>
      {impact.findings.length > SHOWN && <p>{t('connectors.impact.more', { count: impact.findings.length - SHOWN })}</p>}
      {impact.breaking && (
        <Checkbox checked={accepted} onChange={(e) => onAccept(e.target.checked)} data-testid="accept-impact">
          {t('connectors.impact.accept')}
        </Checkbox>
      )}
    </div>
  )
}
