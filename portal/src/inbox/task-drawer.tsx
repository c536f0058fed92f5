// A task without a sheet: all its details.
import { Descriptions, Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import { classText } from '../format/class-text.ts'
import { minuteOf } from '../format/dates.ts'
import { periodText } from '../format/period.ts'
import type { TaskPartFragment } from '../generated/graphql.ts'
import { Due } from '../parts/due.tsx'

export function TaskDrawer({ task, onClose }: { task: TaskPartFragment; onClose: () => void }) {
  const { t } = useTranslation()
  const rows = [
    { key: 'department', label: t('task.department'), children: task.department.name },
    { key: 'state', label: t('task.state'), children: t(`task.${task.state}`) },
    { key: 'due', label: t('task.due'), children: <Due at={task.dueAt} done={task.state !== 'OPEN'} /> },
    { key: 'division', label: t('task.division'), children: task.division.name },
    task.subject && { key: 'subject', label: classText(t, task.subject.class), children: task.subject.label },
    task.period && { key: 'period', label: t('task.period'), children: periodText(t, task.period) },
    task.form && { key: 'form', label: t('task.form'), children: task.form.title },
    { key: 'updated', label: t('task.updated'), children: minuteOf(task.updatedAt) },
    task.closedBecause && { key: 'closed', label: t('task.closedBecause'), children: task.closedBecause },
    task.refusal && { key: 'refusal', label: t('task.refusal'), children: task.refusal },
  ].filter((row) => row !== null && row !== '')
  return (
    <Drawer open onClose={onClose} title={task.title} size={420}>
      <div data-testid="task-drawer">
        {!task.form && <p style={{ marginBottom: 16 }}>{t('task.noticeText')}</p>}
        <Descriptions column={1} size="small" bordered items={rows} />
      </div>
    </Drawer>
  )
}
