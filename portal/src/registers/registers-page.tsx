// 台账: the registers of my divisions, from which monthly figures are counted.
import { Segmented, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { DivisionsDocument, RegistersDocument } from '../generated/graphql.ts'
import { Failed } from '../parts/failed.tsx'
import { Loading } from '../parts/loading.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { REGISTER_CLASSES, type RegisterClass } from './register-class.ts'
import { RegisterView } from './register-view.tsx'
import styles from './registers.module.css'

export function RegistersPage() {
  const { t } = useTranslation()
  const [{ data, error }, retry] = useQuery({ query: RegistersDocument, variables: {}, requestPolicy: 'cache-and-network' })
  const [{ data: places }] = useQuery({ query: DivisionsDocument, variables: {} })
  const [chosen, setChosen] = useState<string>()
  const [objectClass, setObjectClass] = useState<RegisterClass>('resident')
  const registers = data?.registers?.nodes
  const divisions = places?.divisions ?? []
  const division = chosen ?? registers?.[0]?.division.code ?? divisions.find((d) => !d.code.endsWith('000'))?.code
  const [{ data: chosenData }, again] = useQuery({
    query: RegistersDocument,
    variables: { division, class: objectClass },
    pause: !division,
    requestPolicy: 'cache-and-network',
  })
  const [found] = chosenData?.registers?.nodes ?? []
  const register = found?.division.code === division && found?.class === objectClass ? found : undefined
  return (
    <div className={styles.page} data-testid="registers">
      <PageHead title={t('nav.registers')} lead={t('register.lead')} />
      {error && !registers && <Failed error={error} onRetry={() => retry()} />}
      {!registers && !error && <Loading />}
      {registers && (
        <>
          <div className={styles.tools}>
            <Select
              showSearch
              optionFilterProp="label"
              value={division ?? null}
              onChange={(code: string) => setChosen(code)}
              aria-label={t('register.division')}
              options={divisions.map((d) => ({ value: d.code, label: d.name }))}
              data-testid="register-division"
            />
            <Segmented
              aria-label={t('register.class')}
              value={objectClass}
              onChange={setObjectClass}
              options={REGISTER_CLASSES.map((c) => ({ value: c, label: t(`register.class.${c}`) }))}
            />
          </div>
          {division && (
            <RegisterView
              key={`${division} ${objectClass}`}
              division={division}
              objectClass={objectClass}
              register={register}
              onChanged={() => again({ requestPolicy: 'network-only' })}
            />
          )}
        </>
      )}
    </div>
  )
}
