// Before a register is declared complete, shows each figure that it will fill in, next to the last reported one. A list of only
// three children is then recognised as incomplete.
import { Alert, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { DeclaredFiguresDocument, type DeclaredFiguresQuery, DeclareRegisterDocument } from '../generated/graphql.ts'
import { Failed } from '../parts/failed.tsx'
import { Loading } from '../parts/loading.tsx'
import { Pill } from '../parts/pill.tsx'
import { useDecision } from '../parts/use-decision.ts'
import { ValueText } from '../parts/value-text.tsx'
import type { RegisterClass } from './register-class.ts'
import styles from './registers.module.css'
import { useWho } from './use-who.ts'

type Figure = NonNullable<DeclaredFiguresQuery['declaredFigures']>[number]

interface Props {
  division: string
  objectClass: RegisterClass
  /** Null: everybody. */
  label: string | null
  since: string
  onDone: () => void
  onClose: () => void
}

export function DeclareDialog({ division, objectClass, label, since, onDone, onClose }: Props) {
  const { t } = useTranslation()
  const who = useWho(objectClass)
  const variables = { division, class: objectClass, label, completeSince: since }
  const [{ data, error }, again] = useQuery({ query: DeclaredFiguresDocument, variables, requestPolicy: 'network-only' })
  const declare = useDecision(DeclareRegisterDocument, (d) => d.declareRegister.problems)
  const known = data?.declaredFigures
  const figures = known ?? []
  const counted = figures.filter((f) => f.value !== null && f.value !== undefined)
  const far = counted.filter((f) => f.farOff)
  const unlisted = counted.find((f) => f.unlisted)?.unlisted ?? 0
  const doubtful = far.length > 0 || unlisted > 0
  const uncounted = [
    ...Map.groupBy(
      figures.filter((f) => f.issue),
      (f) => f.issue ?? '',
    ),
  ]
  const confirm = async () => {
    if (await declare.run({ input: variables })) onDone()
  }
  return (
    <Modal
      open
      title={t('register.declareTitle', { who: who(label) })}
      onCancel={onClose}
      onOk={confirm}
      okText={doubtful ? t('register.declareAnyway') : t('register.declareConfirm')}
      cancelText={t('register.declareBack')}
      okButtonProps={{ disabled: !known, loading: declare.busy, danger: doubtful, 'data-testid': 'declare-confirm' }}
    >
      <div className={styles.form} data-testid="declare-dialog">
        {error && !known && <Failed error={error} onRetry={() => again()} />}
        {!known && !error && <Loading rows={3} />}
        {known && (
          <>
            <p>
              {counted.length > 0
                ? t('register.declareNote', { who: who(label), date: since })
                : t('register.declareNothing', { who: who(label), date: since })}
            </p>
            {far.length > 0 && (
              <Alert
                type="warning"
                showIcon
                title={t('register.declareFar', { count: far.length })}
                description={label ? t('register.declareFarLabel') : unlisted > 0 ? undefined : t('register.declareFarAll')}
                data-testid="declare-far"
              />
            )}
            {unlisted > 0 && (
              <Alert
                type="warning"
                showIcon
                title={t('register.declareUnlisted', { count: unlisted })}
                description={t('register.declareFarAll')}
                data-testid="declare-unlisted"
              />
            )}
            {counted.length > 0 && (
              <ul className={styles.figures}>
                {[...far, ...counted.filter((f) => !f.farOff)].map((f) => (
                  <FigureLine key={f.element.id} figure={f} />
                ))}
              </ul>
            )}
            {uncounted.map(([issue, of]) => (
              <p key={issue} className={styles.uncounted}>
                <strong>{of.map((f) => f.element.label).join(t('list.separator'))}</strong> {issue}
              </p>
            ))}
          </>
        )}
        {declare.problem && <Alert type="error" showIcon title={declare.problem} />}
      </div>
    </Modal>
  )
}

function FigureLine({ figure: { element, value, farOff, reported, reportedFor } }: { figure: Figure }) {
  const { t } = useTranslation()
  return (
    <li data-testid={`figure-${element.id}`} data-far={farOff || undefined}>
      <span>{element.label}</span>
      <span className={styles.figure}>
        <strong>
          <ValueText value={value} domain={element.domain} />
        </strong>
        {reported && (
          <small>
            {t('register.reportedFor', { period: reportedFor ?? '' })}{' '}
            <ValueText value={reported.value} domain={element.domain} />
          </small>
        )}
        {farOff && <Pill tone="warn">{t('register.farOff')}</Pill>}
      </span>
    </li>
  )
}
