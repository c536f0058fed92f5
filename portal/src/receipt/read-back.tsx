// Whether the department stored what was sent: confirmed, different, or unknown. It names fields, never their values.
import { useTranslation } from 'react-i18next'
import { secondOf } from '../format/dates.ts'
import type { DeliveryPartFragment } from '../generated/graphql.ts'
import { isLost } from '../parts/delivery-pill.tsx'
import styles from './receipt.module.css'

type Back = NonNullable<DeliveryPartFragment['readBack']>

interface Props {
  readBack: Back
  /** Tells the sender who decides. */
  own: boolean
}

export function ReadBack({ readBack: back, own }: Props) {
  const { t } = useTranslation()
  const left = back.notCompared > 0 && back.state === 'SAME' ? ` ${t('readBack.left', { count: back.notCompared })}` : ''
  return (
    <div data-testid="read-back" data-state={back.state} className={styles.readBack}>
      <p>
        {t(`readBack.${back.state}`, { count: back.compared, reason: back.reason ?? '' })}
        {left}
        {back.readAt && <time dateTime={back.readAt}> · {secondOf(back.readAt)}</time>}
      </p>
      {back.state === 'DIFFERENT' && (
        <ul>
          {back.differences.map(({ code, label, loss }) => (
            <li key={code}>
              <strong>{label}</strong> {t(`readBack.loss.${loss}`)}
            </li>
          ))}
        </ul>
      )}
      {own && isLost(back) && <p>{t('readBack.decides')}</p>}
    </div>
  )
}
