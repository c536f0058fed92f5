// The populations that the register is declared complete for, and new declarations: everybody, or people with a label. The
// figures that it would fill in are shown first.
import { Alert, Button, Input, Select } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type RegisterPartFragment, WithdrawRegisterDeclarationDocument } from '../generated/graphql.ts'
import { useDecision } from '../parts/use-decision.ts'
import { DeclareDialog } from './declare-dialog.tsx'
import type { RegisterClass } from './register-class.ts'
import styles from './registers.module.css'
import { useWho } from './use-who.ts'

/** As a choice; no label is empty. */
const EVERYBODY = ''

interface Props {
  division: string
  objectClass: RegisterClass
  register: RegisterPartFragment | undefined
  /** Labels that it may be declared complete for. */
  labels: readonly string[]
  onChanged: () => void
}

export function Declarations({ division, objectClass, register, labels, onChanged }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const who = useWho(objectClass)
  const [population, setPopulation] = useState(EVERYBODY)
  const [since, setSince] = useState('')
  const [asking, setAsking] = useState(false)
  const withdraw = useDecision(WithdrawRegisterDeclarationDocument, (d) => d.withdrawRegisterDeclaration.problems)
  const takeBack = async (label: string | null) => {
    if (await withdraw.run({ input: { division, class: objectClass, label } })) onChanged()
  }
  const declared = register?.declared ?? []
  const done = () => {
    setAsking(false)
    setSince('')
    onChanged()
  }
  return (
    <div className={styles.declarations} data-testid="register-complete">
      {declared.length === 0 && <p>{t('register.notComplete')}</p>}
      {declared.length > 0 && (
        <ul>
          {declared.map((d) => (
            <li key={d.label ?? EVERYBODY} data-testid="register-declared">
              <span>{t('register.complete', { who: who(d.label), date: d.completeSince })}</span>
              <Button
                size="small"
                type="link"
                loading={withdraw.busy}
                onClick={() => takeBack(d.label ?? null)}
                aria-label={t('register.undeclareNamed', { who: who(d.label) })}
              >
                {t('register.undeclare')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {withdraw.problem && <Alert type="error" showIcon title={withdraw.problem} />}
      <div className={styles.declare}>
        <span className={styles.asked}>
          <label htmlFor={`${id}-who`}>{t('register.declareFor')}</label>
          <Select
            id={`${id}-who`}
            value={population}
            onChange={setPopulation}
            options={[EVERYBODY, ...labels].map((l) => ({ value: l, label: who(l || null) }))}
            data-testid="register-population"
          />
        </span>
        <span className={styles.asked}>
          <label htmlFor={`${id}-since`}>{t('register.completeFrom')}</label>
          <Input
            id={`${id}-since`}
            type="date"
            value={since}
            onChange={(e) => setSince(e.target.value)}
            data-testid="register-since"
          />
        </span>
        <Button disabled={!since} onClick={() => setAsking(true)} data-testid="register-declare">
          {t('register.declare')}
        </Button>
      </div>
      {asking && (
        <DeclareDialog
          division={division}
          objectClass={objectClass}
          label={population || null}
          since={since}
          onDone={done}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  )
}
