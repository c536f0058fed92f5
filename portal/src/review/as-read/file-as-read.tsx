// Before a file of forms is taken in: its sheets as they were read, and a bar to say what was misread.
import { Alert, Button, Segmented, Spin } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorksheetMarkInput, WorksheetMarkRole } from '../../generated/graphql.ts'
import styles from './as-read.module.css'
import { FoundFields } from './found-fields.tsx'
import { type ChosenFile, meets, useFileAsRead } from './use-file-as-read.ts'
import { type Chosen, WorksheetGrid } from './worksheet-grid.tsx'

const MARKS: readonly WorksheetMarkRole[] = ['HEADER', 'EXAMPLE', 'NOTE', 'TITLE']
const LEGEND = ['TITLE', 'FIELD', 'HEADING', 'BLANK', 'NOTE', 'EXAMPLE', 'UNREAD'] as const

interface Props {
  file: ChosenFile
  /** The file is being taken in. */
  taking: boolean
  onTake: (marks: WorksheetMarkInput[] | undefined) => void
  onCancel: () => void
}

export function FileAsRead({ file, taking, onTake, onCancel }: Props) {
  const { t } = useTranslation()
  const { read, problem, busy, marks, inForce, say, takeOff, undo } = useFileAsRead(file)
  const [at, setAt] = useState(0)
  const [chosen, setChosen] = useState<Chosen>()
  const sheet = read?.worksheets[at]
  const place = sheet && chosen && { worksheet: sheet.name, ...chosen }
  return (
    <section className={styles.panel} aria-label={t('asRead.title')} data-testid="as-read" aria-busy={busy}>
      <h2>{t('asRead.title')}</h2>
      <small>{t('asRead.lead', { file: file.fileName })}</small>
      {problem && <Alert type="error" showIcon title={problem} />}
      {read && read.worksheets.length > 1 && (
        <Segmented<number>
          value={at}
          onChange={(n) => {
            setAt(n)
            setChosen(undefined)
          }}
          options={read.worksheets.map((s, i) => ({ value: i, label: s.name }))}
        />
      )}
      {sheet && (
        <>
          <p className={styles.legend} aria-hidden="true">
            {LEGEND.map((role) => (
              <span key={role} data-role={role}>
                {t(`asRead.role.${role}`)}
              </span>
            ))}
          </p>
          {sheet.remembered && <Alert type="info" showIcon title={t('asRead.remembered')} />}
          <Spin spinning={busy}>
            <WorksheetGrid sheet={sheet} chosen={chosen} onChoose={setChosen} />
          </Spin>
          {sheet.cut && <small>{t('asRead.cut')}</small>}
          <div className={styles.bar} role="toolbar" aria-label={t('asRead.say')}>
            <span>{place ? t('asRead.say') : t('asRead.choose')}</span>
            {MARKS.map((role) => (
              <Button
                key={role}
                size="small"
                disabled={!place || busy}
                onClick={() => place && say({ ...place, role })}
                data-testid={`mark-${role}`}
              >
                {t(`asRead.mark.${role}`)}
              </Button>
            ))}
            <Button
              size="small"
              disabled={!place || busy || !inForce.some((m) => meets(m, place))}
              onClick={() => place && takeOff(place)}
              data-testid="mark-off"
            >
              {t('asRead.off')}
            </Button>
            <Button size="small" type="text" disabled={!undo || busy} onClick={undo} data-testid="mark-undo">
              {t('asRead.undo')}
            </Button>
          </div>
          <FoundFields sheet={sheet} />
        </>
      )}
      {read && read.problems.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('asRead.problems', { count: read.problems.length })}
          description={read.problems.map((p) => p.message).join('\n')}
          style={{ whiteSpace: 'pre-line' }}
        />
      )}
      <div className={styles.bar}>
        <Button
          type="primary"
          loading={taking}
          disabled={busy || !read || read.titles.length === 0}
          onClick={() => onTake(marks)}
          data-testid="take-in"
        >
          {t('asRead.take', { count: read?.titles.length ?? 0 })}
        </Button>
        <Button onClick={onCancel} data-testid="take-cancel">
          {t('asRead.cancel')}
        </Button>
      </div>
    </section>
  )
}
