// One task in a card: who asks, what, until when.
import { useTranslation } from 'react-i18next'
import type { TaskPartFragment } from '../generated/graphql.ts'
import { Due } from '../parts/due.tsx'
import { Pill } from '../parts/pill.tsx'
import styles from './inbox.module.css'

export function TaskLine({ task }: { task: TaskPartFragment }) {
  const { t } = useTranslation()
  return (
    <span className={styles.line} data-testid={`task-${task.id}`}>
      <span className={styles.department}>{task.department.name}</span>
      <span className={styles.title}>
        {task.title}
        {!task.subject && <small> {task.division.name}</small>}
      </span>
      <span className={styles.states}>
        {task.state !== 'OPEN' && <Pill tone={task.state === 'SUBMITTED' ? 'good' : 'plain'}>{t(`task.${task.state}`)}</Pill>}
        {!task.form && task.state === 'OPEN' && <Pill>{t('task.notice')}</Pill>}
        <Due at={task.dueAt} done={task.state !== 'OPEN'} />
      </span>
      {task.refusal && <span className={styles.refusal}>{t('task.refused', { reason: task.refusal })}</span>}
    </span>
  )
}
