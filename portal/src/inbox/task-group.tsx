// One card: a single task, or the requests of one sheet.
import RightOutlined from '@ant-design/icons/es/icons/RightOutlined'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { classText } from '../format/class-text.ts'
import { periodText } from '../format/period.ts'
import type { TaskPartFragment } from '../generated/graphql.ts'
import { Due } from '../parts/due.tsx'
import { Pill } from '../parts/pill.tsx'
import { hasRole, useMe } from '../session/session.tsx'
import type { Group } from './groups.ts'
import styles from './inbox.module.css'

interface Props {
  group: Group
  fresh: ReadonlySet<string>
  onOpen: (task: TaskPartFragment) => void
}

export function TaskGroup({ group, fresh, onOpen }: Props) {
  const { t } = useTranslation()
  const me = useMe()
  const first = group.tasks[0]
  if (!first) return null
  const isFresh = group.tasks.some((task) => fresh.has(task.id))
  const about = first.subject && (
    <span className={styles.about}>
      <strong>{first.subject.label}</strong>
      <span>
        {[classText(t, first.subject.class), first.division.name, periodText(t, first.period)].filter(Boolean).join(' · ')}
      </span>
    </span>
  )
  const lines = group.tasks.map((task) => <TaskLine key={task.id} task={task} />)
  // Workers fill in the sheet; other roles read the task.
  if (group.sheet && hasRole(me, 'WORKER'))
    return (
      <li className={styles.group} data-fresh={isFresh || undefined} data-merged={group.tasks.length > 1 || undefined}>
        <Link to={group.sheet} className={styles.card} data-testid="task-group" data-count={group.tasks.length}>
          <span className={styles.cardHead}>
            {about}
            <span className={styles.go}>
              {group.tasks.length > 1 && <em data-testid="merged-hint">{t('inbox.merged', { count: group.tasks.length })}</em>}
              <span>{t('inbox.fill')}</span>
              <RightOutlined />
            </span>
          </span>
          {lines}
        </Link>
      </li>
    )
  return (
    <li className={styles.group} data-fresh={isFresh || undefined}>
      {group.tasks.map((task) => (
        <button key={task.id} type="button" className={styles.card} onClick={() => onOpen(task)} data-testid="task-card">
          {about && <span className={styles.cardHead}>{about}</span>}
          <TaskLine task={task} />
        </button>
      ))}
    </li>
  )
}

/** One task in a card: department, title, due date. */
function TaskLine({ task }: { task: TaskPartFragment }) {
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
