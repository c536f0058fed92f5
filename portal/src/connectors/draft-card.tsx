// The draft: whether it is valid, whether it was tested, and a link to publishing.
import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '../format/dates.ts'
import { type ConnectorQuery, DropConnectorDraftDocument } from '../generated/graphql.ts'
import { Pill } from '../parts/pill.tsx'
import { useDecision } from '../parts/use-decision.ts'
import styles from './connectors.module.css'
import { Report } from './report.tsx'

interface Props {
  id: string
  draft: NonNullable<NonNullable<ConnectorQuery['connector']>['draft']>
  onPublish: () => void
  onChanged: () => void
}

export function DraftCard({ id, draft, onPublish, onChanged }: Props) {
  const { t } = useTranslation()
  const drop = useDecision(DropConnectorDraftDocument, (d) => d.dropConnectorDraft.problems)
  const wrong = draft.problems.length
  return (
    <section className={styles.card} data-testid="draft">
      <h2>{t('connectors.draft')}</h2>
      <p className={styles.pills}>
        <Pill tone={wrong > 0 ? 'bad' : 'good'}>
          {wrong > 0 ? t('connectors.problems', { count: wrong }) : t('connectors.noProblems')}
        </Pill>
        <Pill tone={draft.tested ? 'good' : 'plain'}>{t(draft.tested ? 'connectors.tested' : 'connectors.untested')}</Pill>
        <span className={styles.quiet}>{t('connectors.savedAt', { time: minuteOf(draft.savedAt) })}</span>
      </p>
      <div className={styles.buttons}>
        <Button type="primary" disabled={wrong > 0} onClick={onPublish} data-testid="step-publish">
          {t('connectors.step.publish')}
        </Button>
        <Button
          onClick={async () => {
            if (await drop.run({ input: { connector: id } })) onChanged()
          }}
          loading={drop.busy}
          data-testid="drop-draft"
        >
          {t('connectors.dropDraft')}
        </Button>
      </div>
      {drop.problem && <Alert type="error" showIcon title={drop.problem} />}
      <Report report={draft.report} name={id} open />
    </section>
  )
}
