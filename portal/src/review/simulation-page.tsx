// 预填测算: how much of a form would be prefilled, before anybody is asked. It queries departments and records the readings, so it
// starts only on a click.
import LeftOutlined from '@ant-design/icons/es/icons/LeftOutlined'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useQuery } from 'urql'
import { NotFound } from '../frame/not-found.tsx'
import { SimulatedFormDocument, SimulationDocument } from '../generated/graphql.ts'
import { Failed } from '../parts/failed.tsx'
import { Loading } from '../parts/loading.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { PageHead } from '../parts/page-head.tsx'
import styles from './review.module.css'
import { SimulatedItems } from './simulated-items.tsx'
import { SimulationFigures } from './simulation-figures.tsx'

export function SimulationPage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const [begun, setBegun] = useState(false)
  const [{ data, error }, again] = useQuery({ query: SimulatedFormDocument, variables: { id } })
  const [tried, tryAgain] = useQuery({
    query: SimulationDocument,
    variables: { form: id },
    pause: !begun,
    requestPolicy: 'cache-and-network',
  })
  const form = data?.intakeForm ?? data?.form
  if (!data && !error) return <Loading />
  if (!form) return error ? <Failed error={error} onRetry={() => again()} /> : <NotFound />
  const simulation = tried.data?.simulation
  const back = data?.intakeForm ? `/review/${encodeURIComponent(id)}` : `/forms/${encodeURIComponent(id)}`
  return (
    <div className={styles.page} data-testid="simulation">
      <Link to={back} className={styles.back}>
        <LeftOutlined /> {form.title}
      </Link>
      <PageHead title={t('simulation.title')} lead={`${form.department.name}《${form.title}》`} />
      {!begun && (
        <section className={styles.plan}>
          <p>{t('simulation.lead')}</p>
          <div className={styles.actions}>
            <Button type="primary" onClick={() => setBegun(true)} data-testid="simulate">
              {t('simulation.begin')}
            </Button>
          </div>
        </section>
      )}
      {begun && tried.error && <Failed error={tried.error} onRetry={() => tryAgain({ requestPolicy: 'network-only' })} />}
      {begun && tried.fetching && !simulation && !tried.error && <Loading />}
      {begun && tried.data && !simulation && !tried.error && <Nothing text={t('simulation.tooFew')} />}
      {simulation && (
        <>
          {simulation.waiting > 0 && (
            <Alert
              type="warning"
              showIcon
              title={t('simulation.waiting', { count: simulation.waiting })}
              data-testid="simulation-waiting"
            />
          )}
          {!simulation.inForce && <p className={styles.quiet}>{t('simulation.draft')}</p>}
          <SimulationFigures simulation={simulation} />
          <SimulatedItems items={simulation.perItem} />
          {simulation.rowFields > 0 && (
            <p className={styles.quiet}>{t('simulation.rowFields', { count: simulation.rowFields })}</p>
          )}
        </>
      )}
    </div>
  )
}
